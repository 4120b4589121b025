import { overlap } from '../picture.ts'
import type { Detection } from './detector.ts'

/**
 * One detection for each thing: those that overlap a better one become one with it, boxes and points averaged by score.
 * The best come first.
 */
export function merged(detections: readonly Detection[], minimumOverlap = 0.3): Detection[] {
  let rest = detections.toSorted((a, b) => b.score - a.score)
  const things: Detection[] = []
  while (rest.length > 0) {
    const best = rest[0]!
    const same = (other: Detection) => other === best || overlap(best, other) > minimumOverlap
    things.push(average(rest.filter(same)))
    rest = rest.filter((other) => !same(other))
  }
  return things
}

function average(group: Detection[]): Detection {
  const total = group.reduce((sum, { score }) => sum + score, 0)
  const mean = (value: (detection: Detection) => number) =>
    group.reduce((sum, detection) => sum + value(detection) * detection.score, 0) / total
  const best = group[0]!
  return {
    score: best.score,
    left: mean(({ left }) => left),
    top: mean(({ top }) => top),
    right: mean(({ right }) => right),
    bottom: mean(({ bottom }) => bottom),
    points: best.points.map((_, k) => [
      mean(({ points }) => points[k]![0]),
      mean(({ points }) => points[k]![1]),
    ]),
  }
}
