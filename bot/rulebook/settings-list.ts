import type { Pack } from '../../policy/pack/schema.ts'
import { packWarnings } from '../../policy/pack/warnings.ts'
import { sectionOf } from '../../policy/rulebook/sections.ts'
import { amountsOf, type SettingInfo, settingsOf } from '../../policy/rulebook/settings.ts'
import { choicesOf, valueWords } from '../../policy/value-words.ts'

/** `policy/packs/README.md`: every setting of a rulebook, for somebody who keeps it and writes no programs. */
export function settingsList(pack: Pack): string {
  const parts = new Map<string, SettingInfo[]>()
  for (const setting of settingsOf(pack)) {
    const name = sectionOf(setting.path)
    parts.set(name, [...(parts.get(name) ?? []), setting])
  }
  return `${[
    head(pack),
    how,
    ...[...parts].map(([name, settings]) => part(name, settings)),
    part('各条的金额', amountsOf(pack)),
    targets(pack),
    project(pack),
    warnings(pack),
  ].join('\n\n')}\n`
}

const head = (pack: Pack) => `# 规则包的全部设置

<!-- 本文件由 npm run packs -- readme 生成,请不要手改;改了规则包以后重新生成一次。 -->

下面列出规则包「${pack.title}」(\`policy/packs/${pack.id}.yaml\`,版本 ${pack.version})的每一项设置和它的默认值。
由${pack.owner}负责解释,自 ${pack.effectiveFrom} 起执行,批准人:${pack.approver ?? '还没有写'}。罚奖单位:${pack.unit}。`

const how = `## 怎样改

- **在群里改(不用动文件)。** 经理或管理员发"设规则 名称 值",例如"设规则 主管连带 按次""设规则 S0-KA-16 30元 4月20日起";
  另一位经理同意后,最早第二天 0 点生效。生效前可以发"撤回规则 编号"。指标发"设指标 派单 到访 5"。
- **在文件里改。** 不改旧值,在文件最后的 \`changes\` 里加一条带日期的新值:
  \`- { from: "2021-05-01", set: { spotChecks.jointPer: check } }\`。之前的日子仍按旧值算。
- **另做一套。** 新建一个 \`.yaml\` 文件,第一行写 \`extends: yundi\`,下面只写不同的地方;清单要整个重写,其余逐项替换。
  \`yundi-points.yaml\`(钱换成积分)就是这样写的。在群里发"启用规则 名称"改用它。
- 不知道的数写 \`null\`:不计率、不罚款,并列在"待设指标"里。
- 写错了不会启用:启动时会说明哪个文件、第几行、哪一项、应该写什么。

表里的「路径」是文件里的位置,「名称」和「又叫」可以在群里用;「另一种选法」说明选别的值会怎样。`

function part(name: string, settings: readonly SettingInfo[]): string {
  const rows = settings.map((setting) => {
    const { path, title, of, unit, value, rules } = setting
    const aliases = of?.aliases?.filter((alias) => /[\u4e00-\u9fff]/u.test(alias)) ?? []
    return [
      title + (aliases.length > 0 ? `(又叫 ${aliases.join('、')})` : ''),
      `\`${path}\``,
      unit ?? '',
      short(valueWords({ words: of?.words }, value)) + (of?.source === 'assumed' ? '(默认值)' : ''),
      choicesOf(of).join('、'),
      of?.note ?? '',
      rules.join('、'),
    ]
  })
  return table(name, ['名称', '路径', '单位', '默认', '可选', '另一种选法', '影响的条款'], rows)
}

function targets(pack: Pack): string {
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '未设' : String(value)
  const rows = pack.targets.map((row) => [
    row.phase,
    row.channel,
    shown(row.visitsPerDay),
    shown(row.leadsPerPerson),
    shown(row.callsPerTeam),
    shown(row.tableVisitsPerDay),
    row.suspect ? '原文存疑' : '',
  ])
  const heads = [
    '阶段',
    '渠道',
    '到访(组/天)',
    '留电(组/人/天)',
    'CALL(组/队/天)',
    '任务分解表到访(组/天)',
    '备注',
  ]
  return table('指标(targets)', heads, rows)
}

function project(pack: Pack): string {
  const rows = pack.phases.map((phase) => [
    phase.name,
    `${phase.days}天`,
    shownCount(phase.visits),
    shownCount(phase.visitsPerDay),
    shownCount(phase.visitsPerWeek),
  ])
  const heads = ['阶段', '天数', '阶段到访(组)', '每天到访(组)', '每周到访(组)']
  return table(`项目(project、phases):${pack.project.name},${pack.project.startDate} 开始`, heads, rows)
}

const warnings = (pack: Pack) =>
  [
    '## 请经理核对',
    '',
    '原文自相矛盾或缺失的地方,发"自检"也能看到:',
    '',
    ...packWarnings(pack).map((line) => `- ${line}`),
  ].join('\n')

const shownCount = (value: number | null) => (value === null ? '未设' : String(value))

/** Long lists are for the file. */
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text)

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [`## ${name}`, '', line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}
