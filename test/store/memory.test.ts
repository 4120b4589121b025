import { memoryStore } from '../../store/memory.ts'
import { storeContract } from './contract.ts'

storeContract('memory', async () => {
  const store = memoryStore()
  return { store, other: store, close: () => store.close() }
})
