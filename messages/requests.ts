/** Something was asked for: its number, who decides, and the two answers ready to copy. */
export function requestAsked({
  id,
  title,
  by,
  decider,
  lines = [],
}: {
  id: string
  title: string
  by: string
  decider?: string
  lines?: string[]
}): string {
  const to = decider ? `请${decider}处理` : '请上级处理'
  return [`【${title} ${id}】${by}提出。`, ...lines, `${to}:回复"同意 ${id}"或"驳回 ${id} 原因"。`].join('\n')
}

export const requestGranted = (id: string, title: string, decider: string) =>
  `✅ ${id} ${title}:${decider}已同意。`

export const requestRejected = (id: string, title: string, decider: string, reason: string) =>
  `${id} ${title}:${decider}已驳回${reason ? `,原因:${reason}` : ''}。`

export const noSuchRequest = (said: string, near: string | null) =>
  `没有「${said}」这个申请,什么都没有改。${near ? `想处理的是「${near}」吗?` : '发「同意」可以看到等您处理的申请。'}`

export const requestDecidedAlready = (
  id: string,
  title: string,
  how: '同意' | '驳回',
  by: string,
  at: string,
) => `${id} ${title}已由${by}于${at}${how},不用再处理。`

export const requestWasTakenBack = (id: string, title: string) => `${id} ${title}已被本人撤回,不用再处理。`

export const notYourRequest = (id: string) => `${id} 是您自己提出的,要由您的上级处理,这里没有改。`

export const requestNotForYou = (id: string, by: string, decider: string | undefined) =>
  `${id} 是${by}的申请,由${decider ?? '他的上级'}或经理处理,您不能代为决定,什么都没有改。`

/** G9: who owes jointly for somebody does not excuse him of it. */
export const requestOwedFor = (id: string, by: string, entry: string) =>
  `${id} 会影响您对${by}连带的${entry},不能由您决定,请您的上级或经理处理,什么都没有改。`

/** 同意 without a number: what waits for this person. */
export function requestsWaiting(verb: string, open: { id: string; title: string; by: string }[]): string {
  if (open.length === 0) return '现在没有等您处理的申请。'
  const list = open.map(({ id, title, by }) => `${id} ${title}(${by})`)
  return [`请写上编号,例如"${verb} ${open[0]!.id}"。等您处理的有:`, ...list].join('\n')
}
