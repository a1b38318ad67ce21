import { shown } from '../../spec/repair.ts'
import { isMissing, numberShape } from './number.ts'
import type { TableWarning } from './problem.ts'
import type { Row } from './splitRows.ts'

const LOOKED_AT = 200

/**
 * True when the first row names the columns: above columns of numbers it has at least as many words as
 * numbers, and at least one. A single row is a header when there is no number in it.
 */
export function hasHeader(rows: readonly Row[]): boolean {
  const [first, ...others] = rows.slice(0, LOOKED_AT)
  if (first === undefined) return false
  let words = 0
  let numbers = 0
  for (const [index, cell] of first.cells.entries()) {
    const isNumeric = others.length === 0 || mostlyNumbers(others, index)
    if (!isNumeric || isMissing(cell)) continue
    if (numberShape(cell) === null) words++
    else numbers++
  }
  return others.length === 0 ? numbers === 0 : words > 0 && words >= numbers
}

function mostlyNumbers(rows: readonly Row[], index: number): boolean {
  let numbers = 0
  let words = 0
  for (const { cells } of rows) {
    const cell = cells[index] ?? ''
    if (isMissing(cell)) continue
    if (numberShape(cell) === null) words++
    else numbers++
  }
  return numbers > words
}

/**
 * A name for each of `width` columns, all different: what the header says, shortened to be shown; without
 * a header x1, x2... A column the header leaves unnamed, or names like another, is a warning.
 */
export function columnNames(
  header: Row | null,
  width: number,
): { names: readonly string[]; warnings: readonly TableWarning[] } {
  if (header === null) return { names: Array.from({ length: width }, (_, i) => `x${i + 1}`), warnings: [] }
  const said = header.cells.map((cell) => shown(cell.replace(/\s+/g, ' ')).trim())
  const taken = new Set(said)
  const seen = new Set<string>()
  const warnings: TableWarning[] = []
  const names = said.map((given, index) => {
    if (given !== '' && !seen.has(given)) {
      seen.add(given)
      return given
    }
    const name = freeName(given, index + 1, taken)
    taken.add(name)
    const place = { column: index + 1, name }
    warnings.push(
      given === '' ? { kind: 'unnamed-column', ...place } : { kind: 'repeated-name', ...place, given },
    )
    return name
  })
  return { names, warnings }
}

/** `price (2)` for another price, `x3` for the third column without a name. */
function freeName(given: string, column: number, taken: ReadonlySet<string>): string {
  const base = given === '' ? `x${column}` : given
  if (!taken.has(base)) return base
  let copy = 2
  while (taken.has(`${base} (${copy})`)) copy++
  return `${base} (${copy})`
}
