import { resolve } from 'node:path'
import { z } from 'zod'

/** What the bot is told from outside, checked and with defaults filled in. `.env.example` explains each name. */
export type Env = z.output<typeof environment>

/**
 * Reads the environment. An empty value counts as none.
 * @throws Error whose message names everything that is wrong, one line each, for the person at the terminal
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const { data, error } = check(source)
  if (data) return data
  throw new Error(sentence(error, source))
}

/** Everything that is wrong with an environment, ready to print, or undefined. */
export function envFaults(source: Record<string, string | undefined>): string | undefined {
  const { error } = check(source)
  return error && sentence(error, source)
}

const portRule = '应是 0 到 65535 的整数'
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const environment = z
  .object({
    DATABASE_URL: url(/^postgres(ql)?:$/, '应是 postgresql://用户:密码@主机:5432/库名 的样子'),
    REDIS_URL: url(/^rediss?:$/, '应是 redis://主机:6379 的样子').optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: port(8180),
    SANDBOX: z.enum(['on', 'off'], '应是 on 或 off').default('on'),
    SANDBOX_PASSWORD: z.string().min(8, '至少要 8 个字符').optional(),
    LEDGER_KEY: z.string().min(16, '至少要 16 个字符').optional(),
    DATA_DIR: z
      .string()
      .default('.local/data')
      .transform((dir) => resolve(dir)),
    LOG_LEVEL: z.enum(levels, `应是 ${levels.join('、')} 之一`).default('info'),
    ADMIN_CODE: z.string().min(6, '至少要 6 个字符').optional(),
    LARK_APP_ID: z
      .string()
      .regex(/^cli_[0-9a-fA-F]{16}$/, '应是 cli_ 加 16 位数字和字母')
      .optional(),
    LARK_APP_SECRET: z.string().optional(),
    LARK_DOMAIN: z.string().refine(isCloud, '应是 feishu、lark 或 https://… 的地址').optional(),
    LARK_MODE: z.enum(['ws', 'webhook'], '应是 ws 或 webhook').default('ws'),
    LARK_ENCRYPT_KEY: z.string().optional(),
    LARK_VERIFICATION_TOKEN: z.string().optional(),
    LARK_PORT: port(8181),
    WECHATY_PUPPET: z
      .literal('wechaty-puppet-service', '应是 wechaty-puppet-service,其余的网关都通过它来接')
      .optional(),
    WECHATY_PUPPET_SERVICE_TOKEN: z.string().min(6, '至少要 6 个字符').optional(),
    WECHATY_PUPPET_SERVICE_ENDPOINT: z
      .string()
      .regex(/^[^\s:/]+:\d{1,5}$/, '应是 主机:端口 的样子,例如 127.0.0.1:18800')
      .optional(),
    WECHATY_PUPPET_SERVICE_TLS_CA_CERT: z
      .string()
      .transform((pem) => pem.replaceAll('\\n', '\n'))
      .refine(isCertificate, '应是 PEM 证书的内容(换行可写成 \\n)')
      .optional(),
    WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME: z.string().optional(),
    WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: z.enum(['true', 'false'], '应是 true 或 false').optional(),
  })
  .refine(
    ({ HOST, SANDBOX, SANDBOX_PASSWORD }) => SANDBOX === 'off' || SANDBOX_PASSWORD || isLoopback(HOST),
    saidWithTheRest('SANDBOX_PASSWORD', '在 HOST 不是本机时必须设置,否则谁都能打开沙盒'),
  )
  .refine(
    ({ LARK_APP_ID, LARK_APP_SECRET }) => !LARK_APP_ID || LARK_APP_SECRET,
    saidWithTheRest('LARK_APP_SECRET', '没有设置,而 LARK_APP_ID 设置了;接飞书两个都要'),
  )
  .refine(
    ({ LARK_APP_ID, LARK_APP_SECRET }) => !LARK_APP_SECRET || LARK_APP_ID,
    saidWithTheRest('LARK_APP_ID', '没有设置,而 LARK_APP_SECRET 设置了;接飞书两个都要'),
  )
  .refine(
    ({ LARK_MODE, LARK_ENCRYPT_KEY, LARK_VERIFICATION_TOKEN }) =>
      LARK_MODE !== 'webhook' || LARK_ENCRYPT_KEY || LARK_VERIFICATION_TOKEN,
    saidWithTheRest(
      'LARK_ENCRYPT_KEY',
      '在 LARK_MODE 是 webhook 时必须设置(或设置 LARK_VERIFICATION_TOKEN),否则谁都能冒充飞书',
    ),
  )
  .refine(
    ({ WECHATY_PUPPET, WECHATY_PUPPET_SERVICE_TOKEN }) => !WECHATY_PUPPET || WECHATY_PUPPET_SERVICE_TOKEN,
    saidWithTheRest('WECHATY_PUPPET_SERVICE_TOKEN', '没有设置,而 WECHATY_PUPPET 设置了;接微信要有网关的令牌'),
  )
  .refine(
    ({ WECHATY_PUPPET, WECHATY_PUPPET_SERVICE_ENDPOINT }) =>
      !WECHATY_PUPPET || WECHATY_PUPPET_SERVICE_ENDPOINT,
    saidWithTheRest(
      'WECHATY_PUPPET_SERVICE_ENDPOINT',
      '没有设置,而 WECHATY_PUPPET 设置了;要写网关的 主机:端口',
    ),
  )

function isCertificate(pem: string): boolean {
  return pem.includes('-----BEGIN CERTIFICATE-----')
}

/** A rule about several values is told together with the others, not only when those are right. */
function saidWithTheRest(name: string, error: string) {
  return { path: [name], error, when: () => true }
}

function port(usual: number) {
  return z.coerce.number(portRule).int(portRule).min(0, portRule).max(65_535, portRule).default(usual)
}

/** Only whoever sits at this machine reaches these addresses. */
function isLoopback(host: string | undefined) {
  return !host || host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function check(source: Record<string, string | undefined>) {
  const filled = Object.entries(source).filter(([, value]) => value?.trim())
  return environment.safeParse(Object.fromEntries(filled))
}

function isCloud(text: string) {
  return text === 'feishu' || text === 'lark' || isUrl(text, /^https?:$/)
}

function isUrl(text: string, protocol: RegExp) {
  return URL.canParse(text) && protocol.test(new URL(text).protocol)
}

function url(protocol: RegExp, rule: string) {
  const fits = (text: string) => isUrl(text, protocol)
  return z.string('没有设置(npm start 会自带一个数据库)').refine(fits, rule)
}

/** Values that may hold a password are not shown. */
const shown = new Set([
  'HOST',
  'PORT',
  'SANDBOX',
  'LOG_LEVEL',
  'LARK_MODE',
  'LARK_PORT',
  'LARK_DOMAIN',
  'WECHATY_PUPPET',
  'WECHATY_PUPPET_SERVICE_ENDPOINT',
])

function sentence({ issues }: z.ZodError, source: Record<string, string | undefined>) {
  const lines = issues.map(({ path: [name], message }) => {
    const now = shown.has(String(name)) ? `,现在是「${source[String(name)]}」` : ''
    return `  ${String(name)} ${message}${now}。`
  })
  return [`环境变量有 ${issues.length} 处要改(在 .env 或命令行里),改好后再启动:`, ...lines].join('\n')
}
