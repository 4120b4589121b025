import * as say from '../../messages/onboarding/binding.ts'
import type { Moment } from '../../policy/calendar.ts'
import { type Decision, together } from '../../policy/decision.ts'
import type { Message } from '../../policy/message.ts'
import { binding, unbinding } from '../../policy/onboarding/bindings.ts'
import { roomsWith } from '../../policy/onboarding/rooms.ts'
import { hashOf, phoneKept } from '../../policy/onboarding/secret.ts'
import { isLastTry } from '../../policy/onboarding/tries.ts'
import { whoDecidesOn } from '../../policy/onboarding/who-runs.ts'
import {
  accountOn,
  accountsOf,
  type Identity,
  identityKey,
  privatelyTo,
} from '../../policy/org/identities.ts'
import { everyone, hasLeft, nameOf, type PersonThen } from '../../policy/people.ts'
import { openRequests } from '../../policy/request/open.ts'
import type { Scene } from '../../policy/situation.ts'
import { phonesIn, tidyText } from '../../policy/text.ts'
import { ask } from '../requests/ask.ts'

export type Binder = {
  message: Message
  account: Identity
  /** What the platform calls him. */
  shown?: string
  /** The group he said it in. */
  groupId?: string
  at: Moment
}

/** Somebody unbound says who he is: by a code, which settles it; by his name or phone, which somebody above him confirms. */
export function bindAs(scene: Scene, binder: Binder, said: string): Decision {
  const words = said.replace(/^@/, '')
  if (!words) return toHim(binder, say.bindNeedsName())
  if (/^\d{6,10}$/.test(words.replace(/\s/g, ''))) return byCode(scene, binder, words)
  const bearers = meant(scene, words, binder.at)
  const [person, another] = bearers
  if (!person)
    return miss(
      scene,
      binder,
      say.notInRoster(phonesIn(words)[0] ? '这个手机号' : words, isLast(scene, binder)),
    )
  if (another) return toHim(binder, say.severalBear(person.name))
  const holds = accountOn(scene.world, binder.account.platform, person.id)
  if (holds) return taken(scene, binder, person, holds)
  return isVouchedFor(scene, binder, person) ? bound(scene, binder, person) : request(scene, binder, person)
}

/** Of the people of that name, or with that phone in the roster. */
function meant({ world }: Scene, said: string, at: Moment): PersonThen[] {
  const [phone] = phonesIn(said)
  const hash = phone && phoneKept(world.seed, phone).hash
  return everyone(world, at).filter(({ id, name }) =>
    hash
      ? world.onboarding.details[id]?.phone?.hash === hash
      : name === said.replace(/\s/g, '') || name === said,
  )
}

function byCode(scene: Scene, binder: Binder, code: string): Decision {
  const { world } = scene
  const { account, at } = binder
  const hash = hashOf(code)
  const issued = Object.hasOwn(world.onboarding.bindCodes, hash)
    ? world.onboarding.bindCodes[hash]
    : undefined
  if (!issued || issued.until < at || hasLeft(world, issued.personId, at))
    return miss(scene, binder, say.wrongBindCode(isLast(scene, binder)))
  const { personId, by } = issued
  const old = accountOn(world, account.platform, personId)
  const name = nameOf(world, personId)
  return {
    facts: [
      ...(old ? unbinding(world, old, personId, at) : []),
      ...binding(world, account, personId, at),
      { kind: 'bindCodeUsed', hash, at },
    ],
    say: [
      ...toHim(binder, say.bindGranted(name, account.platform), false).say,
      ...(old ? [{ to: privatelyTo(old), text: say.accountReplaced(name) }] : []),
      ...(by === personId ? [] : [{ to: { person: by }, text: say.bindCodeUsed(name, account.platform) }]),
    ],
  }
}

/** The platform's owner gives the names there, and this account alone has that one. */
function isVouchedFor({ world }: Scene, { account }: Binder, { name }: PersonThen): boolean {
  return roomsWith(world, account).some(
    ({ selfNamed, members }) =>
      !selfNamed &&
      tidyText(members[account.platformId]!.name) === name &&
      Object.values(members).filter((one) => tidyText(one.name) === name).length === 1,
  )
}

function bound({ world }: Scene, binder: Binder, { id, name }: PersonThen): Decision {
  const facts = binding(world, binder.account, id, binder.at)
  return { ...toHim(binder, say.bindGranted(name, binder.account.platform), false), facts }
}

/** That person has an account there: its holder hears of it, and nothing changes. */
function taken(scene: Scene, binder: Binder, person: PersonThen, holds: Identity): Decision {
  return together(miss(scene, binder, say.boundElsewhere(person.name)), {
    facts: [],
    say: [{ to: privatelyTo(holds), text: say.someoneElseTried(binder.account.platform, binder.shown) }],
  })
}

function request(scene: Scene, binder: Binder, person: PersonThen): Decision {
  const { world, cal } = scene
  const { message, account, shown, groupId, at } = binder
  const decider = whoDecidesOn(world, person.id, at)
  const twin = openRequests(scene).find(
    ({ type, data }) => type === 'bind-account' && identityKey(data as Identity) === identityKey(account),
  )
  if (twin && twin.by === person.id) return toHim(binder, say.bindWaits(twin.id, person.name, decider?.name))
  const group = groupId === undefined ? undefined : world.groups[groupId]
  const situation = { ...scene, message, at, day: cal.dayOf(at), sender: person, group }
  const {
    id,
    facts,
    say: posts,
  } = ask(
    situation,
    'bind-account',
    say.bindTitle(person.name, account.platform),
    { ...account, ...(shown && { shown }) },
    { to: decider?.id, asker: say.bindAsker(person.name, shown), lines: [say.bindCheck(person.name)] },
  )
  const elsewhere = accountsOf(world, person.id).length > 0
  const superseded = twin && {
    kind: 'requestDecided' as const,
    id: twin.id,
    granted: false,
    by: twin.by,
    at,
    reason: '改绑别的姓名',
  }
  return {
    facts: [...(superseded ? [superseded] : []), ...facts],
    say: [
      ...posts.map((post) =>
        'person' in post.to && post.to.person === person.id
          ? { ...post, to: privatelyTo(account), card: undefined }
          : post,
      ),
      ...(elsewhere
        ? [{ to: { person: person.id }, text: say.bindElsewhereAsked(person.name, account.platform, id) }]
        : []),
    ],
  }
}

const isLast = ({ world }: Scene, { account, at }: Binder) =>
  isLastTry(world.onboarding, identityKey(account), at)

/** A wrong name or code counts as a try. */
function miss(_: Scene, binder: Binder, text: string): Decision {
  const { account, at } = binder
  return { ...toHim(binder, text), facts: [{ kind: 'codeTried', identity: identityKey(account), at }] }
}

const toHim = ({ account }: Binder, text: string, isRefusal = true): Decision => ({
  facts: [],
  say: [{ to: privatelyTo(account), text, ...(isRefusal && { tone: 'refusal' as const }) }],
})
