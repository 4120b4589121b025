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
    PORT: z.coerce.number(portRule).int(portRule).min(0, portRule).max(65_535, portRule).default(8180),
    SANDBOX: z.enum(['on', 'off'], '应是 on 或 off').default('on'),
    SANDBOX_PASSWORD: z.string().min(8, '至少要 8 个字符').optional(),
    LEDGER_KEY: z.string().min(16, '至少要 16 个字符').optional(),
    DATA_DIR: z
      .string()
      .default('.local/data')
      .transform((dir) => resolve(dir)),
    LOG_LEVEL: z.enum(levels, `应是 ${levels.join('、')} 之一`).default('info'),
  })
  .refine(
    ({ HOST, SANDBOX, SANDBOX_PASSWORD }) => SANDBOX === 'off' || SANDBOX_PASSWORD || isLoopback(HOST),
    {
      path: ['SANDBOX_PASSWORD'],
      error: '在 HOST 不是本机时必须设置,否则谁都能打开沙盒',
      when: () => true, // Said together with the rest, not only when the rest is right.
    },
  )

/** Only whoever sits at this machine reaches these addresses. */
function isLoopback(host: string | undefined) {
  return !host || host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function check(source: Record<string, string | undefined>) {
  const filled = Object.entries(source).filter(([, value]) => value?.trim())
  return environment.safeParse(Object.fromEntries(filled))
}

function url(protocol: RegExp, rule: string) {
  const fits = (text: string) => URL.canParse(text) && protocol.test(new URL(text).protocol)
  return z.string('没有设置(npm start 会自带一个数据库)').refine(fits, rule)
}

/** Values that may hold a password are not shown. */
const shown = new Set(['HOST', 'PORT', 'SANDBOX', 'LOG_LEVEL'])

function sentence({ issues }: z.ZodError, source: Record<string, string | undefined>) {
  const lines = issues.map(({ path: [name], message }) => {
    const now = shown.has(String(name)) ? `,现在是「${source[String(name)]}」` : ''
    return `  ${String(name)} ${message}${now}。`
  })
  return [`环境变量有 ${issues.length} 处要改(在 .env 或命令行里),改好后再启动:`, ...lines].join('\n')
}
