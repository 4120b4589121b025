import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chipsOf } from '../../../../bot/platforms/sandbox/chips/chips-of.ts'
import { entryOf } from '../../../../bot/platforms/sandbox/entry-of.ts'
import { knowsOf } from '../../../../bot/platforms/sandbox/knows/knows-of.ts'
import type { Sandbox } from '../../../../bot/platforms/sandbox/sandbox.ts'
import type { EntryDetail } from '../../../../bot/platforms/sandbox/wire.ts'
import { writeTranscript } from '../../../../policy/transcript.ts'
import { sampleDay } from '../../../../prisma/seed/sample-day.ts'
import { seedWorld } from '../../../../prisma/seed/world.ts'
import { open } from './open.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await open()
})
afterEach(() => sandbox.close())

const day = '2021-04-12'
const people = seedWorld().people
const seller = people.find(({ channel, role }) => channel === '大客户' && role === 'staff')!.name
const supervisor = people.find(({ channel, role }) => channel === '商超外展' && role === 'supervisor')!.name
const manager = people.find(({ role }) => role === 'manager')!.name

async function until(clock: string) {
  const { cal } = await sandbox.stage().scene()
  await sandbox.stage().advance(cal.momentOn(day, clock))
}
const labels = async (person: string, chat: string) =>
  (await chipsOf(sandbox.stage(), person, chat)).map(({ label }) => label)

async function playTo(clock: string) {
  const world = seedWorld()
  await sandbox.openTranscript(writeTranscript(world, sampleDay(world)))
  await until(clock)
}

describe('what the bot knows about a person', () => {
  test('a sign-in is to come, then open, then missing', async () => {
    const state = async () => (await knowsOf(sandbox.stage(), seller)).slots[0]?.state
    expect(await state()).toBe('upcoming')
    await until('09:35:00')
    expect(await state()).toBe('open')
    await until('09:41:00')
    expect(await state()).toBe('missing')
  })

  test('a manager sees how each channel does', async () => {
    await until('09:41:00')
    const { slots } = await knowsOf(sandbox.stage(), manager)
    expect(slots.map(({ title }) => title)).toContain('大客户 9:30签到')
  })

  test('a draft that runs says whose turn it is; then everybody sees the zones of his squad', async () => {
    const { cal } = await sandbox.stage().scene()
    await sandbox.stage().advance(cal.momentOn('2021-04-18', '20:05'))
    const { world } = await sandbox.stage().scene()
    const zones = async (person: string) => (await knowsOf(sandbox.stage(), person)).zones
    const draft = Object.values(world.zones.drafts)[0]!
    expect(await zones(seller)).toEqual([
      {
        title: '第5周选区',
        detail: `轮到${draft.turn!.unit},剩余1-9`,
        until: cal.momentOn('2021-04-18', '20:10'),
      },
    ])
    await sandbox.stage().advance(cal.momentOn('2021-04-19', '08:00'))
    const team = people.find(({ name }) => name === seller)!.team
    expect(await zones(seller)).toMatchObject([
      { title: '第5周战区', detail: expect.stringMatching(`^${team}\\d、`) },
    ])
    expect((await zones(manager))[0]!.detail.split(';')).toHaveLength(4)
  })

  test('an open check counts its answers, and tells those who still have to answer how', async () => {
    await playTo('14:09:00')
    const { world } = await sandbox.stage().scene()
    const check = world.spotChecks.checks.find(({ deadline }) => deadline > sandbox.stage().clock.settled)
    if (!check) throw new Error('the sample day has no check open at 14:09')
    const found = await Promise.all(
      check.required.map((person) => knowsOf(sandbox.stage(), person).then(({ checks }) => checks[0]!)),
    )
    const answered = found.filter(({ state }) => state === 'answered').length
    expect(found[0]).toMatchObject({ answered, required: check.required.length, until: check.deadline })
    expect(found.find(({ state }) => state === 'waiting')?.detail).toBeTruthy()
  })

  test('each fine has its clause, its reason and messages to go to', { timeout: 60_000 }, async () => {
    await playTo('21:30:00')
    const { world } = await sandbox.stage().scene()
    const fines = world.ledger.order
      .map((id) => world.ledger.entries[id]!)
      .filter(({ kind }) => kind === 'fine')
    expect(fines.length).toBeGreaterThan(10)
    for (const { id, amountFen } of fines) {
      const entry = (await entryOf(sandbox.stage(), id)) as EntryDetail
      expect(entry.amountFen).toBe(amountFen)
      expect(entry.clause).toBeTruthy()
      expect(entry.because).toBeTruthy()
      for (const { messageId, chat } of entry.evidence) {
        expect(sandbox.stage().chats.find(messageId)?.chat).toBe(chat)
      }
    }
    const subject = fines.find((fine) => 'person' in fine.subject && !fine.reverses)!.subject
    if (!('person' in subject)) throw new Error('no fine of a person')
    const { ledger, balanceFen } = await knowsOf(sandbox.stage(), subject.person)
    expect(ledger.length).toBeGreaterThan(0)
    expect(balanceFen).toBeLessThanOrEqual(0)
  })
})

describe('chips', () => {
  test('the phrase is offered once the bot has said it, to those who still need it', async () => {
    expect((await labels(seller, 'ka')).filter((label) => /^签到 /.test(label))).toEqual([])
    await until('09:31:00')
    expect((await labels(seller, 'ka'))[0]).toBe('签到 春风十里')
    expect(await labels(seller, 'mall')).not.toContain('签到 春风十里')
    expect(await labels(manager, 'ka')).not.toContain('签到 春风十里')
  })

  test('what one cannot do now is not offered', async () => {
    expect(await labels(seller, 'ka')).not.toContain('返岗')
    expect(await labels(seller, 'ka')).not.toContain('展位签到')
    expect(await labels(seller, 'ka')).not.toContain('抽查')
    expect(await labels(manager, 'ka')).not.toContain('签到')
    expect((await labels(supervisor, 'mall'))[0]).toBe('抽查')
    // No store without an agency, no tour without a contact, no plan but on its day, no zone but in a draft.
    for (const label of ['门店', '看房团', '周计划', '选战区', '认筹', '申诉'])
      expect(await labels(supervisor, 'mall')).not.toContain(label)
  })

  test('what waits for a decision stands first', { timeout: 60_000 }, async () => {
    await playTo('21:30:00')
    const { world } = await sandbox.stage().scene()
    const open = Object.values(world.requests).filter(({ state }) => state === 'open')
    const first = await labels(manager, 'mgmt')
    expect(first.filter((label) => /^同意 Q/.test(label)).length).toBe(Math.min(3, open.length))
  })
})
