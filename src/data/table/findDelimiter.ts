import { isMissing, numberShape } from './number.ts'
import { firstRows, type Delimiter, type Row } from './splitRows.ts'

/** Where two do equally well the first is taken: a comma may be a decimal mark, the others never are. */
export const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ',']
const LOOKED_AT = { rows: 100, characters: 100_000 }

/**
 * The delimiter that splits the first rows of a clean text best: into as many cells in every row, and into
 * numbers rather than words. A comma where none gives two cells.
 */
export function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, LOOKED_AT.characters)
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    if (!start.includes(delimiter)) continue
    const score = evenness(firstRows(start, delimiter, LOOKED_AT.rows))
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** 0 to 1: the share of rows of the usual width, halved where they hold no number. */
function evenness(rows: readonly Row[]): number {
  const width = usualWidth(rows)
  if (width < 2) return 0
  const even = rows.filter(({ cells }) => cells.length === width)
  const cells = even.flatMap((row) => row.cells)
  const numbers = cells.filter((cell) => isMissing(cell) || numberShape(cell) !== null)
  return (even.length / rows.length) * (0.5 + (0.5 * numbers.length) / cells.length)
}

/** The number of cells that most rows have; of two as frequent the one that comes first, 0 without rows. */
export function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let usual = 0
  for (const [width, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = width
  return usual
}
