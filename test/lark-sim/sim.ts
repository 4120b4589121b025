import http, { type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { serveControl } from './control/serve.ts'
import { HttpFaults } from './http/faults.ts'
import { serveOpenApi } from './http/open-api.ts'
import type { Json } from './json.ts'
import type { SimOptions } from './options.ts'
import { Delivery } from './push/delivery.ts'
import { RateLimiter } from './rate-limiter.ts'
import { statsOf } from './stats.ts'
import * as chats from './world/chats.ts'
import { type ClickSel, click } from './world/click.ts'
import { checkCard, type NewMessage, storeMessage } from './world/messages.ts'
import { addUser, dmChat } from './world/people.ts'
import { revokeTokens } from './world/tokens.ts'
import type { SimUser } from './world/types.ts'
import { react, recall } from './world/user-acts.ts'
import * as user from './world/user-sends.ts'
import { World } from './world/world.ts'
import { WsGateway } from './ws/gateway.ts'

/** The platform: a world of people and chats, an Open API for the bot, and events pushed to it. */
export class LarkSim extends World {
  readonly faults: HttpFaults
  readonly delivery: Delivery
  readonly ws: WsGateway
  readonly limiter: RateLimiter
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor(options: SimOptions = {}) {
    super(options)
    this.faults = new HttpFaults(this)
    this.delivery = new Delivery(this)
    this.ws = new WsGateway(this, () => this.hostport)
    this.limiter = new RateLimiter(this.cfg.rate, this.now)
    this.#server = http.createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const serve = url.pathname.startsWith('/_sim') ? serveControl : serveOpenApi
      void serve(this, request, response, url)
    })
    this.#server.on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith('/ws/v2')) this.ws.handleUpgrade(request, socket, head)
      else socket.destroy()
    })
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
  }

  get hostport(): string {
    return `${this.cfg.host}:${(this.#server.address() as AddressInfo).port}`
  }

  /** What the bot takes for the platform's domain. */
  get url(): string {
    return `http://${this.hostport}`
  }

  listen(): Promise<this> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(this.cfg.port, this.cfg.host, () => resolve(this))
    })
  }

  async close() {
    this.ws.close()
    this.delivery.reset()
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** Forgets the world, faults and counts; the app, the settings and connections stay. */
  reset() {
    this.delivery.reset()
    this.ws.reset()
    this.faults.reset()
    this.limiter.reset()
    this.clear()
    this.bump()
  }

  stats() {
    return statsOf(this)
  }

  /** No token is valid any more. Answers how many were. */
  revokeTokens(): number {
    return revokeTokens(this)
  }

  addUser(about: Partial<SimUser> = {}): SimUser {
    return addUser(this, about)
  }

  addChat(options: chats.ChatOptions = {}) {
    return chats.addChat(this, options)
  }

  /** A person's private chat with the bot. */
  dmChat(openId: string) {
    return dmChat(this, openId)
  }

  addMembers(chatId: string, users: string[], by?: string) {
    return chats.addMembers(this, chatId, users, by)
  }

  removeMembers(chatId: string, users: string[], by?: string, type?: string) {
    return chats.removeMembers(this, chatId, users, by, type)
  }

  addBot(chatId: string, by: string) {
    return chats.addBot(this, chatId, by)
  }

  removeBot(chatId: string, by: string) {
    return chats.removeBot(this, chatId, by)
  }

  renameChat(chatId: string, name: string, by?: string) {
    return chats.renameChat(this, chatId, name, by)
  }

  dissolve(chatId: string, by?: string) {
    return chats.dissolve(this, chatId, by)
  }

  sendText(chatId: string, openId: string, text: string, options?: user.SendOpts) {
    return user.sendText(this, chatId, openId, text, options)
  }

  sendImage(chatId: string, openId: string, data: Buffer, options?: user.SendOpts) {
    return user.sendImage(this, chatId, openId, data, options)
  }

  sendFile(chatId: string, openId: string, name: string, data: Buffer, options?: user.FileOpts) {
    return user.sendFile(this, chatId, openId, name, data, options)
  }

  sendLocation(chatId: string, openId: string, at: user.Location, options?: user.SendOpts) {
    return user.sendLocation(this, chatId, openId, at, options)
  }

  sendPost(chatId: string, openId: string, post: user.Post, options?: user.SendOpts) {
    return user.sendPost(this, chatId, openId, post, options)
  }

  /** Any type with any content, also such as no client would send. */
  sendRaw(chatId: string, openId: string, msgType: string, content: Json, options?: user.RawOpts) {
    return user.userSends(this, chatId, openId, msgType, content, options)
  }

  userSends(chatId: string, openId: string, msgType: string, content: Json, options?: user.RawOpts) {
    return user.userSends(this, chatId, openId, msgType, content, options)
  }

  recall(messageId: string, by: string, type?: string) {
    return recall(this, messageId, by, type)
  }

  react(messageId: string, openId: string, emoji: string, deleted?: boolean) {
    return react(this, messageId, openId, emoji, deleted)
  }

  click(messageId: string, openId: string, sought?: ClickSel, options?: { force?: boolean }) {
    return click(this, messageId, openId, sought, options)
  }

  /** Puts a message into a chat without anybody sending it. */
  storeMessage(message: NewMessage) {
    return storeMessage(this, message)
  }

  checkCard(card: Json, where: string) {
    return checkCard(this, card, where)
  }
}
