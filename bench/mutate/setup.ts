import { loadPack } from '../../bot/packs.ts'
import { putAt } from '../../policy/pack/place.ts'

const { MUTANT } = process.env
if (MUTANT) {
  const { path, value } = JSON.parse(MUTANT)
  putAt(loadPack('yundi'), path, value)
}
