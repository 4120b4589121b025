/** 绑定群: what the group is for now, and what it was before. */
export const groupBound = (
  purpose: string,
  { before, moved, isChannel }: { before: string | null; moved: string | null; isChannel: boolean },
) =>
  [
    `本群已绑定为「${purpose}」${before ? `(原来是「${before}」)` : ''}。`,
    isChannel ? `${purpose}的密语、提醒和通知会发在本群。` : '',
    moved ? `原先绑定「${purpose}」的「${moved}」已解除,不再发${purpose}的通知。` : '',
  ].join('')

export const groupBoundAlready = (purpose: string) => `本群已经绑定为「${purpose}」,不用再绑。`

export const unknownPurpose = (said: string, purposes: string[], before: string | null) =>
  `${said ? `没有「${said}」这种用途,没有绑定。` : ''}请写渠道或用途,例如:绑定群 大客户。可以写:${purposes.join('、')}。${
    before ? `本群现在是「${before}」。` : '本群还没有绑定。'
  }`

/** To the managers, only when something has changed. */
export const membersDiffer = (
  groups: { name: string; channel: string; missing: string[]; strangers: string[] }[],
) =>
  [
    '【群成员核对】与花名册相比:',
    ...groups.map(({ name, channel, missing, strangers }) => {
      const parts = [
        missing.length > 0 ? `${channel}有${missing.length}人不在群里:${listOf(missing)}` : '',
        strangers.length > 0 ? `${strangers.length}人不在花名册:${listOf(strangers)}` : '',
      ].filter(Boolean)
      return `${name}:${parts.length > 0 ? parts.join(';') : '已一致'}`
    }),
    '请拉人进群或核对花名册(S0-KA-14)。有变化才会再发。',
  ].join('\n')

const MOST = 20
const listOf = (names: string[]) =>
  names.length > MOST ? `${names.slice(0, MOST).join('、')}等` : names.join('、')
