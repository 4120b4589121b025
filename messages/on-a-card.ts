/** At the end of a card that could not hold all lines. */
export const goesOn = () => '……(内容较长,全文见下一条消息)'

/** Where a file could not be handed over. */
export const fileNotSent = (name: string) => `文件「${name}」没有发出,请稍后再要一次。`

/** 加急 is wanted by the rulebook, and the app may not do it. */
export const urgentNeedsScope = () =>
  '最后提醒没能加急:应用缺少权限 im:message.urgent。请在飞书开放平台开通并发布,或在规则里关掉加急。'

export const urgentFailed = () => '最近一次最后提醒没能加急,消息本身已发出。'
