import { shown, type Report } from './repair.ts'
import { oneOf, within, type Rule } from './rules.ts'
import {
  BOUNDS,
  CONTROL_IDS,
  LARGEST_THRESHOLD,
  LONGEST_TASK,
  MEASURES,
  MOST_CONDITIONS,
  MOST_GOALS,
  type Condition,
  type ControlId,
  type Goal,
} from './teaching.ts'

/** What is of no use in a text and may deceive: controls but line breaks, halves of signs, turns of direction. */
const UNWANTED = /[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu

/** A text as it is kept: without the signs that nobody sees, and without space around it. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNWANTED, '').trim()
}

/** A text of a person's own, escaped in a link; of one that is too long, its beginning. */
export const taskText: Rule<string> = {
  read: (text) => text,
  write: (value) => encodeURIComponent(value),
  check(value, fallback, report) {
    if (typeof value !== 'string') {
      report('malformed', value, taskText.write(fallback))
      return fallback
    }
    const text = plainText(value)
    if (text.length <= LONGEST_TASK) return text
    report('too-many', value, String(LONGEST_TASK))
    return plainText(text.slice(0, LONGEST_TASK))
  },
}

/** Names of controls, each once, in the order of `CONTROL_IDS`: `noise,learningRate`. */
export const controls: Rule<readonly ControlId[]> = {
  read: (text) => (text === '' ? [] : text.split(',').map((part) => part.trim())),
  write: (value) => value.join(','),
  check(value, fallback, report) {
    if (!Array.isArray(value)) {
      report('malformed', value, controls.write(fallback))
      return fallback
    }
    for (const name of Array.from<unknown>(value)) {
      if (!CONTROL_IDS.includes(name as ControlId)) report('left-out', name, '')
    }
    return CONTROL_IDS.filter((id) => value.includes(id))
  },
}

const NUMBER = within('samples')
const MEASURE = oneOf(MEASURES)
const BOUND = oneOf(BOUNDS)

/**
 * Goals, the first to be met first: `accuracy-test:min:95,neurons:max:4;loss-test:max:0.05`. Understands
 * `accuracy-test>=95` as well. A condition that cannot be read is left out.
 */
export const goals: Rule<readonly Goal[]> = {
  read: (text) => (text === '' ? [] : text.split(';').map((goal) => goal.split(',').map(readCondition))),
  write: (value) => value.map((goal) => goal.map(writeCondition).join(',')).join(';'),
  check(value, fallback, report) {
    if (!Array.isArray(value)) {
      report('malformed', value, goals.write(fallback))
      return fallback
    }
    const given: readonly unknown[] = Array.from<unknown>(value)
    if (given.length > MOST_GOALS) report('too-many', given.length, String(MOST_GOALS))
    return given
      .slice(0, MOST_GOALS)
      .map((goal) => checkGoal(goal, report))
      .filter((goal) => goal.length > 0)
  },
}

function readCondition(text: string): unknown {
  const said = /^([a-z-]+)(?::(min|max):|(>=?|<=?))(.+)$/.exec(text.trim())
  if (said === null) return text
  const [, measure, bound, sign = '', value = ''] = said
  return { measure, bound: bound ?? (sign.startsWith('>') ? 'min' : 'max'), value: NUMBER.read(value.trim()) }
}

function writeCondition({ measure, bound, value }: Condition): string {
  return `${measure}:${bound}:${NUMBER.write(value)}`
}

function checkGoal(goal: unknown, report: Report): Goal {
  if (!Array.isArray(goal)) {
    report('left-out', goal, '')
    return []
  }
  if (goal.length > MOST_CONDITIONS) report('too-many', goal.length, String(MOST_CONDITIONS))
  return goal.slice(0, MOST_CONDITIONS).flatMap((condition: unknown) => checkCondition(condition, report))
}

function checkCondition(condition: unknown, report: Report): readonly Condition[] {
  if (typeof condition !== 'object' || condition === null) {
    report('left-out', condition, '')
    return []
  }
  const { measure, bound, value } = condition as Readonly<Record<string, unknown>>
  if (isOne(MEASURE, measure) && isOne(BOUND, bound) && isThreshold(value)) {
    return [{ measure, bound, value: value + 0 }]
  }
  report('left-out', [measure, bound, value].map(shown).join(':'), '')
  return []
}

function isThreshold(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_THRESHOLD
}

/** Whether `rule` has nothing to say against `value`. */
function isOne<Choice extends string>(rule: Rule<Choice>, value: unknown): value is Choice {
  let isGood = true
  rule.check(value, '' as Choice, () => {
    isGood = false
  })
  return isGood
}

/** What `dataFingerprint` gives, or nothing. */
export const fingerprintText: Rule<string> = {
  read: (text) => text,
  write: (value) => value,
  check(value, fallback, report) {
    if (typeof value === 'string' && /^[0-9a-z]{0,11}$/.test(value)) return value
    report('malformed', value, fallback)
    return fallback
  },
}
