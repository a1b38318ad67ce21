import type { FormulaProblem } from './formula/problem.ts'
import { formulaParser } from './formulaParser.ts'
import { splitFormulas } from './formulaText.ts'
import type { Problem } from './repair.ts'
import type { Rule } from './rules.ts'

/** Typed formulas beside the inputs that are offered. */
export const MOST_FORMULAS = 10

/** Of a longer list only so many are looked at: to parse thousands would stop the page. */
const MOST_READ = 50

/** What a person may type as an input: `feature` is the one text for it, which may be that of an offered one. */
export type ReadFeature = { readonly feature: string } | { readonly problem: FormulaProblem }

/** Reads one input of points with `columns` numbers, beside those `offered`. */
export function readFeature(text: string, offered: readonly string[], columns: number): ReadFeature {
  if (offered.includes(text)) return { feature: text }
  const read = formulaParser.parse(text, columns)
  if ('problem' in read) return read
  const same = offered.find((feature) => canonical(feature, columns) === read.formula.text)
  return { feature: same ?? read.formula.text }
}

function canonical(feature: string, columns: number): string {
  const read = formulaParser.parse(feature, columns)
  return 'formula' in read ? read.formula.text : feature
}

/** `features` in the order in which the network takes them: those `offered` in their order, then typed formulas in theirs. */
export function inOrder(features: readonly string[], offered: readonly string[]): readonly string[] {
  return [
    ...offered.filter((feature) => features.includes(feature)),
    ...features.filter((feature) => !offered.includes(feature)),
  ]
}

/**
 * The inputs of the network: at least one (where none are `offered`, none) and without repeats, those `offered` in their order, then at most
 * `MOST_FORMULAS` formulas over the numbers x1 to x`columns` of a point, as they are written: `x1,x2,x1^2+x2^2`.
 */
export function features(offered: readonly string[], columns: number): Rule<readonly string[]> {
  const rule: Rule<readonly string[]> = {
    read: splitFormulas,
    write: (value) => value.join(','),
    check(value, fallback, report) {
      if (!Array.isArray(value)) {
        report('malformed', value, rule.write(fallback))
        return fallback
      }
      const wrong: [problem: Problem, given: unknown][] =
        value.length === 0 && offered.length > 0 ? [['missing', '']] : []
      const fitting = readAll(value, offered, columns, (...problem) => wrong.push(problem))
      const used = fitting.length > 0 ? fitting : fallback
      for (const [problem, given] of wrong) report(problem, given, rule.write(used))
      return used
    },
  }
  return rule
}

function readAll(
  given: readonly unknown[],
  offered: readonly string[],
  columns: number,
  report: (problem: Problem, given: unknown) => void,
): readonly string[] {
  const found = new Set<string>()
  let typed = 0
  if (given.length > MOST_READ) report('too-many', given.length)
  for (const part of given.slice(0, MOST_READ)) {
    const read = typeof part === 'string' ? readFeature(part, offered, columns) : null
    if (read === null || 'problem' in read)
      report(read === null ? 'unknown-value' : problemOf(read.problem), part)
    else if (found.has(read.feature)) report('repeated', part)
    else if (!offered.includes(read.feature) && ++typed > MOST_FORMULAS) report('too-many', part)
    else found.add(read.feature)
  }
  return inOrder([...found], offered)
}

/** Names that mean nothing here are known by another word than texts that cannot be read. */
function problemOf({ kind }: FormulaProblem): Problem {
  return kind.startsWith('unknown-') ? 'unknown-value' : 'malformed'
}
