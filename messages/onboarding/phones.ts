/** To whoever posted a whole number in a group for no command: it is still there for all to read. */
export const phonePosted = (group: string) =>
  `您刚才在「${group}」发了完整的手机号,请把那条撤回;要登记客户电话,请私聊我发,或只写后四位。今天只提醒这一次。`

/** The same in a command that has taken it: recalling it would take the record back as well. */
export const phoneRecorded = (group: string) =>
  `您刚才在「${group}」发的内容已经收到,不用撤回;里面有完整的手机号,下次请私聊我发,或只写后四位。今天只提醒这一次。`
