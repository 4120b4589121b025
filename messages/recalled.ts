/** Somebody has taken a message back: what that undoes, and what still stands until he says otherwise. */

export const requestTakenBack = (id: string, title: string, by: string) =>
  `${id} ${title}:${by}撤回了消息,这个申请作废,不用再处理。`

export const requestStands = (id: string, title: string, state: 'open' | 'granted' | 'rejected') =>
  state === 'open'
    ? `${id} ${title}仍在处理:撤回消息不会取消它。不再需要的话,请告诉处理人驳回。`
    : `${id} ${title}已经${state === 'granted' ? '同意' : '驳回'},撤回消息不改变结果。要改请找处理人或经理。`

export const dutyStands = (days: string[]) =>
  `撤回消息不会取消名单:${days.join('、')}仍按您排的执行。要改请重新发,例如"排班 明天 商超:张三 李四"。`

export const zoneStands = (unit: string, zone: string) =>
  `撤回消息不会取消选区:${unit}的${zone}已经选定。选错了请马上找经理。`

export const claimStands = (id: string, resource: string) =>
  `撤回消息不会取消报备:${id} ${resource}仍在您名下。要放弃请发"释放资源 ${id}"。`

export const awayStands = (until: string) => `撤回消息不会取消离岗:登记到${until}。已经回来请在群里发"返岗"。`

export const settingStands = (from: string) =>
  `撤回消息不会取消指标:自${from}起仍按您设的执行。要改请重新发"设指标 …"。`
