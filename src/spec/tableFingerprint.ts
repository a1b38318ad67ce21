import type { Table } from './table.ts'

/** Two numbers of 32 bits that take in more and more words (cyrb53, bryc, public domain). */
interface Sum {
  take(word: number): void
  text(): string
}

const known = new WeakMap<Table, string>()

/**
 * A short text that tells this table from any other: 11 letters and digits of a sum over its names, words and
 * numbers. It is what a link says of a table, which it cannot hold.
 */
export function tableFingerprint(table: Table): string {
  const found = known.get(table) ?? summed(table)
  known.set(table, found)
  return found
}

function summed({ name, rows, columns }: Table): string {
  const sum = createSum()
  const takeText = (text: string) => {
    sum.take(text.length)
    for (let i = 0; i < text.length; i++) sum.take(text.charCodeAt(i))
  }
  takeText(name)
  sum.take(rows)
  for (const column of columns) {
    takeText(column.name)
    sum.take(column.labels === null ? -1 : column.labels.length)
    column.labels?.forEach(takeText)
    for (const value of column.values) sum.take(wordOf(value))
  }
  return sum.text()
}

const float = new Float32Array(1)
const word = new Uint32Array(float.buffer)

/** The bits of `value`; all NaN are alike. */
function wordOf(value: number): number {
  float[0] = Number.isNaN(value) ? NaN : value
  return word[0]!
}

function createSum(): Sum {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  return {
    take(value) {
      a = Math.imul(a ^ value, 0x9e3779b1)
      b = Math.imul(b ^ value, 0x5f356495)
      a ^= a >>> 15
      b ^= b >>> 13
    },
    text() {
      const first = Math.imul(a ^ (b >>> 16), 0x85ebca6b)
      const second = Math.imul(b ^ (a >>> 13), 0xc2b2ae35)
      const bits = ((second ^ (first >>> 16)) & 0x1fffff) * 2 ** 32 + (first >>> 0)
      return bits.toString(36).padStart(11, '0')
    },
  }
}
