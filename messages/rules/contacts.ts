import { lowestOf, type Tier } from '../../policy/contact/tier.ts'
import type { Policy } from '../../policy/policy.ts'
import { yuan } from '../../policy/text.ts'

/** How the rewards of key contacts and brokers are applied. */
export function contactsApplied(policy: Policy): Record<string, string> {
  const { viewing, pitch, gift, publicityBy, roadshowDays, amounts, sameDay } = policy.contacts
  const { referralChannels, brokerFromAnyChannel } = policy.contacts
  const same = sameDay === 'sum' ? '人数合计' : '取人数多的一次'
  const confirmed = '登记后由主管、案场秘书或经理同意。'
  const to = `${gift}给关键人,登记人不计。`
  const trip = `按到访并签到的人数,${tiersOf(policy, viewing)};${to}同一关键人同一天算一团(${same}),出发前写明第二团的另计。发"看房团 李工 32人",${confirmed}`
  const meeting = `按实际到场人数,${tiersOf(policy, pitch)};${to}发"推介会 李工 80人",${confirmed}`
  const channels = referralChannels.join('、')
  const broker = brokerFromAnyChannel ? '其他渠道的人带访也奖经纪人' : '其他渠道的人带访不奖'
  const bounds = amounts['S0-KA-06']
  return {
    ...Object.fromEntries(viewing.map(({ rule }) => [rule, trip])),
    ...Object.fromEntries(pitch.map(({ rule }) => [rule, meeting])),
    'S0-KA-06': `以${publicityBy.join('或')}发给企业全体,发"企业宣传 李工 800人 邮件",${confirmed}金额由经理${bounds ? `在${bounds[0]}到${bounds[1]}元之间` : ''}发"金额 编号 元数"核定;${to}`,
    'S0-KA-07': `至少连续${roadshowDays}天,一次巡展奖一次,间断的天不连着算;${to}发"企业巡展 李工 4月12日-4月15日",${confirmed}`,
    'S0-SH-08': `经纪人推介的客户首次到访,${channels}的带访人和经纪人各奖一份,再访不计;${broker}。发"带访 1 赵先生 经纪人 王店长",${confirmed}有电话的按电话认客户,没有的按姓名和经纪人。`,
    'S0-SH-09': `${channels}的推介客户认筹,奖认筹人和团队,不分阶段;经纪人的奖励原文没有写金额,由经理发"金额 编号 元数"核定。发"认筹 赵先生 二手房一组 经纪人 王店长";带访时写过经纪人的可以不写。`,
  }
}

/** `满10人300元、满30人600元` */
function tiersOf(policy: Policy, tiers: readonly Tier[]): string {
  const { boundary } = policy.contacts
  return tiers
    .map((tier) => {
      const fen = policy.fenOf(tier.rule)
      const amount = fen === null ? '金额待定' : yuan(fen, policy.unitOf(tier.rule))
      return `满${lowestOf(tier, boundary)}人${amount}`
    })
    .join('、')
}
