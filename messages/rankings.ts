export const nothingToRank = (channels: string) => `${channels}今天还没有在岗的组,没有可看的榜。`

export const noSuchChannel = (said: string, near: string | null, channels: string[]) =>
  near
    ? `没有「${said}」这个渠道,想看的是「${near}」吗?请发"排行 今日 ${near}"。`
    : `没有「${said}」这个渠道。可以看:${channels.join('、')};例如"排行 今日 ${channels[0]}"。`
