import { expect, test } from 'vitest'
import { boothsOf } from '../../policy/zones/booths.ts'
import { chat } from '../support/chat.ts'

const supervisor = (team: string, name: string) => ({
  ...{ name, team, channel: '商超外展', role: 'supervisor', leader: '郑经理' },
})
const house = {
  pack: 'yundi',
  start: '2021-04-12T08:00:00',
  randomChecks: false,
  people: [
    supervisor('一组', '陈七'),
    supervisor('二组', '何二'),
    { name: '王五', team: '一组', channel: '商超外展', leader: '陈七' },
    { name: '赵六', team: '二组', channel: '商超外展', leader: '何二' },
    { name: '郑经理', role: 'manager' },
  ],
  places: [{ name: '甲广场', lat: 34.33, lng: 108.71, type: '竞品展点' }],
  groups: [
    { id: 'ka', name: '外展群', purpose: '商超外展', people: ['陈七', '何二', '王五', '赵六', '郑经理'] },
  ],
}

/** The booths of the last lot by squad, after these messages of Monday morning. */
async function drawn(...said: [string, string, string?][]) {
  const here = await chat(house)
  for (const [from, text, at = '2021-04-12T09:00:00'] of said) await here.say(at, from, text)
  const scene = await here.scene('2021-04-26T12:00:00')
  const lot = scene.world.zones.booths.at(-1)
  return lot ? lot.order.map((unit) => boothsOf(scene, lot, unit).map(({ name }) => name)) : null
}
const all = (booths: string[][] | null) => booths?.flat().sort()

test.each([
  '抽签展点 甲广场、乙商场、丙路口',
  '抽签展点:甲广场,乙商场,丙路口',
  '抽签展点 甲广场 乙商场 丙路口',
])('%s: the booths named are dealt, as evenly as they go', async (text) => {
  const booths = await drawn(['陈七', text])
  expect(all(booths)).toEqual(['丙路口', '乙商场', '甲广场'].sort())
  expect(booths?.map(({ length }) => length).sort()).toEqual([1, 2])
})

test('without names the places of the house are dealt', async () => {
  expect(all(await drawn(['陈七', '抽签展点 本周']))).toEqual(['甲广场'])
})

test('booths once named are dealt in later weeks too', async () => {
  const first: [string, string] = ['陈七', '抽签展点 乙商场、丙路口']
  const later = await drawn(first, ['陈七', '抽签展点', '2021-04-19T09:00:00'])
  expect(all(later)).toEqual(['丙路口', '乙商场', '甲广场'].sort())
})

test('a manager has other booths drawn, with the reason', async () => {
  const again = await drawn(['陈七', '抽签展点'], ['郑经理', '抽签展点 乙商场、丙路口 重抽 换了展点'])
  expect(all(again)).toEqual(['丙路口', '乙商场'].sort())
})

test('names alone do not draw again', async () => {
  expect(all(await drawn(['陈七', '抽签展点'], ['陈七', '抽签展点 乙商场、丙路口']))).toEqual(['甲广场'])
})
