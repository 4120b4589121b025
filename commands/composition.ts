import { compositionText, noSuchUnit } from '../messages/composition.ts'
import { vocabularyOf } from '../policy/duty/vocabulary.ts'
import { compositionOf } from '../policy/org/composition.ts'
import { question, refuse, reply } from './command.ts'

/** S0-ORG-01 to 07, 10: how many people there are, and how many there should be. */
export const composition = question<string>({
  words: ['编制', '人员编制'],
  usage: '编制 [组或渠道]',
  about: '看现有人数、编制、空岗和没有分组的人',
  example: '编制 一组',
  who: ['supervisor', 'manager', 'director', 'gm', 'clerk', 'desk', 'admin'],
  rules: [
    'S0-ORG-01',
    'S0-ORG-02',
    'S0-ORG-03',
    'S0-ORG-04',
    'S0-ORG-05',
    'S0-ORG-06',
    'S0-ORG-07',
    'S0-ORG-10',
  ],
  read: (rest) => ({ input: rest.replace(/\s/g, '') }),
  decide(said, situation) {
    const all = compositionOf(situation)
    if (said === '') return reply(situation, compositionText(all))
    const unit = vocabularyOf(situation).unitNamed(said)
    if (!unit)
      return refuse(
        situation,
        noSuchUnit(
          said,
          all.teams.map(({ team }) => team),
        ),
      )
    return reply(situation, compositionText(all, unit))
  },
})
