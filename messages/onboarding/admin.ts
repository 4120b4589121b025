/** 绑定管理员: he is one now, and what he does next. */
export const adminBound = (name: string, unnamed: boolean, isFirst: boolean) =>
  [
    `✅ 已绑定,您是管理员${unnamed ? `,在花名册里暂时叫「${name}」:请发「我叫 您的姓名」` : `(${name})`}。这个码不能再用。`,
    isFirst
      ? [
          '接下来:',
          '1. 私聊把花名册(Excel或CSV)发给我,第一行写:姓名、角色、组、渠道、上级、手机、工号。',
          '2. 把我拉进各个工作群,在群里发「启用规则 yundi」和「绑定群 大客户」(写那个群的渠道)。',
          '3. 发「自检」看还缺什么。',
        ].join('\n')
      : '发「自检」看现状,发「帮助」看写法。',
  ].join('\n')

/** The same for a wrong code and one that is spent: nobody learns which it was. */
export const wrongCode = (isLast: boolean) =>
  `这个码不对,或者已经用过,没有绑定。${isLast ? '已经错了5次,一小时后再试。' : '请核对启动机器人的窗口里显示的码,再发一次:绑定管理员 码。'}`

export const adminNeedsCode = () => '请把码写在后面,例如:绑定管理员 12345678。码显示在启动机器人的窗口里。'
export const adminCodePrivately = () => '绑定管理员请私聊我发,群里没有处理;码在群里露过的,请让管理员换一个。'

export const newAdminCode = (code: string) =>
  `新的管理员码:${code}。只能用一次;以前没用的码作废。请私下交给本人,由他私聊我发「绑定管理员 ${code}」。`

/** To those who are admins already. */
export const adminJoined = (name: string) =>
  `${name}刚用管理员码成为管理员。不是您安排的,请发「解绑 ${name}」并「离职 ${name}」。`

export const calledNow = (name: string) => `✅ 记下了,您在花名册里叫「${name}」。`
export const callHow = () => '请写您的姓名,例如:我叫 王芳'
export const calledAlready = (name: string) =>
  `您在花名册里叫「${name}」,没有改。写错了的名字请在名册文件里改,或请另一位管理员处理。`
export const nameTaken = (name: string) =>
  `花名册里的「${name}」已经绑定了账号,没有改。同名的请写得有区别,例如:我叫 ${name}A`
