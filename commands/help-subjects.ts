import type { PersonThen } from '../policy/people.ts'

/** What belongs together in 帮助; whatever stands nowhere comes last, under 其他. Titles differ from the words, so both can be asked for. */
export const subjects: readonly { title: string; words: readonly string[] }[] = [
  {
    title: '签到定位',
    words: ['签到', '展位签到', '上班签到', '下班签到', '定位', '补打卡', '报备片区', '密语'],
  },
  { title: '离岗请假', words: ['离岗', '返岗', '请假', '调休', '休息', '出差', '外派'] },
  { title: '现场抽查', words: ['抽查', '手势不符', '手势通过', '晚会抽查'] },
  {
    title: '每日数据',
    words: ['留电', '带访', '咨询', 'CALL', '派单', '登记', '认筹', '日报', '更正', '跟进'],
  },
  {
    title: '资源和关键人',
    words: [
      '报备资源',
      '关键人',
      '查资源',
      '我的资源',
      '释放资源',
      '看房团',
      '推介会',
      '企业宣传',
      '企业巡展',
      '金额',
    ],
  },
  { title: '二手房', words: ['报备门店', '门店', '名片', '入群', '退群', '我的经纪人', '拜访'] },
  { title: '展位和用车', words: ['物料', '早会', '培训', '补位', '用车', '取消用车'] },
  {
    title: '排班计划',
    words: ['排班', '今日排班', '报备下周', '报备本周', '周计划', '周总结', '下达计划', '编制'],
  },
  { title: '选区点位', words: ['战区', '点位', '选战区', '抽签选区', '抽签展点'] },
  { title: '任务榜单', words: ['我的任务', '我的', '排行', '进度'] },
  {
    title: '奖罚申诉',
    words: [
      '我的罚款',
      '我的奖励',
      '我的账单',
      '确认账单',
      '为什么',
      '申诉',
      '验证',
      '确认',
      '确认罚款',
      '确认奖励',
      '免除',
    ],
  },
  { title: '审批', words: ['同意', '驳回'] },
  { title: '财务登记', words: ['已缴', '已发', '已执行', '结账', '导出'] },
  {
    title: '账号名册',
    words: [
      '删除我的照片',
      '绑定',
      '绑定管理员',
      '新管理员码',
      '我叫',
      '名册',
      '加人',
      '调岗',
      '离职',
      '绑定码',
      '解绑',
      '待绑定',
    ],
  },
  { title: '建群接入', words: ['启用', '绑定群'] },
  {
    title: '制度',
    words: ['制度', '规则', '设指标', '设规则', '撤回规则', '试算', '启用规则', '自检', '帮助'],
  },
]

const ofChannel: Record<string, readonly string[]> = {
  大客户: ['签到', '定位', '报备资源', '看房团'],
  商超外展: ['展位签到', '物料', '留电', '带访', '日报'],
  社区巡展: ['展位签到', '物料', '留电', '带访', '日报'],
  二手房推介: ['报备门店', '门店', '入群', '定位'],
  派单: ['上班签到', '派单', '留电'],
  电开: ['上班签到', 'CALL', '留电'],
}
const ofRole: Record<string, readonly string[]> = {
  staff: ['留电', '带访', '离岗'],
  supervisor: ['抽查', '确认罚款', '同意', '排班', '周计划', '排行'],
  manager: ['进度', '排行', '确认罚款', '同意', '免除', '下达计划'],
  finance: ['已缴', '已发', '结账', '导出'],
  admin: ['自检', '名册', '绑定群', '启用规则', '待绑定'],
}

/** What a person reaches for most, by role and channel; everybody his tasks, his day and why. */
export const firstWords = ({ role, channel = '' }: Pick<PersonThen, 'role' | 'channel'>): string[] => [
  ...new Set([
    ...(role === 'staff' ? (ofChannel[channel] ?? []) : []),
    ...(ofRole[role] ?? ['进度', '排行']),
    '我的任务',
    '我的',
    '为什么',
  ]),
]
