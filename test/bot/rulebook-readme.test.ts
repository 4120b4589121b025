import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadPack } from '../../bot/packs.ts'
import { readmePath } from '../../bot/rulebook/readme.ts'
import { settingsList } from '../../bot/rulebook/settings-list.ts'
import { settingsOf } from '../../policy/rulebook/settings.ts'

const pack = loadPack('yundi')

test('the list of settings is that of the rulebook (npm run packs -- readme writes it anew)', () => {
  expect(readFileSync(readmePath, 'utf8')).toBe(settingsList(pack))
})

test('every setting has a Chinese name', () => {
  expect(settingsOf(pack).filter(({ title }) => !/[\u4e00-\u9fff]/u.test(title))).toEqual([])
})

test('every switch says what another choice does, and on which rules it bears', () => {
  expect(pack.switches.filter(({ note, rules }) => !note || !rules?.length)).toEqual([])
})

test('every choice of a switch that is no plain yes, no or number has a Chinese word', () => {
  const wordless = pack.switches.filter(({ choices = [], words = {} }) =>
    choices.some((choice) => typeof choice === 'string' && !words[choice]),
  )
  expect(wordless.map(({ path }) => path)).toEqual([])
})

test('the list names every setting by its path, and every switch by what it is called in the chat', () => {
  const list = settingsList(pack)
  expect(settingsOf(pack).filter(({ path }) => !list.includes(`\`${path}\``))).toEqual([])
  expect(pack.switches.filter(({ title }) => !list.includes(title))).toEqual([])
})
