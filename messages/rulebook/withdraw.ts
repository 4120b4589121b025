export const withdrawUsage = (open: readonly { id: string; title: string }[]) =>
  open.length > 0
    ? `请写编号,例如"撤回规则 ${open[0]!.id}"。可以撤回的有:${open.map(({ id, title }) => `${id} ${title}`).join('、')}。`
    : '现在没有可以撤回的规则改动。'

export const noSuchChange = (said: string) =>
  `${said} 不是改规则的申请,什么都没有改。发"撤回规则"看可以撤回的。`

export const changeInForce = (id: string, title: string, since: string) =>
  `${id} ${title}已从${since}起生效,撤不回了。要改回去,请重新发"设规则"提出,最早明天起。`

export const changeGone = (id: string, title: string) => `${id} ${title}已经撤回或被驳回,规则没有变。`

export const withdrawn = (id: string, title: string) => `✅ ${id} ${title}已撤回,规则不变。`
