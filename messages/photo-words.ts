import type { FileFault, SeenReason } from '../policy/photo/verdict.ts'
import { gestureName } from '../policy/spot-check/gestures.ts'

/** Why a photo did not simply pass, in a few words that say what to change. */
export function reasonWords(reason: SeenReason): string {
  switch (reason.code) {
    case 'no-hand':
      return '没有看到手'
    case 'hand-small':
      return '手太小,请把手放在胸前,占画面十分之一以上'
    case 'another-gesture':
      return reason.gestures.length > 0
        ? `看到的是${reason.gestures.map(gestureName).join('、')}`
        : '手势不同'
    case 'one-hand':
      return '只看到一只手'
    case 'unsure':
      return '手势看不准'
    case 'no-person':
      return '没有看到本人,请把脸和手一起拍进去'
    case 'not-whole-body':
      return '不是全身'
    case 'dark':
      return '光线太暗'
    case 'blurred':
      return '照片模糊'
    case 'unknown-gesture':
      return '机器不认这个手势'
    default:
      return reason satisfies never
  }
}

/** Why a file is no usable photo. */
export const faultWords: Record<FileFault, string> = {
  empty: '文件是空的',
  'not-a-picture': '这不是照片文件',
  heic: '这是HEIC格式,请用聊天里的相机拍,或转成JPG再发',
  animation: '这是动图',
  'too-many-bytes': '文件超过15MB',
  'too-many-pixels': '图片尺寸太大',
  'too-small': '图片太小,像是缩略图,请发原图',
  broken: '文件不完整',
}
