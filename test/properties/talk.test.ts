import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Post } from '../../policy/decision.ts'
import { tidyText } from '../../policy/text.ts'
import type { TranscriptEvent } from '../../policy/transcript.ts'
import { holds } from '../support/random/check.ts'
import { lived } from '../support/random/day.ts'
import { timeOf } from '../support/random/events.ts'
import { phone, type Said, talk } from '../support/random/talk.ts'

/** Plays what was said; whatever breaks the bot breaks the test. Answers with all that the bot said. */
async function posts(said: readonly Said[]): Promise<Post[]> {
  const more = said.map(({ from, text, privately, where, second }): TranscriptEvent => {
    const chat = privately ? { private: true as const } : { group: where }
    return { at: timeOf(second), from, text, ...chat }
  })
  const played = await lived({ events: [], outages: [] }, { more })
  return played.posts.map(({ post }) => post)
}

/** All that a post shows, without the number that examples are written with. */
const shown = (post: Post): string =>
  JSON.stringify([post.text, post.card ?? '', post.board ?? '']).replaceAll('13800000000', '')
const whole = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/

describe('whatever anybody types', () => {
  test('breaks nothing', () =>
    holds(talk, async (said) => {
      await posts(said)
    }))

  test('no phone is shown in a group', () =>
    holds(
      fc.tuple(talk, fc.array(fc.tuple(fc.nat(), phone), { minLength: 5, maxLength: 30 })),
      async ([said, phones]) => {
        for (const [at, number] of phones) said[at % said.length]!.text += ` ${number}`
        for (const post of await posts(said)) {
          if ('group' in post.to) expect(tidyText(shown(post))).not.toMatch(whole)
        }
      },
    ))

  test('every answer is something that can be read', () =>
    holds(talk, async (said) => {
      for (const { text } of await posts(said)) {
        expect(text.trim()).not.toBe('')
        expect(text).not.toMatch(/undefined|NaN|\[object|null(?![a-z])/)
      }
    }))
})
