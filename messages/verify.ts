import { dateOf } from '../policy/calendar.ts'
import type { OwnCheck } from '../policy/ledger/check-own.ts'
import { type Head, shortHash } from '../policy/ledger/head.ts'

/** 验证: whether one's own entries are as the evening summaries have bound them, with the head of today. */
export function verified({ own, broken, seals, since }: OwnCheck, head: Head): string {
  const mine = own.length > 0 ? `您的${own.length}笔奖罚记录` : '您目前没有奖罚记录;账本'
  const now = `账本共${head.count}笔,链头${shortHash(head.hash)}`
  if (broken) {
    const named = broken.own.map(({ id }) => id).join('、')
    return `❌ ${dateOf(broken.seal.day)}封存的链头${shortHash(broken.seal.head)}与现在的账本对不上${named ? `,涉及您的${named}` : ''}。${now}。请把这条发给管理员核对。`
  }
  if (!since) return `✅ ${mine}前后相连,还没有过每晚封存。${now}。`
  return `✅ ${mine}与${dateOf(since.day)}以来${seals}次封存的链头一致。${now}。`
}

/** The line of the day's summary: whoever keeps it can prove what stood that evening. */
export const headLine = ({ count, hash }: Head) => `账本:共${count}笔,链头${shortHash(hash)}(发"验证"可核对)`
