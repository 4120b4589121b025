export type TargetWords = {
  channel: string
  metric: string
  phase: string
  before: string
  after: string
  from: string
}

/** A target was set: what it was, what it is, since when. Said to him who set it, and once to the channel's groups. */
export const targetSet = ({ channel, metric, phase, before, after, from }: TargetWords, by: string) =>
  `📢【指标】${phase}${channel}${metric}:${before} → ${after},${from}起,之前的不按它算。${by}设定(S0-FN-11)。`

export const targetAlready = ({ channel, metric, phase, after }: Omit<TargetWords, 'before' | 'from'>) =>
  `${phase}${channel}的${metric}指标已经是${after},不用改。`

/** 设指标 alone: what is missing, each with the words to send. */
export function targetsWanted(phase: string | null, unset: readonly string[]): string {
  const how = '格式:设指标 渠道 到访|留电|CALL 数 [4月20日起] [阶段]'
  if (!phase) return `今天不在项目的任何阶段内。${how}。`
  if (unset.length === 0) return `${phase}的指标都已设好。${how}。`
  return [
    `【待设指标】${phase},没有指标的不计率、不计罚:`,
    ...unset.map((one) => `设指标 ${one} 数字`),
    '把「数字」换成您定的数,一行一条发给我。',
  ].join('\n')
}

export const noSuchChannel = (said: string, near: string | null, channels: readonly string[]) =>
  `没有「${said}」这个渠道,什么都没有改。${near ? `是「${near}」吗?` : ''}渠道有:${channels.join('、')}。`

export const noChannelSaid = (channels: readonly string[]) =>
  `请写上渠道,例如:设指标 派单 到访 5。渠道有:${channels.join('、')}。`

export const noMetricSaid = (channel: string) =>
  `请写上指标:到访(组/天,全项目)、留电(组/人/天)或 CALL(组/队/天),例如:设指标 ${channel} 到访 5`

export const noNumberSaid = (channel: string, metric: string) =>
  `请写上一个大于0的数,例如:设指标 ${channel} ${metric} 5;不要指标了,发:设指标 ${channel} ${metric} 无`

export const targetTooLarge = (said: number) => `${said}太大,像是写错了,什么都没有改。请核对后重发。`

export const phaseOver = (phase: string, until: string) => `${phase}到${until}已经结束,什么都没有改。`

export const noPhase = (phases: readonly string[]) =>
  `那天不在项目的任何阶段内,请写上阶段:${phases.join('或')},例如:设指标 派单 到访 5 ${phases[0]}`
