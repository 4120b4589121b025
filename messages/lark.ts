/** What is shown for a moment to somebody who pressed a button. */
export const pressTakesLong = () => '收到,正在处理,结果稍后发在群里。'
export const pressFailed = () => '这次没有处理成功,请再点一次,或直接发文字。'

/** What 自检 tells about Feishu. */
export const larkConnected = (what: 'ws' | 'webhook') =>
  what === 'ws' ? '飞书:长连接正常' : '飞书:回调地址在监听,开放平台可以访问'
export const larkDisconnected = (reason: string) =>
  `飞书:收不到消息(${reason}),正在自动重连;这段时间没人算迟到`
export const larkUnreachable = (reason: string) => `飞书:访问不了开放平台(${reason})`
export const larkSecretWrong = () => '飞书:App ID 或 App Secret 不对,请对照开发者后台「凭证与基础信息」'
export const larkClockOff = (seconds: number) =>
  `飞书:本机时钟比飞书${seconds > 0 ? '慢' : '快'} ${Math.abs(seconds)} 秒,请校准时间`

/** A permission that is missing, and what cannot be done without it. */
export const scopeMissing = (scope: string, what: string) =>
  `飞书:缺权限 ${scope}(${what}),请在开发者后台「权限管理」开通并发布新版本`
