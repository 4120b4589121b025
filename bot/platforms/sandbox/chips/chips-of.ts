import type { Command } from '../../../../commands/command.ts'
import { mayDecide } from '../../../../commands/decide-request.ts'
import { commandsFor } from '../../../../commands/for-person.ts'
import { appealUntil, entriesOf, isFrozen } from '../../../../policy/ledger/find.ts'
import { type PersonThen, who } from '../../../../policy/people.ts'
import { openRequests } from '../../../../policy/request/open.ts'
import { phraseOf } from '../../../../policy/sign-in/phrase.ts'
import { slotResults } from '../../../../policy/sign-in/result.ts'
import { slotsOn } from '../../../../policy/sign-in/slot.ts'
import type { Scene } from '../../../../policy/situation.ts'
import { Refused } from '../refusal.ts'
import type { Stage } from '../stage/stage.ts'
import type { Chip, Message } from '../wire.ts'
import { fits, inReach } from './fits.ts'

const most = 3
/** A phrase that was said longer ago is one the person looks up himself. */
const recent = 200

/**
 * What a person may say now in a chat: first what is waiting for him, then the commands that have something to act on.
 * One that needs more words is to be finished by hand.
 */
export async function chipsOf(stage: Stage, personId: string, chat: string): Promise<Chip[]> {
  const scene = await stage.scene()
  if (!scene.world.people[personId]) throw new Refused('没有这个人,请重新选择。', 404)
  const isPrivate = chat.startsWith('private/')
  const person = who(scene.world, personId, scene.now)
  const commands = commandsFor(person)
    .filter(({ where }) => where === undefined || (where === 'private') === isPrivate)
    .filter((command) => fits(scene, person, chat, command))
  const here = stage.chats.page(chat, recent)
  return [
    ...toSignIn(scene, person, chat, here),
    ...toDecide(scene, person),
    ...toAppeal(scene, person),
    ...inReach(person, commands).map(chipOf),
  ]
}

/** The phrase of a slot that is open for him, once the bot has said it in this group. */
function toSignIn(scene: Scene, person: PersonThen, chat: string, here: Message[]): Chip[] {
  const { now, today, world } = scene
  if (!person.channel || !world.groups[chat]) return []
  return slotsOn(scene, today, person.channel)
    .filter(({ at, deadline }) => at <= now && now <= deadline)
    .filter((slot) => {
      const result = slotResults(scene, slot).find((one) => one.person.id === person.id)?.result
      return result === 'missing' || result === 'wrongPhrase'
    })
    .map(({ clock }) => phraseOf(scene, today, clock))
    .filter((phrase) => here.some((message) => message.from === 'bot' && wordsOf(message).includes(phrase)))
    .map((phrase) => ({ label: `签到 ${phrase}`, text: `签到 ${phrase}`, complete: false }))
}

const wordsOf = ({ text, card }: Message) => [text, card?.title, ...(card?.lines ?? [])].join('\n')

function toDecide(scene: Scene, person: PersonThen): Chip[] {
  return openRequests(scene)
    .filter((request) => mayDecide(scene, request, person) === true)
    .slice(0, most)
    .map(({ id }) => ({ label: `同意 ${id}`, text: `同意 ${id}`, complete: true }))
}

function toAppeal(scene: Scene, person: PersonThen): Chip[] {
  return entriesOf(scene, person.id)
    .filter(
      (entry) =>
        (entry.kind === 'fine' || entry.kind === 'forfeit') &&
        (entry.state === 'proposed' || entry.state === 'confirmed') &&
        !isFrozen(scene, entry) &&
        scene.now <= appealUntil(entry),
    )
    .slice(-most)
    .map(({ id }) => ({ label: `申诉 ${id}`, text: `申诉 ${id} `, complete: false }))
}

/** A command whose usage is its word and at most what is optional can be sent as it is; 附上 asks for a photo or place. */
function chipOf({ words: [word = ''], usage }: Command): Chip {
  const complete = /^[^\s(]+(\s*\[[^\]]*\])*$/.test(usage)
  return { label: word, text: complete ? word : `${word} `, complete }
}
