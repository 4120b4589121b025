import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { envFaults, readEnv } from '../../bot/env.ts'

const DATABASE_URL = 'postgresql://bot:secret@db:5432/chagang'

describe('the environment', () => {
  test('needs nothing but a database', () => {
    expect(readEnv({ DATABASE_URL })).toEqual({
      DATABASE_URL,
      HOST: '127.0.0.1',
      PORT: 8180,
      SANDBOX: 'on',
      DATA_DIR: resolve('.local/data'),
      LOG_LEVEL: 'info',
      LARK_MODE: 'ws',
      LARK_PORT: 8181,
    })
  })

  test('an empty value counts as none', () => {
    expect(readEnv({ DATABASE_URL, REDIS_URL: '', PORT: ' ', SANDBOX_PASSWORD: '' })).toEqual(
      readEnv({ DATABASE_URL }),
    )
  })

  test('everything that is wrong is named at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://bot:secret@db/chagang',
      REDIS_URL: 'db:6379',
      HOST: '0.0.0.0',
      PORT: '80x',
      SANDBOX: 'yes',
      LEDGER_KEY: 'short',
      LOG_LEVEL: 'loud',
    }
    expect(envFaults(wrong)).toMatchInlineSnapshot(`
      "环境变量有 7 处要改(在 .env 或命令行里),改好后再启动:
        DATABASE_URL 应是 postgresql://用户:密码@主机:5432/库名 的样子。
        REDIS_URL 应是 redis://主机:6379 的样子。
        PORT 应是 0 到 65535 的整数,现在是「80x」。
        SANDBOX 应是 on 或 off,现在是「yes」。
        LEDGER_KEY 至少要 16 个字符。
        LOG_LEVEL 应是 trace、debug、info、warn、error、fatal、silent 之一,现在是「loud」。
        SANDBOX_PASSWORD 在 HOST 不是本机时必须设置,否则谁都能打开沙盒。"
    `)
  })

  const LARK_APP_ID = 'cli_0123456789abcdef'
  const LARK_APP_SECRET = 'the secret of the app'

  test.each([
    { lark: { LARK_APP_ID, LARK_APP_SECRET }, faults: undefined },
    { lark: { LARK_APP_ID, LARK_APP_SECRET, LARK_DOMAIN: 'lark' }, faults: undefined },
    { lark: { LARK_APP_ID, LARK_APP_SECRET, LARK_DOMAIN: 'http://127.0.0.1:9090' }, faults: undefined },
    {
      lark: { LARK_APP_ID, LARK_APP_SECRET, LARK_MODE: 'webhook', LARK_VERIFICATION_TOKEN: 't' },
      faults: undefined,
    },
    {
      lark: { LARK_APP_ID, LARK_APP_SECRET, LARK_MODE: 'webhook', LARK_ENCRYPT_KEY: 'k' },
      faults: undefined,
    },
    { lark: { LARK_APP_ID }, faults: 'LARK_APP_SECRET 没有设置' },
    { lark: { LARK_APP_SECRET }, faults: 'LARK_APP_ID 没有设置' },
    { lark: { LARK_APP_ID: 'cli_short', LARK_APP_SECRET }, faults: 'LARK_APP_ID 应是' },
    {
      lark: { LARK_APP_ID, LARK_APP_SECRET, LARK_MODE: 'webhook' },
      faults: 'LARK_ENCRYPT_KEY 在 LARK_MODE 是 webhook 时',
    },
    { lark: { LARK_MODE: 'poll' }, faults: 'LARK_MODE 应是 ws 或 webhook,现在是「poll」' },
    { lark: { LARK_DOMAIN: 'feishu.cn' }, faults: 'LARK_DOMAIN 应是 feishu、lark' },
    { lark: { LARK_PORT: '-1' }, faults: 'LARK_PORT 应是 0 到 65535' },
    { lark: { ADMIN_CODE: '12345' }, faults: 'ADMIN_CODE 至少要 6 个字符' },
  ])('Lark: $lark → $faults', ({ lark, faults }) => {
    const said = envFaults({ DATABASE_URL, ...lark })
    if (faults) expect(said).toContain(faults)
    else expect(said).toBeUndefined()
    expect(said ?? '').not.toContain(LARK_APP_SECRET)
  })

  const wechat = {
    WECHATY_PUPPET: 'wechaty-puppet-service',
    WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_token',
    WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:18800',
  }
  test.each([
    { more: {}, faults: '' },
    { more: { WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true' }, faults: '' },
    { more: { WECHATY_PUPPET: 'wechaty-puppet-xp' }, faults: 'WECHATY_PUPPET 应是 wechaty-puppet-service' },
    { more: { WECHATY_PUPPET_SERVICE_TOKEN: '' }, faults: 'WECHATY_PUPPET_SERVICE_TOKEN 没有设置' },
    { more: { WECHATY_PUPPET_SERVICE_ENDPOINT: '' }, faults: 'WECHATY_PUPPET_SERVICE_ENDPOINT 没有设置' },
    {
      more: { WECHATY_PUPPET_SERVICE_ENDPOINT: 'https://gateway' },
      faults: 'WECHATY_PUPPET_SERVICE_ENDPOINT 应是 主机:端口',
    },
    {
      more: { WECHATY_PUPPET_SERVICE_TLS_CA_CERT: '/etc/ca.pem' },
      faults: 'WECHATY_PUPPET_SERVICE_TLS_CA_CERT 应是 PEM 证书的内容',
    },
  ])('WeChat: $more → $faults', ({ more, faults }) => {
    const said = envFaults({ DATABASE_URL, ...wechat, ...more })
    if (faults) expect(said).toContain(faults)
    else expect(said).toBeUndefined()
    expect(said ?? '').not.toContain('insecure_token')
  })

  test('a certificate in one line is read as the lines that it stands for', () => {
    const pem = '-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----'
    const read = readEnv({ DATABASE_URL, ...wechat, WECHATY_PUPPET_SERVICE_TLS_CA_CERT: pem })
    expect(read.WECHATY_PUPPET_SERVICE_TLS_CA_CERT?.split('\n')).toHaveLength(3)
  })

  test('passwords are not shown', () => {
    expect(envFaults({ DATABASE_URL: 'mysql://bot:secret@db/chagang' })).not.toContain('secret')
  })

  test('reading a wrong environment throws the same sentence', () => {
    expect(() => readEnv({})).toThrow(envFaults({}))
  })

  test.each([
    { situation: 'this machine', host: '127.0.0.1', sandbox: 'on', password: undefined, fine: true },
    { situation: 'this machine by name', host: 'localhost', sandbox: 'on', password: undefined, fine: true },
    {
      situation: 'all addresses without a password',
      host: '0.0.0.0',
      sandbox: 'on',
      password: undefined,
      fine: false,
    },
    {
      situation: 'all addresses with too short a one',
      host: '0.0.0.0',
      sandbox: 'on',
      password: '1234567',
      fine: false,
    },
    {
      situation: 'all addresses with a password',
      host: '0.0.0.0',
      sandbox: 'on',
      password: '12345678',
      fine: true,
    },
    {
      situation: 'all addresses, no sandbox',
      host: '0.0.0.0',
      sandbox: 'off',
      password: undefined,
      fine: true,
    },
  ])('listening on $situation → fine: $fine', ({ host, sandbox, password, fine }) => {
    const faults = envFaults({ DATABASE_URL, HOST: host, SANDBOX: sandbox, SANDBOX_PASSWORD: password })
    expect(faults === undefined).toBe(fine)
  })
})
