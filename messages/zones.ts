import type { Decider, Standing } from '../policy/zones/state.ts'

/** 选战区 and 抽签选区: one sentence each. Zones and times come in ready: `7区`, `20:10:00`. */

const deciders: Record<Decider, string> = {
  visits: '同率按到访',
  leads: '同到访按留电',
  time: '同留电按先达到',
  before: '按前一周名次',
  lot: '按抽签',
}

/** `二组(112%)→四组(98%,同到访按留电)→一组(98%)`: as many decimals as it takes to tell two rates apart. */
export function orderText(order: readonly Standing[]): string {
  const rates = [...new Set(order.flatMap(({ rate }) => rate ?? []))]
  const shown = (digits: number) => new Set(rates.map((rate) => percentOf(rate, digits))).size
  const digits = [0, 1, 2].find((one) => shown(one) === rates.length) ?? 2
  return order
    .map(({ unit, rate, by }) => {
      const percent = rate === null ? '无指标' : percentOf(rate, digits)
      return `${unit}(${percent}${by ? `,${deciders[by]}` : ''})`
    })
    .join('→')
}

/** Rounded down, so that 99.9 % never reads as reached. */
const percentOf = (rate: number, digits: number) =>
  `${(Math.floor(rate * 100 * 10 ** digits + 1e-6) / 10 ** digits).toFixed(digits)}%`

export const deciderText = (by: Decider): string => deciders[by]

export const draftHead = (week: number) => `【第${week}周选区】`

export const draftOpened = (d: {
  week: number
  of: number
  until: string
  order: string
  lots: string | null
}) =>
  `${draftHead(d.week)}顺序:${d.order}。按第${d.of}周完成率,截至${d.until}。${d.lots === null ? '' : `并列的先后由种子${d.lots}抽签,发"战区 核对"可查。`}`

export const yourTurn = (t: { unit: string; head: boolean; minutes: string; until: string; free: string }) =>
  t.head
    ? `请${t.unit}组长${t.minutes}内发"选战区 编号"(${t.until}前)。剩余:${t.free}`
    : `${t.unit}现在没有主管,请经理在${t.until}前代选,发"选战区 ${t.unit} 编号"。剩余:${t.free}`

export const chosen = (unit: string, zone: string) => `${unit}选定${zone}。`
export const chosenFor = (by: string, unit: string, zone: string) => `${by}替${unit}选定${zone}。`
export const chosenLate = (unit: string, at: string, zone: string, back: string | null) =>
  `${unit}的选择${at}已按时发出,补记选定${zone}。${back === null ? '' : `原来自动分的${back}退回。`}`
export const silentOnce = (unit: string, minutes: string) => `${unit}${minutes}未选,移到本轮最后。`
export const silentTwice = (unit: string, zone: string) => `${unit}再次未选,自动分给编号最小的空区${zone}。`
export const dealtAtNext = (week: number) =>
  `第${week}周选区到下一次选区时还没有选完,余下的按编号从小到大自动分完。`

export const draftResult = (units: string) => `选区结果:${units}`
export const resultFrom = (from: string) => `自${from}起执行,发"战区"可查。`

export const notOnTurn = (unit: string, onTurn: string, until: string) =>
  `未轮到${unit}。现在轮到${onTurn},${until}截止;轮到时机器人会提醒您。`
export const draftOver = (week: number, units: string) => `第${week}周选区已经结束:${units}。发"战区"可查。`
export const noDraft = (when: string) => `现在没有在选区。${when}`
export const nextDraftAt = (at: string) => `下一次选区${at}开始。`
export const noMoreDrafts = () => '项目剩下的时间不再选区。'
export const zoneTaken = (zone: string, unit: string, free: string, until: string) =>
  `${zone}已归${unit},请另选。${until}截止,时间照走。剩余:${free}`
export const zoneUnknown = (said: string, count: number, free: string, until: string) =>
  `没有「${said}」这个战区,编号是1到${count}。${until}截止,时间照走。剩余:${free}`
export const chooseUsage = (free: string | null) =>
  `请写战区编号,一次选一个,例如:选战区 7${free === null ? '' : `。剩余:${free}`}`
export const chooseForWhom = (unit: string) => `请写上替哪一组选,例如:选战区 ${unit} 7`
export const notYourUnit = (unit: string) => `${unit}的战区由${unit}的主管选,经理可以代选;这次没有记。`
export const noSuchUnit = (said: string, units: string[]) =>
  `没有「${said}」这个组,现有:${units.join('、')}。`

export const lotDrawn = (d: {
  week: number
  units: string
  seed: string
  by: string | null
  reason: string | null
  from: string
}) =>
  [
    `【第${d.week}周战区抽签】${d.units}`,
    `${d.by === null ? '到点自动抽签' : `${d.by}抽签`}${d.reason === null ? '' : `(重抽,原因:${d.reason})`},自${d.from}起执行。种子${d.seed}。`,
    `核对:同一个种子永远得到同一个结果,发"战区 核对"可以看每组的签和算法。`,
  ].join('\n')

export const drawnLater = (week: number, units: string) =>
  `【第${week}周战区抽签】后来的组从剩余战区中抽得:${units}。`
export const nothingLeft = (units: string) =>
  `战区已经分完,${units}这一周没有战区;下一周按排名一起选,或由经理发"抽签选区 重抽 原因"。`
export const alreadyDrawn = (week: number, units: string) =>
  `第${week}周已抽签,重抽需经理说明原因,请发"抽签选区 重抽 原因"。现在的结果:${units}`
export const nothingToRedraw = (week: number) => `第${week}周还没有抽过签,直接发"抽签选区"就可以。`
export const rankedAlready = (week: number) =>
  `第${week}周的战区已按排名选(S0-ZN-04),不能再抽签。发"战区"可查。`
export const rankedFromNow = (week: number, at: string) =>
  `从第二周起按上周完成率排名选区(S0-ZN-04),第${week}周的选区${at}自动开始,不抽签。`
export const drawIsManagers = (name: string) =>
  `${name},战区由经理抽签;主管可以发"抽签展点"抽竞品展点。这次没有记。`
export const noUnits = () => '名单里还没有分组的人,不能抽签。请先在名单里写好各人的组。'
export const projectOver = () => '项目已经结束,不再分战区。'
export const reasonNeeded = () => '重抽要写原因,例如:抽签选区 重抽 新增五组'
