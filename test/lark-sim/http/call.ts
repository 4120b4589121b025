/** One call of the bot's. `status` 0 while it is under way, -1 when never answered, -2 when cut. */
export type Call = {
  seq: number
  ts: number
  method: string
  path: string
  query: Record<string, string>
  /** The API's name, such as im.message.create. */
  api: string
  status: number
  /** The code in the answer's body; null when it has none. */
  code: number | null
  ms: number
  ua?: string
  params?: Record<string, string>
  uuid?: string
  receive_id?: string
  msg_type?: string
  /** The id of the fault that met it. */
  fault?: string
}
