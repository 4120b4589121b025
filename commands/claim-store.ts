import { claimUsage } from '../messages/claims.ts'
import { storeClaimUsage } from '../messages/store-claims.ts'
import { STORE } from '../policy/agency/first-choice.ts'
import { decideClaim } from './claim-resource.ts'
import { command, nothing } from './command.ts'
import { type ClaimWords, readGluedClaim } from './read-claim.ts'

/** S0-SH-02: an agency's store is claimed as any other place; S0-SH-04 tells who comes first when its time is over. */
export const claimStore = command<ClaimWords | 'talk'>({
  words: ['报备门店', '门店报备'],
  usage: '报备门店 <店名> 关键人 <姓名 电话> [区域]',
  about: '报备要推介的二手房门店,先报先得,保护5天',
  example: '报备门店 链家人民路店 关键人 王店长',
  who: ['staff', 'supervisor'],
  rules: ['S0-SH-02', 'S0-SH-03', 'S0-SH-04'],
  glued: true,
  read(rest, situation) {
    const read = readGluedClaim(rest, situation)
    return 'hint' in read && read.hint === claimUsage() ? { hint: storeClaimUsage() } : read
  },
  decide: (input, situation) => (input === 'talk' ? nothing : decideClaim(input, situation, STORE)),
})
