import { nameOf } from '../policy/people.ts'
import type { Scene } from '../policy/situation.ts'
import { weekNumber } from '../policy/zones/weeks.ts'
import type { DraftExplained, RankExplained } from '../policy/zones/why.ts'
import { deciderText, orderText } from './zones.ts'

/** How a week's zones came to be whose they are, in words: seed and lots, order, silences, choices. */
export function draftExplained(scene: Scene, why: DraftExplained): string {
  const { cal, policy, world } = scene
  const clock = (at: number) => cal.dateClockOf(at)
  const number = weekNumber(policy, why.week)
  const lots = why.order.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ unit, lot }) => `${unit} ${lot}`)
  const head =
    why.kind === 'lot'
      ? [
          `【第${number}周战区依据】${clock(why.startedAt)}${why.by ?? '机器人到点'}抽签${why.reason ? `,重抽原因:${why.reason}` : ''}(S0-ZN-03)`,
          ...why.replaced.map(({ at, seed }) => `被重抽代替的一次:${clock(at)},种子${seed}`),
        ]
      : [
          `【第${number}周选区依据】按第${weekNumber(policy, why.ranked!.week)}周完成率排名,数据截至${clock(why.ranked!.until)}(S0-ZN-04)`,
          `顺序:${orderText(why.order)}`,
          ...why.order.map(
            ({ unit, visits, leads, before }) =>
              `${unit}:到访${visits}组,留电${leads}组${before === null ? '' : `,前一周第${before}名`}`,
          ),
        ]
  const drawn = why.kind === 'lot' || why.order.some(({ by }) => by === 'lot')
  return [
    ...head,
    ...(drawn
      ? [
          `种子${why.seed}。签是"${why.seed}/${why.question}/组名"的SHA-256前12位,小的在前:${lots.join(',')}`,
          ...(why.kind === 'lot'
            ? [`战区的先后同样抽,题目是"${why.question}/zone/编号",再按组的先后一轮一轮分。`]
            : []),
        ]
      : []),
    ...why.missed.map(({ unit, round, deadline }) => `${unit}第${round}轮到${clock(deadline)}未选。`),
    ...why.picks.map(({ unit, zone, at, how, by }) => {
      const who = how === 'auto' ? '自动' : how === 'lot' ? '抽签' : by ? nameOf(world, by) : ''
      return `${cal.clockOf(at)} ${unit} ${zone}区(${who})`
    }),
  ].join('\n')
}

/** Why a squad holds its place in a week, in words. */
export function rankExplained({ policy, cal }: Scene, why: RankExplained): string {
  const { own, above, below, of, week, until } = why
  const percent = (rate: number | null) =>
    rate === null ? '无指标' : `${Math.floor(rate * 10000 + 1e-6) / 100}%`
  const line = (one: typeof own) =>
    `${one.name} ${percent(one.rate)},到访${one.visits}${one.visitsTarget === null ? '' : `/${Math.round(one.visitsTarget * 100) / 100}`}组,留电${one.leads}组`
  return [
    `【第${weekNumber(policy, week)}周排名依据】${own.name}第${own.rank}名(共${of}组${own.tied ? ',并列' : ''})${until === undefined ? '' : `,数据截至${cal.dateClockOf(until)}`}`,
    `本组:${line(own)}${own.founded ? '(系统启用前已有的结果)' : ''}`,
    ...(above ? [`前一名:${line(above)}`] : []),
    ...(below ? [`后一名:${line(below)}`] : []),
    `比较顺序:完成率、到访、留电、先达到、前一周名次(G12)。${own.suspect ? '其中有待确认的指标。' : ''}`,
    ...(own.rate !== null && above && above.rate === own.rate ? [deciderText(decider(above, own))] : []),
  ].join('\n')
}

function decider(first: RankExplained['own'], second: RankExplained['own']) {
  if (first.visits !== second.visits) return 'visits'
  if (first.leads !== second.leads) return 'leads'
  return first.reachedAt !== second.reachedAt ? 'time' : 'before'
}
