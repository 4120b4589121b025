import { describe, expect, test } from 'vitest'
import { classifier, shippedWeights } from '../../photos/gestures/classify.ts'
import { features } from '../../photos/gestures/features.ts'
import { handShapes, mostLikely } from '../../policy/photo/shapes.ts'
import { type Drawing, drawnHand } from './drawn-hand.ts'

const classify = classifier(shippedWeights())

const drawings: [string, Drawing][] = [
  ['fist', { up: [], thumb: 'across' }],
  ['one', { up: ['index'], thumb: 'across' }],
  ['two', { up: ['index', 'middle'], thumb: 'across' }],
  ['three', { up: ['index', 'middle', 'ring'], thumb: 'across' }],
  ['three2', { up: ['index', 'middle'], thumb: 'out' }],
  ['four', { up: ['index', 'middle', 'ring', 'little'], thumb: 'across' }],
  ['palm', { up: ['index', 'middle', 'ring', 'little'], thumb: 'out' }],
  ['six', { up: ['little'], thumb: 'out' }],
  ['eight', { up: ['index'], thumb: 'out' }],
  ['rock', { up: ['index', 'little'], thumb: 'across' }],
]

describe('a drawn hand is read as what it shows', () => {
  test.each(drawings)('%s', (shape, drawing) => {
    for (const turn of [-15, 0, 15]) {
      const read = mostLikely(classify(drawnHand({ ...drawing, turn })))
      expect(read.shape).toBe(shape)
      expect(read.probability).toBeGreaterThan(0.8)
    }
  })

  test.each(drawings)('%s in a mirror', (shape, drawing) => {
    const { points, world } = drawnHand(drawing)
    const mirrored = {
      points: points.map(([x, y]) => [1000 - x, y] as const),
      world: world.map(([x, y, z]) => [-x, y, z] as const),
    }
    expect(mostLikely(classify(mirrored)).shape).toBe(shape)
  })

  test.each(drawings)('%s at any distance', (_, drawing) => {
    const near = drawnHand(drawing)
    const far = {
      points: near.points.map(([x, y]) => [x / 5 + 30, y / 5 + 7] as const),
      world: near.world.map(([x, y, z]) => [x * 0.7, y * 0.7, z * 0.7] as const),
    }
    features(far, 1).forEach((value, at) => {
      expect(value).toBeCloseTo(features(near, 1)[at]!, 6)
    })
  })
})

describe('the shipped weights', () => {
  const weights = shippedWeights()

  test('know every shape, in order, from as many features as there are', () => {
    expect(weights.shapes).toEqual(handShapes)
    const inputs = features(drawnHand({ up: [], thumb: 'across' }), 1).length
    for (const { sizes, mean, deviation, layers } of weights.networks) {
      expect([sizes[0], mean.length, deviation.length]).toEqual([inputs, inputs, inputs])
      expect(sizes.at(-1)).toBe(handShapes.length)
      expect(layers.map(({ length }) => length)).toEqual(
        sizes.slice(1).flatMap((to, at) => [to * sizes[at]!, to]),
      )
    }
  })

  test('give probabilities', () => {
    const likelihoods = Object.values(classify(drawnHand({ up: ['ring'], thumb: 'out' })))
    expect(likelihoods.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6)
    expect(Math.min(...likelihoods)).toBeGreaterThanOrEqual(0)
  })
})
