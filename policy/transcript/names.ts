import { isMessage, type TranscriptEvent } from './event.ts'
import { didYouMean } from './fields.ts'
import type { WorldFile } from './world-file.ts'

/** Every name in the world that points nowhere, or stands twice; each as one sentence with its path. */
export function danglingInWorld(world: WorldFile): string[] {
  const people = new Set(world.people.map(nameOf))
  const places = new Set(world.places.map(nameOf))
  const person = (path: string, name: string | undefined) => unless(people, 'person', path, name)

  return [
    ...twice('people', world.people.map(nameOf)),
    ...twice('places', world.places.map(nameOf)),
    ...twice('groups', world.groups.map(idOf)),
    ...world.people.flatMap(({ leader, name }, at) => [
      ...person(`people[${at}].leader`, leader),
      ...(leader === name ? [`people[${at}].leader: ${name} cannot lead himself`] : []),
    ]),
    ...world.groups.flatMap((group, at) =>
      group.people.flatMap((name, index) => person(`groups[${at}].people[${index}]`, name)),
    ),
    ...world.duty.flatMap((item, at) => [
      ...person(`duty[${at}].person`, item.person),
      ...unless(places, 'place', `duty[${at}].place`, item.place),
    ]),
    ...(world.leave ?? []).flatMap((item, at) => person(`leave[${at}].person`, item.person)),
    ...(world.resources ?? []).flatMap((item, at) => person(`resources[${at}].holder`, item.holder)),
    ...(world.customers ?? []).flatMap((item, at) => person(`customers[${at}].owner`, item.owner)),
    ...(world.results ?? []).flatMap((item, at) => person(`results[${at}].person`, item.person)),
  ]
}

/** What an event may refer to: the world's people and groups, and the message ids of the lines before it. */
export type Known = { people: Set<string>; groups: Set<string>; ids: Set<string> }

/** As above for one event. Its own id, if it has one, becomes known. */
export function danglingInEvent(event: TranscriptEvent, { people, groups, ids }: Known): string[] {
  if ('redeliver' in event) return unless(ids, 'earlier message', 'redeliver', event.redeliver)
  if ('recall' in event) return unless(ids, 'earlier message', 'recall', event.recall)
  if (!isMessage(event)) return []

  const wrong = [
    ...unless(people, 'person', 'from', event.from),
    ...unless(groups, 'group', 'group', event.group),
    ...unless(ids, 'earlier message', 'replyTo', event.replyTo),
    ...(event.id && ids.has(event.id) ? [`id: "${event.id}" is the id of an earlier message already`] : []),
  ]
  if (event.id) ids.add(event.id)
  return wrong
}

const nameOf = ({ name }: { name: string }) => name
const idOf = ({ id }: { id: string }) => id

function unless(known: Set<string>, what: string, path: string, name: string | undefined): string[] {
  if (name === undefined || known.has(name)) return []
  return [`${path}: no ${what} "${name}"${didYouMean(name, [...known])}`]
}

const twice = (path: string, names: string[]): string[] =>
  names.flatMap((name, at) => (names.indexOf(name) < at ? [`${path}[${at}]: "${name}" is there twice`] : []))
