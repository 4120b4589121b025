import { lastAdminStays, onlyAdminFor } from '../../messages/onboarding/binding.ts'
import * as say from '../../messages/onboarding/people.ts'
import { isAdminOnly, isLastAdmin } from '../../policy/onboarding/who-runs.ts'
import { everyone, isAbove } from '../../policy/people.ts'
import { command, refuse, reply } from '../command.ts'
import { keepers } from './people.ts'
import { personNamed } from './person-named.ts'

/** 离职 (G4): he has left from now on, once it is confirmed; he may still see and appeal what was decided about him. */
export const leaveHouse = command<string>({
  words: ['离职'],
  usage: '离职 <姓名>',
  about: '登记某人离职:从现在起不考勤、不派任务,以前的奖罚照旧',
  example: '离职 张三',
  who: keepers,
  rules: ['G4', 'G18'],
  read: (rest) => (rest ? { input: rest } : { hint: say.leaveHow() }),
  decide(said, situation) {
    const { world, sender, at } = situation
    const isConfirmed = /(?:^| )确认$/.test(said)
    const found = personNamed(situation, '离职', said.replace(/ ?确认$/, ''))
    if ('refusal' in found) return refuse(situation, found.refusal)
    const { person } = found
    if (person.id === sender.id) return refuse(situation, say.notOneself())
    if (isLastAdmin(world, person.id, at)) return refuse(situation, lastAdminStays())
    if (isAdminOnly(person, sender) && !isAbove(world, sender.id, person.id, at))
      return refuse(situation, onlyAdminFor(person.name))
    const key = `leave-house/${person.id}`
    if (!isConfirmed) {
      const under = everyone(world, at, ({ leaderId }) => leaderId === person.id).map(({ name }) => name)
      const text = say.leaveAsks(person.name, say.postingWords(person), under)
      const buttons = [{ label: '确认离职', text: `离职 ${person.name} 确认`, style: 'danger' as const }]
      return reply(situation, text, {
        card: { key, title: `${person.name}离职`, tone: 'warn', lines: text.split('\n'), buttons },
      })
    }
    const text = say.left(person.name, sender.name)
    const card = {
      key,
      title: `${person.name}离职`,
      tone: 'info' as const,
      lines: [text],
      buttons: [],
      closed: true,
    }
    return { ...reply(situation, text, { card }), facts: [{ kind: 'personLeft', personId: person.id, at }] }
  },
})
