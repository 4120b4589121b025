import { hex } from '../ids.ts'
import type { Json } from '../json.ts'
import { samplePng } from '../sample-png.ts'
import type { Operation } from './operations.ts'

/** What people do. */
export const acts: Record<string, Operation> = {
  'POST send/text': (sim, body) => sim.sendText(body.chat_id, body.user, body.text, body),
  'POST send/image': (sim, body) =>
    sim.sendImage(body.chat_id, body.user, given(body) ?? samplePng(body.label ?? hex(4)), body),
  'POST send/post': (sim, body) => {
    const parts = body.parts.map((line: Json) => line.map(withImage))
    return sim.sendPost(body.chat_id, body.user, { title: body.title, parts }, body)
  },
  'POST send/file': (sim, body) => {
    const data = given(body) ?? (body.image ? samplePng(body.image) : sized(1024))
    return sim.sendFile(body.chat_id, body.user, body.name ?? 'file.bin', data, body)
  },
  'POST send/location': (sim, body) => sim.sendLocation(body.chat_id, body.user, body, body),
  'POST send/raw': (sim, body) => sim.sendRaw(body.chat_id, body.user, body.msg_type, body.content, body),
  'POST recall': (sim, body) => sim.recall(body.message_id, body.by, body.recall_type),
  'POST react': (sim, body) => sim.react(body.message_id, body.user, body.emoji, body.deleted),
  'POST click': (sim, body) => sim.click(body.message_id, body.user, body, body),
  'POST event': (sim, { type, event }) => sim.delivery.emit(type, event),
}

/** Bytes as given, or as many as asked for. */
const given = ({ base64, size }: Json): Buffer | undefined =>
  base64 ? Buffer.from(base64, 'base64') : size ? sized(size) : undefined

const sized = (bytes: number) => Buffer.alloc(bytes, 'a')

const withImage = (part: Json) =>
  part.image === undefined ? part : { image: given({ base64: part.base64 }) ?? samplePng(part.image) }
