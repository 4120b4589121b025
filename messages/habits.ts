/** `商超外展一组`. */
export const teamName = ({ channel, team }: { channel: string; team: string }) => `${channel}${team}`

/** One line of the 09:00 message; the channel is named where a group has more than one list. */
export const materialsLine = (channels: string[], items: string[], named: boolean) =>
  `【物料清单】${named ? `${channels.join('、')}:` : ''}${items.join('、')}。`

export const materialsAsk = () => '到齐请发"物料 齐",缺什么发"物料 缺 展架"。'

export const materialsComplete = (name: string, team: string) => `✅ ${name} ${team}物料已齐,已记录。`

export const materialsMissing = (name: string, team: string, items: string[], leader: string | null) =>
  `${name} ${team}物料缺${items.join('、')},已记录${leader ? `,会告诉${leader}` : ''}。补到后请发"物料 齐"。`

export const materialsNow = (
  team: string,
  items: string[],
  state: { missing: string[]; said: { name: string; clock: string } | null },
) =>
  [
    `【物料清单】${team}:${items.join('、')}。`,
    state.missing.length > 0
      ? `现在缺:${state.missing.join('、')}。补到后请发"物料 齐"。`
      : state.said
        ? `${state.said.name}${state.said.clock}报:已齐。`
        : `今天还没有人报。${materialsAsk()}`,
  ].join('\n')

export const materialsWhich = () => '请写上缺什么,例如:物料 缺 展架、户单。'
export const noChecklist = () => '您的渠道原文没有物料清单,不用报;缺东西请直接告诉主管。'
export const notOnDutyForMaterials = () => '物料由今天当班的同事或主管来报,您今天没有排班,没有记录。'

/** To the supervisor, once: all that his people lack. */
export const materialsForLeader = (
  lines: { team: string; items: { item: string; name: string; clock: string }[] }[],
) =>
  [
    '【物料】您组里报缺:',
    ...lines.map(
      ({ team, items }) =>
        `${team}:${items.map(({ item, name, clock }) => `${item}(${name} ${clock}报)`).join('、')}`,
    ),
    '请安排补上,补到后在群里发"物料 齐"。只作提醒,不罚款。',
  ].join('\n')

export const meetingReminder = (until: string) =>
  `【展位早会】到岗后请各展位开早会:当日销售和活动政策、工作分工、定点。开完请在${until}前发"早会 要点"。`

export const meetingLogged = (name: string, teams: string[], clock: string, late: string | null) =>
  `✅ ${name} ${clock} ${teams.join('、')}早会已记${late ? `(晚于${late},没有罚款)` : ''}。`
export const meetingAdded = (name: string, teams: string[], clock: string) =>
  `✅ ${name} ${clock} 已补充到${teams.join('、')}今天的早会记录。`
export const meetingNeedsPoints = () => '请写上早会要点,例如:早会 今天主推两居,张三守东门。'
export const noMeetingForYou = () =>
  '展位早会由商超外展、社区巡展当班的同事或主管来报,您今天不用报,没有记录。'

/** 10:00, to a supervisor: whose sign-in at the booth was missing or late, and which booths have not met. */
export const boothMorning = (
  signIn: { until: string; names: string[] } | null,
  meetings: { until: string; teams: string[] } | null,
) =>
  [
    `【展位早晨】`,
    ...(signIn ? [`到${signIn.until}没有完成展位签到:${signIn.names.join('、')}。`] : []),
    ...(meetings
      ? [
          `到${meetings.until}还没有收到早会记录:${meetings.teams.join('、')}。开过的,请在群里补发"早会 要点"。`,
        ]
      : []),
    '请跟进。只告诉您,没有罚款。',
  ].join('\n')

/** The message of the meeting was sent in time and came late. */
export const meetingCameLate = (teams: string[], clock: string) =>
  `更正:${teams.join('、')}的早会${clock}已经发出,消息晚到,不算缺。`

export const trainingLogged = (name: string, about: string) =>
  `✅ ${name}的培训已记:${about}。会写进今天的经理日报。`
export const trainingNeedsWords = () => '请写上培训内容,例如:培训 奖惩机制和今天的话术。'
