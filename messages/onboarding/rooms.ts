/** In a chat that nobody has set up yet: what is needed, in two lines; then silence. */
export const roomGreeting = (begun: boolean) =>
  [
    `大家好,我是查岗。请管理员在本群发「${begun ? '绑定群 大客户' : '启用 云堤 大客户'}」(写本群的渠道),在那之前我不说话、不记任何事。`,
    '还没有管理员的:请私聊我发「绑定管理员 码」,码在启动机器人的窗口里。',
  ].join('\n')

/** To the admins: where the bot is now, and is not used yet. */
export const roomNew = (room: string) =>
  `我被拉进了「${room}」,还没有绑定。请在那个群里发「绑定群 渠道或用途」,在那之前我在那里不说话。`
export const roomBack = (group: string) => `我回到了「${group}」,原来的绑定照旧。`
export const roomGone = (group: string, dissolved: boolean) =>
  `${dissolved ? `「${group}」已解散` : `我被移出了「${group}」`},那里的提醒和通知都停了。要继续用,请把我${dissolved ? '拉进新群,再发「绑定群」' : '拉回群里'}。`

/** To whoever looks after the roster: members of a group whom the roster does not know. */
export const newcomersUnknown = (group: string, names: readonly string[], example: string) =>
  `「${group}」里有花名册没有的${names.length}人:${listed(names)}。是本团队的请发:${example};不是的不用管,他们不会被计入。`

/** Members whose name is in the roster, but whose account the bot may not bind by itself. */
export const newcomersToBind = (group: string, names: readonly string[]) =>
  `「${group}」里的${listed(names)}可能在花名册里,还没有绑定账号:请他们在群里发「绑定 姓名」,您点一下同意。`

export const membersBound = (group: string, names: readonly string[]) =>
  `「${group}」按成员名单绑定了${names.length}人:${listed(names)}。`

/** People of the roster who have gone from a group: did they leave the house? */
export const leaversSeen = (group: string, names: readonly string[]) =>
  `${listed(names)}退出了「${group}」。已经离职的请发「离职 ${names[0]}」;只是换群,不用管。`

const MOST = 15
const listed = (names: readonly string[]) =>
  names.length > MOST ? `${names.slice(0, MOST).join('、')}等` : names.join('、')
