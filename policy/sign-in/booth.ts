import { type Day, type Moment, SECOND } from '../calendar.ts'
import { isAbsentDuring } from '../leave/absent.ts'
import { placeAt } from '../location/place.ts'
import { couldBeHeard, windowOf } from '../onboarding/newcomer.ts'
import { onDutyThroughout } from '../org/on-duty.ts'
import type { PersonThen } from '../people.ts'
import type { Scene } from '../situation.ts'
import { endWithOutages } from '../window.ts'
import type { BoothPhoto } from './state.ts'

type Ground = Pick<Scene, 'world' | 'cal' | 'policyOn'>

/** The photo sign-in of a channel's booths on a day (S0-EX-08). */
export type BoothSlot = {
  /** `booth/商超外展/2021-04-05` */
  id: string
  channel: string
  day: Day
  rule: string
  opensAt: Moment
  remindAt: Moment
  /** The last second that is on time. */
  deadline: Moment
}

export type BoothResult = {
  person: PersonThen
  result: 'onTime' | 'late' | 'missing' | 'excused'
  /** When the second of the two photos came; null while one is missing. */
  at: Moment | null
  whole: BoothPhoto | null
  material: BoothPhoto | null
  evidence: string[]
}

/** The booth sign-ins of a day, of one channel or of all that have booths. */
export function boothsOn(ground: Ground, day: Day, channel?: string): BoothSlot[] {
  const { world, cal, policyOn } = ground
  const { booth } = policyOn(cal.momentOn(day, '00:00')).signIns
  const opensAt = cal.momentOn(day, booth.opensAt)
  return booth.channels
    .filter((name) => channel === undefined || name === channel)
    .map((name) => ({
      id: `booth/${name}/${day}`,
      channel: name,
      day,
      rule: booth.rule,
      opensAt,
      remindAt: cal.momentOn(day, booth.remindAt),
      deadline: endWithOutages(world, opensAt, cal.momentOn(day, booth.by)),
    }))
}

export function boothOf(ground: Ground, id: string): BoothSlot | undefined {
  const [, channel, day = ''] = id.split('/')
  return boothsOn(ground, day, channel)[0]
}

/** Who had to sign in at a booth. */
export const boothRequired = (ground: Ground, booth: BoothSlot): PersonThen[] =>
  onDutyThroughout(ground, booth.channel, booth.day, {
    from: booth.opensAt,
    until: booth.deadline,
    at: booth.deadline,
  })

/** How each of them did, as far as is known now. Who could not be heard all that time is only there if he was. */
export function boothResults(ground: Ground, booth: BoothSlot): BoothResult[] {
  const required = boothRequired(ground, booth)
  const shared = sharedMaterials(ground, booth, required)
  return required
    .map((person) => boothResultOf(ground, booth, person, () => shared))
    .filter(({ person, result }) => result === 'onTime' || couldBeHeard(ground, person.id, windowOf(booth)))
}

/** How one of `required` did: whole with two photos; the second may be a colleague's of the same booth. */
export function boothResultOf(
  ground: Ground,
  booth: BoothSlot,
  person: PersonThen,
  shared = () => sharedMaterials(ground, booth, boothRequired(ground, booth)),
): BoothResult {
  const own = photosOf(ground, booth, person.id)
  const { whole } = own
  const material = own.material ?? sharedFor(ground, booth, person, shared)
  const evidence = [whole, material].flatMap((photo) => (photo ? [photo.messageKey] : []))
  const at = whole && material ? Math.max(whole.at, material.at) : null
  const found = { person, at, whole, material, evidence }
  if (at !== null && at <= booth.deadline) return { ...found, result: 'onTime' }
  if (isAbsentDuring(ground.world, person.id, booth.deadline, booth.deadline))
    return { ...found, result: 'excused' }
  return { ...found, result: at === null ? 'missing' : 'late' }
}

/**
 * The photos of a person that stand beside his words 展位签到, or beside one that does. A picture of one whole person, sent
 * in the morning, says by itself what it is for.
 */
export function photosOf(
  { world, policyOn }: Ground,
  { day, opensAt, deadline }: BoothSlot,
  personId: string,
): { whole: BoothPhoto | null; material: BoothPhoto | null } {
  const together = policyOn(deadline).signIns.booth.togetherSec * SECOND
  const photos = world.signIns.boothPhotos[day]?.[personId] ?? []
  const wordless = ({ at, seen }: BoothPhoto) => seen?.fullBody === true && at <= deadline + together
  const anchors = [...(world.signIns.boothWords[day]?.[personId] ?? []), ...photos.filter(wordless)].map(
    ({ at }) => at,
  )
  let [whole, material]: (BoothPhoto | null)[] = [null, null]
  for (const photo of photos) {
    if (photo.at < opensAt || !anchors.some((at) => Math.abs(photo.at - at) <= together)) continue
    anchors.push(photo.at)
    const kind = kindOf(photo, whole !== null)
    if (kind === 'whole') whole ??= photo
    if (kind === 'material' && photo.hash !== whole?.hash) material ??= photo
  }
  return { whole: whole ?? null, material: material ?? null }
}

/** A photo without people, or the second one, shows the materials; nobody can see into one that nothing has looked at. */
function kindOf({ seen }: BoothPhoto, hasWhole: boolean): 'whole' | 'material' | 'unusable' {
  if (seen?.dark || seen?.blurry) return 'unusable'
  if (hasWhole || seen?.people === 0) return 'material'
  return seen?.fullBody === false ? 'unusable' : 'whole'
}

function sharedFor(
  ground: Ground,
  booth: BoothSlot,
  { id }: PersonThen,
  shared: () => ReadonlyMap<string, BoothPhoto>,
): BoothPhoto | null {
  const place = placeAt(ground, id, booth.deadline)?.id
  return (place && shared().get(place)) || null
}

/** The earliest picture of the materials at each place of the channel's booths; none where each has to show his own. */
function sharedMaterials(
  ground: Ground,
  booth: BoothSlot,
  required: readonly PersonThen[],
): ReadonlyMap<string, BoothPhoto> {
  const first = new Map<string, BoothPhoto>()
  if (!ground.policyOn(booth.deadline).signIns.booth.materialPhotoShared) return first
  for (const { id } of required) {
    const { material } = photosOf(ground, booth, id)
    const place = material && placeAt(ground, id, booth.deadline)?.id
    if (!material || !place) continue
    const before = first.get(place)
    if (!before || material.at < before.at) first.set(place, material)
  }
  return first
}
