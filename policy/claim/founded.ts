import type { Calendar } from '../calendar.ts'
import type { Fact } from '../facts.ts'
import type { Pack } from '../pack/schema.ts'
import type { WorldFile } from '../transcript.ts'
import { readContact } from './contact.ts'
import { resourceKey } from './name.ts'
import { claimAlarms, protectionEnd } from './protection.ts'
import type { Claim } from './state.ts'

/** The resources that the world begins with: known by name and aliases, and those with a holder as his claim. */
export function foundedResources(file: WorldFile, cal: Calendar, pack: Pick<Pack, 'claims'>): Fact[] {
  const start = cal.read(file.start)
  let number = 0
  return (file.resources ?? []).flatMap((resource): Fact[] => {
    const key = resourceKey(resource.name)
    const known: Fact = {
      kind: 'resourceKnown',
      key,
      name: resource.name,
      aliases: (resource.aliases ?? []).map(resourceKey),
    }
    if (!resource.holder) return [known]
    const claimedAt = resource.claimedAt ? cal.read(resource.claimedAt) : start
    const contact = resource.keyContact ? readContact(resource.keyContact)?.contact : undefined
    const claim: Claim = {
      id: `R${++number}`,
      key,
      resource: resource.name,
      holderId: resource.holder,
      claimedAt,
      sentAt: claimedAt,
      completeAtOnce: true,
      completedAt: claimedAt,
      ...(contact ? { keyContact: contact } : {}),
      ...(resource.type ? { type: resource.type } : {}),
      holdUntil: claimedAt,
      protectedUntil: resource.protectedUntil
        ? cal.read(resource.protectedUntil)
        : protectionEnd(claimedAt, pack.claims, cal),
    }
    const alarms = claimAlarms(claim, pack.claims).filter(({ due }) => due.at >= start)
    return [known, { kind: 'claimed', claim }, ...alarms]
  })
}
