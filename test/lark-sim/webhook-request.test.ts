import { createHash } from 'node:crypto'
import { AESCipher } from '@larksuiteoapi/node-sdk'
import { expect, test } from 'vitest'
import { LarkSim } from './index.ts'
import { type Forging, webhookRequest } from './push/webhook.ts'

const app = { encryptKey: 'k3y' }
const PAYLOAD = { event: { text: '你好' } }

/** A request's parts, with the signature that the key would give. */
function made(forging?: Forging, given: { encryptKey?: string } = app) {
  const { body, headers } = webhookRequest(new LarkSim({ app: given }), PAYLOAD, forging)
  const timestamp = headers['x-lark-request-timestamp']!
  const signed = (key: string) =>
    createHash('sha256').update(`${timestamp}${headers['x-lark-request-nonce']}${key}${body}`).digest('hex')
  const opened = (key: string) => JSON.parse(new AESCipher(key).decrypt(JSON.parse(body).encrypt))
  return { body, timestamp, signature: headers['x-lark-signature'], signed, opened }
}

test('a push is encrypted and signed with the key of the app', () => {
  const { signature, signed, opened, timestamp } = made()
  expect(opened('k3y')).toEqual(PAYLOAD)
  expect(signature).toBe(signed('k3y'))
  expect(timestamp).toMatch(/^\d{10}$/)
})

test('without a key it is neither', () => {
  expect(made({}, {})).toMatchObject({ body: JSON.stringify(PAYLOAD), signature: undefined })
})

test('it is forged in the one way that is asked for', () => {
  const stranger = made({ encryptKey: 'other', signKey: 'other' })
  expect(stranger.opened('other')).toEqual(PAYLOAD)
  expect(stranger.signature).toBe(stranger.signed('other'))
  const unsigned = made({ signature: null })
  expect([unsigned.opened('k3y'), unsigned.signature]).toEqual([PAYLOAD, undefined])
  expect(made({ plaintext: true }).body).toBe(JSON.stringify(PAYLOAD))
  const old = made({ timestamp: 1_700_000_000, nonce: '7' })
  expect([old.timestamp, old.signature]).toEqual(['1700000000', old.signed('k3y')])
})
