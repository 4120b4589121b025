/** A trip as people read it: `C1 4月12日 15:00-16:00 赵先生(用车人张三)`. */
export type Trip = {
  id: string
  date: string
  from: string
  to: string
  client: string
  destination?: string
  person: string
}

export const carBooked = ({ id, date, from, to, client, destination, person }: Trip) =>
  `🚗 ${id} 已订:${date} ${from}-${to},${person}接送${client}${destination ? `,去${destination}` : ''}。不用了请发"取消用车 ${id}"。`

export const carBusy = (
  wanted: { date: string; from: string; to: string },
  holders: Trip[],
  { tie, next }: { tie: boolean; next: string | null },
) =>
  `没有订上:${wanted.date} ${wanted.from}-${wanted.to} 车已有人用(${holders
    .map(({ id, from, to, person }) => `${id} ${person} ${from}-${to}`)
    .join('、')})${tie ? ',同一秒发出的按毫秒和收到先后' : ''}。${
    next ? `最近的空档是${next},请发"用车 ${next} 客户"。` : '近几天都没有空档,请先自行安排车辆。'
  }`

export const carNeedsTime = () => '请写几点用车,例如:用车 15:00 赵先生 展厅。明天的写:用车 明天 9:30 赵先生。'
export const carNeedsClient = (time: string) => `请写上接送哪位客户,例如:用车 ${time} 赵先生 展厅。`

export const carPast = (time: string, next: string | null) =>
  `${time}已经过了,没有登记。${next ? `最近的空档是${next},请发"用车 ${next} 客户"。` : '请写之后的时间。'}`

export const carOutsideHours = (from: string, until: string, last: string) =>
  `项目用车时间是${from}-${until},最晚${last}出发,没有登记。请换一个时间再发。`

export const carTooFar = (until: string) => `用车最多预订到${until},没有登记。请到时再发。`

export const carNotForYou = () =>
  '用车由外出的同事和主管预订,您可以发"用车"看今天的安排;需要时请联系项目的主管。'

export const carsToday = (date: string, cars: number, trips: Trip[], next: string | null) =>
  [
    `【今日用车】${date},共${cars}辆${trips.length === 0 ? ',还没有人预订。' : ':'}`,
    ...trips.map(
      ({ id, from, to, person, client, destination }) =>
        `${id} ${from}-${to} ${person}(${client}${destination ? `,去${destination}` : ''})`,
    ),
    next ? `最近的空档:${next}。预订请发"用车 时间 客户"。` : '今天没有空档了。',
  ].join('\n')

export const carCancelled = ({ id, date, from, to }: Trip, by: string | null) =>
  `${id} 已取消:${date} ${from}-${to} 的车空出来了${by ? `(由${by}取消)` : ''}。`

export const cancelNeedsId = (mine: string[]) =>
  mine.length > 0
    ? `请写上编号,例如:取消用车 ${mine[0]}(您订的:${mine.join('、')})。`
    : '您现在没有订车,不用取消。发"用车"看今天的安排。'

export const noSuchTrip = (said: string, mine: string[]) =>
  `没有「${said}」这趟用车。${mine.length > 0 ? `您订的是:${mine.join('、')}。` : '发"用车"看今天的安排。'}`

export const notYourTrip = (id: string, person: string) =>
  `${id}是${person}订的,只有本人、他的上级和经理能取消。请和他商量。`

export const tripOver = (id: string, from: string) => `${id}已在${from}出发,不用取消。`
export const tripGone = (id: string) => `${id}已经取消过了,不用再发。`

/** To somebody whose trip goes to another who asked earlier, but whose message came later. */
export const carTakenBack = (trip: Trip, first: Trip, sent: string, next: string | null) =>
  `更正:${trip.id} ${trip.date} ${trip.from}-${trip.to} 的车改给${first.person}(${first.id})。他在${sent}先发出,消息晚到;按发送时间先到先得。${
    next ? `最近的空档是${next},请发"用车 ${next} ${trip.client}"。` : '近几天没有空档了。'
  }`
