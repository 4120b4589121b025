/** The first rulebook of a house is in force from now on. */
export const rulebookBegun = (title: string) =>
  `✅ 已启用「${title}」,从现在起算,之前的不追究。以后要改数字或换规则,需要两位经理同意。`

/** Where it was said in a chat that is bound to nothing yet. */
export const bindThisGroup = (examples: readonly string[]) =>
  `本群还没有绑定,请在本群发「绑定群 ${examples[0] ?? '大客户'}」(写本群的渠道)。`

export const alreadyInForce = (title: string) => `「${title}」已经启用,不用再启用。`

/** 绑定群 in a house whose rulebook has not begun. */
export const rulebookWaits = () => '规则还没有启用,提醒和奖罚都没有开始。请发「启用规则 yundi」。'

export const enableHow = (packs: readonly string[], channels: readonly string[]) =>
  `请写规则和本群的渠道,例如:启用 云堤 大客户。规则有:${packs.join('、')};渠道有:${channels.join('、')}。`

export const otherPackInForce = (now: string, said: string) =>
  `现在用的是「${now}」,本群没有绑定。要换成「${said}」请先发「启用规则 ${said}」(需要另一位经理同意);只绑定本群请发「绑定群 渠道」。`
