export const followUpUsage = () => '请写上客户,例如:跟进 赵先生 电话,周末再来。'
export const clientFollowedUp = (name: string, client: string) => `✅ ${name}和${client}的联系已记。`

export const noSuchClient = (said: string) =>
  `您名下没有「${said}」这位客户,没有记录。新客户请发"留电 姓名 电话";已有的请写登记时的姓名或电话后四位。`

export const whichClient = (clients: string[]) =>
  `您名下有几位同名客户:${clients.join('、')}。请写电话后四位,例如:跟进 ${clients[0]!.slice(-4)} 内容。`
