/** Several people's messages were recorded: told in one line. */
export const foldedReceipts = (names: string[]) => `✅ 已记:${names.join('、')}。`

/** Beneath a message whose buttons became numbers. */
export const numberedReplies = (choices: { number: number; label: string }[]) =>
  `${choices.map(({ number, label }) => `回复 ${number} ${label}`).join(' / ')}(两分钟内有效)`

/** To a group, once, after the bot could not hear it. */
export const sendAgain = (from: string, until: string) =>
  `查岗在${from}至${until}没有收到消息。这段时间里发过签到、报备、数据或照片的,请再发一次;这段时间不算迟到,按原来该有的时间顺延。`

export const gatewayRefuses = () =>
  '微信网关不接受这个令牌。请核对 WECHATY_PUPPET_SERVICE_TOKEN 与网关上的是否一致,改好后再启动。'

export const gatewayNeedsName = () =>
  '令牌里没有网关的名字。请设置 WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME(网关证书上的名字),再启动。'

export const accountOnline = () => '微信账号已登录。'

export const accountNeedsYou = (state: 'scan' | 'loggedOut' | 'disconnected' | 'refused') =>
  ({
    scan: '微信账号在等扫码:请用登录这个账号的手机扫二维码。离线期间不算任何人迟到。',
    loggedOut: '微信账号已退出登录,请在手机上确认后重新登录。离线期间不算任何人迟到。',
    disconnected: '连不上微信网关,正在重连。离线期间不算任何人迟到。',
    refused: '微信网关不接受这个令牌,请核对 WECHATY_PUPPET_SERVICE_TOKEN。',
  })[state]

/** What the code that is to be scanned says: any page that draws codes shows it. */
export const qrCode = (said: string) => `二维码内容:${said}`

/** How much of the account's budget of messages is used. */
export const budgetNow = (b: {
  today: number
  perDay: number
  lastMinute: number
  perMinute: number
  quiet: boolean
}) =>
  `微信发言:今天${b.today}/${b.perDay}条,最近一分钟${b.lastMinute}/${b.perMinute}条${b.quiet ? ',现在是静默时段(只答不发)' : ''}。`

export const budgetSpent = () => '微信今天的发言额度已用完,没发出的消息都在排队,明天依次发出,一条也不会丢。'

export const breaksToday = (spans: string[]) =>
  `微信近24小时断线:${spans.join('、')}。断线期间的消息可能没有收到,相应的签到和抽查已顺延或作废。`

export const invitedTo = (topic: string) =>
  `有人邀请机器人进群${topic ? `「${topic}」` : ''},机器人不会自己接受,请在手机上确认。`
