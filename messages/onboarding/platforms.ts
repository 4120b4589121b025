const titles: Record<string, string> = { lark: '飞书', wechat: '微信', sandbox: '沙盒' }

/** What people call a platform. */
export const platformTitle = (platform: string): string => titles[platform] ?? platform

/** The platform that people call so; null when it is none that the words name. */
export const platformMeant = (said: string, among: readonly string[]): string | null =>
  among.find((one) => one === said.toLowerCase() || platformTitle(one) === said) ?? null
