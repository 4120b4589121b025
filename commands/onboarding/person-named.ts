import { severalOfThatName } from '../../messages/errors.ts'
import { needsPerson, noSuchPerson } from '../../messages/onboarding/binding.ts'
import { everyone, type PersonThen } from '../../policy/people.ts'
import type { Situation } from '../../policy/situation.ts'
import { maskPhones, nearest } from '../../policy/text.ts'

/** The one person whose name begins what was said, and what follows it; or why it is nobody. */
export function personNamed(
  { world, at }: Situation,
  word: string,
  said: string,
): { person: PersonThen; rest: string } | { refusal: string } {
  const text = said.replace(/^@/, '')
  if (!text) return { refusal: needsPerson(word) }
  const here = everyone(world, at)
  const first = text.split(' ')[0]!
  const begins = here.filter(({ name }) => text === name || text.startsWith(`${name} `))
  const longest = Math.max(...begins.map(({ name }) => name.length))
  const [person, another] = begins.filter(({ name }) => name.length === longest)
  if (another) return { refusal: severalOfThatName(another.name) }
  if (person) return { person, rest: text.slice(person.name.length).trim() }
  const near = nearest(
    first,
    here.map(({ name }) => name),
  )
  return { refusal: noSuchPerson(maskPhones(first), near) }
}
