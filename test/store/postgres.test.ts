import { postgresStore } from '../../store/postgres/store.ts'
import { freshDatabase } from '../support/database.ts'
import { storeContract } from './contract.ts'

storeContract('PostgreSQL', async () => {
  const { url, drop } = await freshDatabase()
  const [store, other] = [
    postgresStore({ url, ledgerKey: 'test' }),
    postgresStore({ url, ledgerKey: 'test' }),
  ]
  return {
    store,
    other,
    async close() {
      await Promise.all([store.close(), other.close()])
      await drop()
    },
  }
})
