/** What people count. Leads are valid phone numbers (留电), visits are client groups brought (带访, 转访). */
export type MetricName =
  | 'leads'
  | 'visits'
  | 'consultations'
  | 'calls'
  | 'leaflets'
  | 'registrations'
  | 'stores'
  | 'cards'
  | 'brokers'

/** How each one is named and measured; the words are those people may write before a number. */
export const metrics: Record<MetricName, { name: string; unit: string; words: readonly string[] }> = {
  consultations: { name: '咨询', unit: '组', words: ['意向咨询', '咨询客户', '咨询'] },
  leads: { name: '留电', unit: '组', words: ['有效留电', '意向留电', '留电客户', '留电量', '留电'] },
  visits: {
    name: '带访',
    unit: '组',
    words: ['实际转访量', '实际转访', '转访量', '转访', '带访量', '带访', '到访量', '到访', '带客量', '带客'],
  },
  calls: { name: 'CALL', unit: '组', words: ['CALL客', 'CALL'] },
  leaflets: { name: '派单', unit: '张', words: ['派单量', '派单'] },
  registrations: { name: '登记', unit: '组', words: ['意向登记', '登记'] },
  stores: { name: '门店', unit: '家', words: ['门店推介', '推介门店', '二手房机构', '机构', '门店'] },
  cards: { name: '名片', unit: '张', words: ['经纪人名片', '名片'] },
  brokers: { name: '入群', unit: '位', words: ['入群经纪人', '经纪人入群', '入群'] },
}

export const metricNames = Object.keys(metrics) as MetricName[]

/** `带访3组` */
export const countOf = (metric: MetricName, count: number): string =>
  `${metrics[metric].name}${count}${metrics[metric].unit}`
