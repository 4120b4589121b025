import type { Ask } from '../photo/verdict.ts'

/** A gesture as people name it and as they are told to hold it. */
export type Gesture = { id: string; name: string; words: readonly string[]; hold: string }

/** One hand's gestures; each is also known with both hands (`both_fist`). Ids are those of transcripts. */
const oneHand: readonly Gesture[] = [
  {
    id: 'fist',
    name: '拳头',
    words: ['拳头', '握拳', '拳', '✊', '👊', '[拳头]'],
    hold: '五指握紧成拳,拳心朝镜头',
  },
  { id: 'one', name: '比一', words: ['比一', '一根手指', '食指', '☝'], hold: '只竖起食指,其余手指收拢' },
  {
    id: 'victory',
    name: '剪刀手',
    words: [
      '剪刀手',
      '比耶',
      '比二',
      '比两',
      '剪刀',
      '胜利',
      '耶',
      'V',
      'V字',
      'YEAH',
      '✌',
      '[胜利]',
      '[耶]',
    ],
    hold: '食指和中指分开竖起,其余手指收拢,手心朝镜头',
  },
  { id: 'three', name: '比三', words: ['比三', '三根手指'], hold: '食指、中指、无名指竖起,拇指压住小指' },
  { id: 'four', name: '比四', words: ['比四', '四根手指'], hold: '除拇指外四指竖起,拇指收在手心' },
  {
    id: 'palm',
    name: '手掌',
    words: ['手掌', '比五', '巴掌', '张开手', '✋', '🖐'],
    hold: '五指张开,手心朝镜头',
  },
  {
    id: 'call',
    name: '打电话',
    words: ['打电话', '比六', '六六六', '666', '🤙'],
    hold: '拇指和小指伸直,其余三指收拢',
  },
  { id: 'eight', name: '比八', words: ['比八', '手枪', '八字'], hold: '拇指和食指伸直成八字,其余三指收拢' },
  {
    id: 'ok',
    name: 'OK',
    words: ['OK', 'OK手势', '比OK', '好的', '👌', '[OK]'],
    hold: '拇指和食指圈成圆,其余三指伸直',
  },
  {
    id: 'thumbs_up',
    name: '点赞',
    words: ['点赞', '竖大拇指', '大拇指', '比赞', '赞', '👍', '[强]'],
    hold: '握拳竖起大拇指',
  },
]

const bothHands: readonly Gesture[] = oneHand.map(({ id, name, words, hold }) => ({
  id: `both_${id}`,
  name: `双手${name}`,
  words: words.flatMap((word) => [`双手${word}`, `两手${word}`, `两只手${word}`]),
  hold: `双手都做:${hold}`,
}))

/** Every gesture there is. */
export const gestures: readonly Gesture[] = [...oneHand, ...bothHands]

const byId = new Map(gestures.map((gesture) => [gesture.id, gesture]))
const byWord = new Map(gestures.flatMap((gesture) => gesture.words.map((word) => [word, gesture.id])))

/** `剪刀手`; what a picture without a known gesture shows is called 没有看到手势. */
export const gestureName = (id: string): string =>
  numberOf(id) ? `数字${numberOf(id)}` : (byId.get(id)?.name ?? '没有看到手势')

/** How to hold it, in words. */
export const gestureHold = (id: string): string =>
  numberOf(id) ? numberHold(numberOf(id)!) : (byId.get(id)?.hold ?? '')

/** `number_37`: a number of two digits, shown by both hands. */
const numberShape = /^number_([1-68])([1-68])$/
const numberOf = (id: string): string | null => numberShape.exec(id)?.slice(1).join('') ?? null
const numberHold = (digits: string) =>
  `一手比${chineseDigit(digits[0]!)}、一手比${chineseDigit(digits[1]!)},两手都在胸前,左右不分`
const chineseDigit = (digit: string) => '一二三四五六七八九'[Number(digit) - 1]!

/** A number that is still to be drawn. */
export const NUMBER = 'number'
/** `number_37` of two digits. */
export const numberGesture = (first: string, second: string) => `number_${first}${second}`

/** What a check asks a photo to show. */
export function askOf(id: string): Ask {
  const number = numberOf(id)
  return number ? { kind: 'number', number } : { kind: 'gesture', gesture: id }
}

/** The gesture a word means (`比耶`, `ok`, `比2`, `双手点赞`), or null. `word` is tidy text without spaces. */
export function readGesture(word: string): string | null {
  const number = /^(?:数字|比数字)([1-68]{2})?$/.exec(word)
  if (number) return number[1] ? `number_${number[1]}` : NUMBER
  const said = word
    .toUpperCase()
    .replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replace(/手势$/, '')
    .replace(/[1-8]$/, (digit) => '一二三四五六七八'[Number(digit) - 1]!)
  return (
    byWord.get(said) ??
    byWord.get(word.toUpperCase()) ??
    (byId.has(word.toLowerCase()) ? word.toLowerCase() : null)
  )
}

/** The gesture at the end of a text and what stands before it (`商超一组剪刀手`); the longest word wins. */
export function gestureAtEnd(text: string): { before: string; gesture: string } | null {
  for (let start = 0; start < text.length; start++) {
    const gesture = readGesture(text.slice(start))
    if (gesture) return { before: text.slice(0, start), gesture }
  }
  return null
}
