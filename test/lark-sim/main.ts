import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createLarkSim, type SimOptions } from './index.ts'

/**
 * The simulator as a process of its own: `node --import tsx test/lark-sim/main.ts --port 9090 --mode ws`, or with
 * `--webhook URL`. It prints one line of JSON with all that a bot needs, and ends at SIGINT or SIGTERM.
 */
const { values } = parseArgs({
  options: {
    config: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    mode: { type: 'string' },
    webhook: { type: 'string' },
    'app-id': { type: 'string' },
    'app-secret': { type: 'string' },
    'encrypt-key': { type: 'string' },
    'verification-token': { type: 'string' },
    'bot-name': { type: 'string' },
  },
})

/** What the config file says, and over it what the command line does. */
function options(): SimOptions {
  const file: SimOptions = values.config ? JSON.parse(readFileSync(values.config, 'utf8')) : {}
  const mode = values.webhook ? 'webhook' : (values.mode ?? file.delivery?.mode ?? 'ws')
  if (mode !== 'ws' && mode !== 'webhook') throw new Error(`--mode ws or webhook, not ${mode}`)
  return {
    ...file,
    port: Number(values.port ?? file.port ?? 9090),
    host: values.host ?? file.host,
    delivery: { ...file.delivery, mode },
    webhook: { ...file.webhook, url: values.webhook ?? file.webhook?.url },
    app: {
      ...file.app,
      appId: values['app-id'] ?? file.app?.appId,
      appSecret: values['app-secret'] ?? file.app?.appSecret,
      encryptKey: values['encrypt-key'] ?? file.app?.encryptKey,
      verificationToken: values['verification-token'] ?? file.app?.verificationToken,
      botName: values['bot-name'] ?? file.app?.botName,
    },
  }
}

const sim = await createLarkSim(options())
const { app, cfg, url } = sim
console.log(
  JSON.stringify({
    domain: url,
    control: `${url}/_sim/`,
    app_id: app.appId,
    app_secret: app.appSecret,
    verification_token: app.verificationToken,
    encrypt_key: app.encryptKey,
    bot_open_id: app.botOpenId,
    mode: cfg.delivery.mode,
  }),
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void sim.close().then(() => process.exit(0)))
