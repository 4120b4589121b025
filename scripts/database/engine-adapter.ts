import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg, { type QueryResult } from 'pg'

/**
 * A way for Prisma's schema engine to reach one database through `pg`.
 * @param url an empty throw-away database: the engine plays the migrations on it, to see what they make
 */
export function engineAdapter(url: string) {
  const connect = () => open(new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true }))
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect,
    connectToShadowDb: connect,
  })
}

/** What the stock adapter has but keeps private: it runs every statement. */
type Runner = SqlDriverAdapter & { performIO: (query: SqlQuery) => Promise<QueryResult> }

/** PostgreSQL's one-byte type "char", found only in its catalog: the stock adapter does not know it. */
const oneByteChar = 18
const text = 25

/** The stock adapter, with such columns read as text and declared as characters, and with scripts run whole. */
async function open(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const adapter = (await new PrismaPg(pool).connect()) as SqlDriverAdapter as Runner
  const stock = adapter.queryRaw

  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    const characters: number[] = []
    const performIO = async (asked: SqlQuery) => {
      const answer = await adapter.performIO(asked)
      answer.fields.forEach((field, column) => {
        if (field.dataTypeID !== oneByteChar) return
        characters.push(column)
        field.dataTypeID = text
      })
      return answer
    }
    const result = await stock.call(Object.create(adapter, { performIO: { value: performIO } }), query)
    for (const column of characters) result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  // The stock one cuts a script at every semicolon, also inside a function's body.
  adapter.executeScript = async (script) => void (await pool.query(script))
  adapter.dispose = () => pool.end()
  return adapter
}
