export const packTitle = (title: string) => `启用规则 ${title}`

export const packLine = (before: string, after: string, from: string, unit: string) =>
  `现在用「${before}」,${from}起改用「${after}」(罚奖单位:${unit});之前的日子仍按「${before}」算。`

export const packAgreed = (
  before: string,
  after: string,
  from: string,
  unit: string,
  by: string,
  agreedBy: string,
) =>
  `📢【规则包改用】${from} 00:00起用「${after}」(罚奖单位:${unit}),之前的日子仍按「${before}」算。${by}提出,${agreedBy}同意。发"规则"看各项开关。`

/** 启用规则 alone, or with a name that is none. */
export const packsThereAre = (said: string, near: string | null, packs: readonly string[], example: string) =>
  `${said ? `没有叫「${said}」的规则包,什么都没有改。${near ? `是「${near}」吗?` : ''}` : ''}可以启用的规则包:${packs.join('、')}。例如:启用规则 ${example}`

export const packAlready = (title: string, from: string) => `${from}起本来就用「${title}」,不用改。`

export const packAtFault = (id: string, faults: readonly { line: number; message: string }[]) =>
  `规则包「${id}」有${faults.length}处错误,不能启用,现在的规则不变:${faults
    .slice(0, 3)
    .map(({ line, message }) => `第${line}行 ${message}`)
    .join(';')}。请管理员改好文件再发。`

export const packClashes = (title: string, faults: readonly string[]) =>
  `「${title}」和本项目改过的设置合不上,没有提出:${faults.slice(0, 3).join(';')}。`
