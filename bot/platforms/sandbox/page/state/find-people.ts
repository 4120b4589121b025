import type { Person } from './model.ts'

/**
 * People whose name, role, team or channel contains each word searched for. Those acted as lately come first
 * while nothing is searched; else those whose own name matches.
 */
export function findPeople(people: Person[], search: string, team: string, recent: string[]): Person[] {
  const wanted = search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = people.filter((person) => {
    if (team && person.team !== team) return false
    const about = [person.name, person.role, person.roleName, person.team, person.channel]
      .filter(Boolean)
      .join(' ')
      .toLowerCase()
    return wanted.every((word) => about.includes(word))
  })

  const rank = ({ id, name }: Person) => {
    if (!wanted.length) return recent.includes(id) ? recent.indexOf(id) : recent.length
    return wanted.some((word) => name.toLowerCase().includes(word)) ? 0 : 1
  }
  return found.sort((a, b) => rank(a) - rank(b))
}
