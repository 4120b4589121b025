import { z } from 'zod'
import { brokerRow } from '../messages/broker-rows.ts'
import { brokersWaiting } from '../messages/brokers.ts'
import { waitingFor } from '../policy/agency/contact.ts'
import type { Post } from '../policy/decision.ts'
import { isOnDay } from '../policy/metric/on-day.ts'
import { everyone } from '../policy/people.ts'
import { notice } from './job.ts'

const MOST = 10

/** 09:00 (S0-SH-21): to each privately, his brokers whom he has not been in touch with for a week. Nobody on leave is asked. */
export const remindBrokers = notice({
  name: 'remind-brokers',
  data: z.object({ day: z.string() }),
  title: () => '提醒久未联系的经纪人',
  run({ day }, scene) {
    const keepers = new Set(
      Object.values(scene.world.agency.brokers).flatMap(({ joins }) => joins.map(({ personId }) => personId)),
    )
    const say = everyone(scene.world, scene.now)
      .filter(({ id }) => keepers.has(id) && isOnDay(scene, id, day))
      .flatMap(({ id }): Post[] => {
        const rows = waitingFor(scene, id, day).map((kept) => brokerRow(scene, kept))
        if (rows.length === 0) return []
        return [{ to: { person: id }, text: brokersWaiting(rows, MOST, scene.policy.agency.contactDays) }]
      })
    return say.length > 0 ? { done: { facts: [], say } } : { cancel: `no broker waits on ${day}` }
  },
})
