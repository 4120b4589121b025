/** What a house still lacks, each with what to send. */
export const rulebookNotBegun = () => '规则还没有启用:请发「启用规则 yundi」,在那之前不提醒、不奖罚'
export const noManager = (admins: number) =>
  `除了管理员没有经理${admins > 1 ? '' : ',改规则缺另一位同意的人'}:请在名册里写一位,或发「加人 姓名 经理」`
export const leaderless = (names: string) => `没有上级的人:${names}(发「调岗 姓名 上级某某」)`
export const channelsWithoutGroup = (names: string) =>
  `有人没有群的渠道:${names}(在那个群里发「绑定群 渠道」)`
export const roomsUnbound = (names: string) => `没有绑定的群:${names}(在群里发「绑定群 渠道或用途」)`
export const groupsGone = (names: string) => `我已不在的群:${names}(拉我回去,或绑定新群)`
export const strangersWait = (count: number) => `不认识的账号${count}个(发「待绑定」看是谁)`

/** What a platform said of itself when it was last looked at. */
export const platformFound = (title: string, when: string, texts: readonly string[]) =>
  texts.length > 0 ? `${title}(${when}查):${texts.join(';')}` : `${title}(${when}查):正常`
