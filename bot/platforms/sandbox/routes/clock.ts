import { Hono } from 'hono'
import { Refused } from '../refusal.ts'
import { clockChange, furthestMs, read } from '../requests.ts'
import type { Sandbox } from '../sandbox.ts'
import { transcriptOf } from '../save-transcript.ts'
import { jsonOf } from './json-of.ts'

/** Time: how it runs, jumping in it, the sample day, a fresh start, and whole days as files. */
export function clockRoutes(sandbox: Sandbox): Hono {
  const app = new Hono()
  const face = () => sandbox.runner().face()

  app.post('/clock', async (context) => {
    const { mode, rate, jump, to } = read(clockChange, await jsonOf(context))
    const [stage, runner] = [sandbox.stage(), sandbox.runner()]
    if (mode === 'live' && !(await face()).canGoLive) throw new Refused('样例和记录里的时间不跟随真实时间。')
    if (mode) await runner.set(mode, mode === 'live' ? 1 : rate)
    if (jump) await runner.jump()
    if (to !== undefined) {
      if (to < stage.clock.settled) throw new Refused('时间只能往前走;想回到早上,请点“重新开始”。')
      if (to > stage.clock.settled + furthestMs) throw new Refused('一次最多往前走一年。')
      await stage.advance(to)
      await stage.keepTime()
    }
    return context.json(await told())
  })
  app.post('/sample', async (context) => {
    await sandbox.playSample()
    return context.json(await face())
  })
  app.post('/reset', async (context) => {
    await sandbox.reset()
    return context.json(await face())
  })

  app.get('/transcript', async (context) => {
    const stage = sandbox.stage()
    const { cal, now } = await stage.scene()
    const name = `chagang-${cal.stampOf(now).slice(0, 16).replace(':', '')}.jsonl`
    return context.body(await transcriptOf(stage), 200, {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
  app.post('/transcript', async (context) => {
    await sandbox.openTranscript(await context.req.text())
    return context.json(await face())
  })

  async function told() {
    const data = await face()
    sandbox.hub.push({ event: 'clock', data })
    sandbox.hub.push({ event: 'knows', data: {} })
    return data
  }

  return app
}
