import { tidyText } from '../text.ts'

/** A sentence of a rulebook and the phrases between its commas, with where each begins. */
export type Sentence = { text: string; phrases: Phrase[]; blamed: boolean }
export type Phrase = { text: string; at: number }

/** The sentences of a text. `blamed` presumes that each is about somebody who fell short, as the text of a forfeit is. */
export function sentencesOf(text: string, blamed = false): Sentence[] {
  return text
    .split(/[。;;!!??\n]+/)
    .map(tidyText)
    .filter(Boolean)
    .map((sentence) => ({
      text: sentence,
      phrases: phrasesOf(sentence),
      blamed: blamed || fellShort.test(sentence),
    }))
}

function phrasesOf(sentence: string): Phrase[] {
  return [...sentence.matchAll(/[^,:]+/g)].map(({ 0: text, index }) => ({ text, at: index }))
}

/** Somebody came late, did too little, lost, or broke a rule. */
const fellShort = new RegExp(
  [
    '迟到|早退|旷工|缺[席勤交]|晚交|脱岗|离岗|飞单|响铃|撞单|抢客|隐瞒|弄虚作假|怠工|消极|投诉|出错|错误|违[规反纪者]|一经发现',
    '未(?:按|能|完成|交|提交|到|达|回|签|带|开单|做|报|录|佩戴|穿|着|在|参加|发|上传|通过)',
    '没有?(?:按|能|完成|交|到|达|回|签|带|开单|做|报|来|发|通过)',
    '不(?:达标|合格|及格|到位?|足|交|签|回|完成|佩戴|按|报|符|服从|参加|过关)',
    '完不成|做不到|背不[出会]|答[错不]|零(?:到访|开单|业绩|留电)|少.{0,4}[组个套家批]',
    '垫底|末位|末尾|倒数|最后(?:一|两|三|几|\\d)名?|后(?:两|三|几|\\d)[名位]|排名(?:靠)?后|输(?:了|的|方|家)|落后|后进|最差|低于',
    '处罚|惩罚|惩戒|受罚',
  ].join('|'),
)
