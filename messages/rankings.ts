export const nothingToRank = (channels: string) => `${channels}今天还没有在岗的组,没有可看的榜。`

export const noSuchChannel = (said: string, near: string | null, channels: string[]) =>
  near
    ? `没有「${said}」这个渠道,想看的是「${near}」吗?请发"排行 今日 ${near}"。`
    : `没有「${said}」这个渠道。可以看:${channels.join('、')};例如"排行 今日 ${channels[0]}"。`

export const nothingToExplain = (date: string, channels: string) =>
  `${channels}${date}没有排名。请换一天或换一个渠道,例如"为什么 排名 昨天 商超"。`
