import type { Calendar } from '../policy/calendar.ts'
import { nameOf } from '../policy/people.ts'
import type { Doubt } from '../policy/spot-check/result.ts'
import type { Agreement } from '../policy/spot-check/samples.ts'
import type { World } from '../policy/world.ts'

/** On the card of a photo that a human must see. `seen`: what the machine made of it, null when it could not look. */
export const reviewLines = (gesture: string, seen: string | null) => [
  `要的是${gesture};${seen === null ? '机器没能看这张照片' : `机器:${seen || '手势看着相符'}`}。先按通过算,机器不判罚。`,
]

/** Why it is looked at whatever it shows. */
export function doubtWords(world: World, cal: Calendar, doubt: Doubt): string {
  if (doubt.code === 'taken') return `相机记的拍摄时间是${cal.dateClockOf(doubt.at)},请核对是不是现拍。`
  const { personId, at } = doubt.use
  return `和${nameOf(world, personId)} ${cal.dateClockOf(at)}发过的照片很像(并排见图),请核对。`
}

/** A pass that is shown to a leader all the same. */
export const sampleAsked = (name: string, gesture: string) =>
  `【抽样复核】${name}的${gesture}机器判为通过。请看图:属实发"手势通过 @${name}",不符发"手势不符 @${name}"。不处理就按通过算。`

/** `照片:机器看了40张,通过36,请人看或重拍4;抽样复核3张,一致3(100%)`; nothing where nothing was looked at. */
export function photosSeen({ looked, passed, reviewed, seen, agreed }: Agreement): string[] {
  if (looked === 0) return []
  const share = seen > 0 ? `(${Math.round((agreed / seen) * 100)}%)` : ''
  return [
    `照片:机器看了${looked}张,通过${passed},请人看或重拍${reviewed};抽样复核${seen}张,一致${agreed}${share}`,
  ]
}

export const photosGone = (name: string, count: number) =>
  `✅ ${name}发过的${count}张照片已删除,只留下防重复用的指纹和判定结果,看不出图像。`

export const photosGoneLater = (name: string, gone: number, waiting: number) =>
  `✅ ${name}发过的照片已删除${gone}张;另外${waiting}张还在等人核对或申诉,处理完就删。`

export const noPhotosKept = (name: string, days: number) =>
  `${name},没有保存着您的照片。照片本来也只保存${days}天。`
