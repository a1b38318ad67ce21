import * as v from 'valibot'
import type { Task } from './choices.ts'
import { DRAWN_LIMITS, hundredth, type DrawnPoint } from './drawn.ts'
import type { Problem, Report } from './repair.ts'
import type { Rule } from './rules.ts'

const NUMBERS = v.object({ x1: v.number(), x2: v.number(), value: v.number() })

/** Of a link that is nonsense throughout, this many points are named. */
const MOST_REPORTS = 8

/** Points drawn for `task`: `1.2,-3.45,0;2,0.5,1`. What is no such point is left out. */
export function drawnPoints(task: Task): Rule<readonly DrawnPoint[]> {
  const rule: Rule<readonly DrawnPoint[]> = {
    read: (text) => text.split(';').flatMap((part) => (part.trim() === '' ? [] : [readPoint(part)])),
    write: (value) => value.map(({ x1, x2, value: y }) => `${x1},${x2},${y}`).join(';'),
    check(value, fallback, report) {
      if (!Array.isArray(value)) {
        report('malformed', value, rule.write(fallback))
        return fallback
      }
      const { points: most } = DRAWN_LIMITS
      if (value.length > most) report('too-many', value.length, String(most))
      let reports = 0
      const reportFirst: Report = (...problem) => {
        if (++reports <= MOST_REPORTS) report(...problem)
      }
      return value.slice(0, most).flatMap((point: unknown) => checkPoint(point, task, reportFirst))
    },
  }
  return rule
}

function readPoint(text: string): unknown {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [x1, x2, value] = numbers
  return numbers.length === 3 && numbers.every(Number.isFinite) ? { x1, x2, value } : text
}

function checkPoint(given: unknown, task: Task, report: Report): DrawnPoint[] {
  if (!v.is(NUMBERS, given)) {
    report('malformed', given, '')
    return []
  }
  const point = { x1: hundredth(given.x1), x2: hundredth(given.x2), value: hundredth(given.value) }
  const problem = problemOf(point, task)
  if (problem === null) return [point]
  report(problem, `${given.x1},${given.x2},${given.value}`, '')
  return []
}

function problemOf({ x1, x2, value }: DrawnPoint, task: Task): Problem | null {
  const isInside = Math.max(Math.abs(x1), Math.abs(x2)) <= DRAWN_LIMITS.coordinate
  const [least, most] = valueRange(task)
  if (!isInside || !(value >= least && value <= most)) return 'out-of-range'
  return task === 'regression' || Number.isInteger(value) ? null : 'not-whole'
}

/** The least and the largest value that a drawn point may have. */
export function valueRange(task: Task): readonly [least: number, most: number] {
  if (task === 'regression') return [-1, 1]
  return [0, task === 'binary' ? 1 : DRAWN_LIMITS.classes - 1]
}
