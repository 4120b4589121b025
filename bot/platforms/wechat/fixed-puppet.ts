import { promisify } from 'node:util'
import type { FileBoxInterface } from 'file-box'
import { puppet as grpc } from 'wechaty-grpc'
import { log, type payloads, type types } from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'

// What went wrong comes as an error or an event; its own lines would only repeat it, with tokens in them.
log.level('silent')

/** The client waits for its stream so long, and a little. */
const OPENING_MS = 6_000

type Options = ConstructorParameters<typeof PuppetService>[0]

/**
 * wechaty's client of a gateway, without what would break a bot that must not lose, double or invent anything:
 * a location is always 0/0; files fall back to a stream that never answers when both ways fail, and on sending to a second
 * way that may post twice; contacts are kept on disk, under the token, and go stale; stopping stops and logs out the
 * gateway; that the stream has broken is told nobody.
 */
export class FixedPuppetService extends PuppetService {
  constructor(
    options: Options,
    private readonly onLost: (reason: string) => void,
  ) {
    super(options)
  }

  override async messageLocation(id: string): Promise<payloads.Location> {
    const request = new grpc.MessageLocationRequest()
    request.setId(id)
    const location = (await this.call('messageLocation', request)).getLocation()?.toObject()
    if (!location) throw new Error(`location ${id} came empty`)
    return location
  }

  override async messageImage(id: string, type: types.Image): Promise<FileBoxInterface> {
    const request = new grpc.MessageImageRequest()
    request.setId(id)
    request.setType(type as number as 0)
    return this.opened((await this.call('messageImage', request)).getFileBox(), id)
  }

  override async messageFile(id: string): Promise<FileBoxInterface> {
    const request = new grpc.MessageFileRequest()
    request.setId(id)
    return this.opened((await this.call('messageFile', request)).getFileBox(), id)
  }

  override async messageSendFile(
    conversationId: string,
    file: FileBoxInterface,
  ): Promise<string | undefined> {
    const request = new grpc.MessageSendFileRequest()
    request.setConversationId(conversationId)
    request.setFileBox(await this.serializeFileBox(file))
    return (await this.call('messageSendFile', request)).getId() || undefined
  }

  /** Only here (the account stays logged in at the gateway), and at once: a login may follow on its heels. */
  override async logout(reason?: string): Promise<void> {
    const contactId = this.__currentUserId
    if (contactId === undefined) return
    this.__currentUserId = undefined
    this.emit('logout', { contactId, data: reason })
  }

  /** Leaves the gateway running: its `stop` would log the account out, for every process that shares it. */
  override async onStop(): Promise<void> {
    for (const clean of this._cleanupCallbackList.splice(0)) clean()
    const manager = this._grpcManager
    this._grpcManager = undefined
    if (!manager) return
    manager.eventStream?.cancel()
    // A stream that is only being opened takes its place later; left open, it would keep everybody else out.
    setTimeout(() => manager.eventStream?.cancel(), OPENING_MS).unref()
    try {
      manager.client.close()
    } catch {} // it has no client when it never came up
  }

  /** Nothing is kept on disk. */
  protected override hookPayloadStore(): void {}

  protected override bridgeGrpcEventStream(manager: PuppetService['grpcManager']): void {
    super.bridgeGrpcEventStream(manager)
    manager.on('error', (error: Error) => this.onLost(error.message))
    manager.on('end', () => this.onLost('the event stream has ended'))
    manager.on('cancel', () => this.onLost('the event stream was cancelled'))
  }

  private opened(json: string, id: string): FileBoxInterface {
    if (!json) throw new Error(`file ${id} came empty`)
    return this.FileBoxUuid.fromJSON(json)
  }

  private call<N extends Unary>(name: N, request: Parameters<grpc.PuppetClient[N]>[0]): Promise<Answer<N>> {
    const { client } = this.grpcManager
    return promisify((client[name] as never as Call<Answer<N>>).bind(client))(request)
  }
}

type Unary = 'messageLocation' | 'messageImage' | 'messageFile' | 'messageSendFile'
type Call<A> = (request: unknown, done: (error: Error | null, answer: A) => void) => void
type Answer<N extends Unary> = {
  messageLocation: grpc.MessageLocationResponse
  messageImage: grpc.MessageImageResponse
  messageFile: grpc.MessageFileResponse
  messageSendFile: grpc.MessageSendFileResponse
}[N]
