import { saysFellShort } from './fell-short.ts'

/** How sanctions begin and whom they meet; none of it is what must have happened. */
const sanction =
  '每次|一次|一律|每人|均|各|将|给予|处以?|将?处于|则|并|就|须|必须|要|由|对|进行|体罚|罚款|处罚|累计|翻倍|加倍|当天|当日|负责|视情况|根据排名|按排名|视为脱岗|视为缺勤|视为旷工|按旷工|当事人|本人|所有人|主管|组长|经理|直接|上级|第一次|在|从|的人'
const trailing = new RegExp(
  `(?:对[^,]{0,12}(?:主管|组长|经理|上级|负责人)[^,]{0,4}|${sanction}|[,、:;\\s])+$`,
)
const heading = /^\s*(?:[a-z\d]{1,2}[).、]|第?[一二三四五六七八九十]+[、条])\s*/

/**
 * What a sentence says must have happened before the words at `at`, ready to begin another sentence (`迟到10分钟以内的`).
 * Null when it does not say, or says it at too great length.
 */
export function conditionBefore(text: string, at: number): string | null {
  const before = text.slice(0, at).replace(heading, '').replace(trailing, '')
  const last = before
    .split(',')
    .at(-1)!
    .replace(/^(?:如果?|若|凡|其中)/, '')
  const condition = saysFellShort(last) ? last : before
  if (condition.length < 3 || condition.length > 30) return null
  return /[的者]$/.test(condition) ? condition : `${condition}的`
}
