import { eventExamples, eventHow, forwardedEvent, notThatWay } from '../messages/contacts.ts'
import { type EventSaid, readEvent } from '../policy/contact/read-event.ts'
import type { ContactEventKind } from '../policy/contact/state.ts'
import type { Situation } from '../policy/situation.ts'
import { command, type Read, refuse } from './command.ts'
import { register } from './contacts/register.ts'

export const viewingTour = eventCommand('viewing', ['看房团', '看房团登记', '看房团更正', '登记看房团'], {
  usage: '看房团 <关键人> <人数> [日期] [第二团]',
  about: '登记关键人带来的看房团,主管或秘书同意后计奖',
  rules: ['S0-KA-01', 'S0-KA-02', 'S0-KA-03'],
})
export const pitchMeeting = eventCommand(
  'pitch',
  ['推介会', '推介会登记', '专场推介会', '推介会更正', '登记推介会'],
  {
    usage: '推介会 <关键人> <人数> [日期] [第二场]',
    about: '登记关键人组织的专场推介会,主管或秘书同意后计奖',
    rules: ['S0-KA-04', 'S0-KA-05'],
  },
)
export const publicity = eventCommand(
  'publicity',
  ['企业宣传', '企业宣传登记', '企业宣传更正', '登记企业宣传'],
  {
    usage: '企业宣传 <关键人> <人数> [邮件|短信]',
    about: '登记关键人向企业全体发的宣传,主管或秘书同意后由经理核定金额',
    rules: ['S0-KA-06'],
  },
)
export const roadshow = eventCommand(
  'roadshow',
  ['企业巡展', '企业巡展登记', '企业内部巡展', '巡展登记', '企业巡展更正', '登记巡展', '登记企业巡展'],
  {
    usage: '企业巡展 <关键人> <起止日期>',
    about: '登记关键人在企业内部组织的巡展,主管或秘书同意后计奖',
    rules: ['S0-KA-07'],
  },
)

/** One word for each thing that a key contact can organise; all are read alike. */
function eventCommand(
  kind: ContactEventKind,
  words: string[],
  about: { usage: string; about: string; rules: string[] },
) {
  return command<EventSaid>({
    ...about,
    words,
    example: eventExamples[kind],
    who: ['staff', 'supervisor'],
    read: (rest, situation) => readSaid(kind, rest, situation),
    decide: (said, situation) =>
      situation.message.forwarded ? refuse(situation, forwardedEvent()) : register(kind, said, situation),
  })
}

function readSaid(kind: ContactEventKind, rest: string, situation: Situation): Read<EventSaid> {
  const read = readEvent(kind, rest, situation.day)
  if ('fault' in read) return { hint: eventHow(kind, read.fault) }
  const { said } = read
  const { publicityBy } = situation.policyOn(situation.at).contacts
  if (said.by && !publicityBy.includes(said.by)) return { hint: notThatWay(said.by, publicityBy) }
  return { input: { ...said, corrects: said.corrects || situation.message.text.includes('更正') } }
}
