/** Words that forbid, end or spare what follows them. */
const deny =
  '禁止|严禁|不设立?|不含|不存在|不包括|不要|不得有|不得|不准|不许|不可以?|不能|不会|不应当?|不宜|不再|不予|不用|不必|不需要?|不安排|不实[行施]|不搞|不执行|不采[用集]|不收取?|不作|不做|不与?|无需|无须|取消|废除|废止|停止|杜绝|反对|拒绝|避免|免[除于去]?|勿|没有|从不|绝不|不以|而非|而不是|不是'

/** What may stand between such a word and what it governs: manners, people, names of penalties, and. */
const filler = [
  '以[^,]{1,12}?(?:为由|理由|名义|形式|方式)',
  '(?:对|向|让|要求|强迫|变相)(?:员工|组员|下属|个人|新人|同事|客户|任何人|他人|其|本人)?',
  '任何|一切|各种?|各项|所有|其他|原|现行|制度|条款|规定|里|中|形式|方式|理由|名义|上|的',
  '在|于|每天|组长|主管|经理|公司|部门|个人|私自|擅自|直接|随意|再|现金|变相|进行|实施|采取|使用|安排|作出|做|搞|有|要|用|作为|列入',
  '罚款|乐捐|体罚|罚站|惩罚|处罚|扣款|扣发|克扣|拖欠|工资|提成|押金|保证金|签到|抽查|打卡|公开|张贴|曝光|名单|点名|批评|连坐|连带|监控|跟踪|末位|采集|识别|收集|记录|淘汰',
  '或者?|和|与|及|以及|并|、|/|\\s',
].join('|')

const governed = new RegExp(`(?:${deny})(?:${filler})*$`)

/** What ends a duty before the word for it is reached: `不得迟到否则罚款` forbids coming late, not the fine. */
const breaks = /否则|违者|违反者|一经|的话/

/** Said after it: it no longer holds, or is turned into something else. */
const ended =
  /^(?:条款|制度|规定|项目|门禁|系统|设备|考勤|等|的?做法|行为|、|和|或|及|罚款|体罚|乐捐|一律|全部|均|已经?|都|从[^,]{1,8}起|自[^,]{1,8}起)*(?:取消|废[止除]|停[止用]|作废|不再|不执行|暂不执行|不必|不用|不需|无需|不收|不再?收取?|不扣|不设|改为|改成|换成|属?于?违[法规]|无效|不成立|不得|不允许)/

/** It speaks of those who do it to others, or of asking about it; it imposes nothing. */
const overreach = /(?:私自|擅自|违规(?!者|的|人员|一次)|滥用)(?:对|向)?[^,]{0,6}$/
const onOthers = /^(?:员工|组员|下属|新人|他人|同事|别人)/
const about = /^(?:决定|结果|记录|情况|单|通知|金额)?(?:有|提出|存在)?(?:异议|疑问|申诉|不服|误|错误?|不当)/

/** Whether a phrase takes back what stands in it from `start` to `end`. */
export function denied(phrase: string, start: number, end: number): boolean {
  const before = phrase.slice(0, start).split(breaks).at(-1)!
  const after = phrase.slice(end)
  if (ended.test(after) || onOthers.test(after) || about.test(after)) return true
  return overreach.test(before) || governed.test(before)
}
