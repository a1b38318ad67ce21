import { readTableText, writeTableText } from '../data/table/tableText.ts'
import type { Table } from '../spec/table.ts'
import { tableFingerprint } from '../spec/tableFingerprint.ts'
import type { PreferenceSource } from './preferences.ts'

/** The tables at hand: those of this visit, and the last one, which this browser keeps for the next. */
export interface TableShelf {
  /** The table that a link means; `null` where it is not at hand. */
  find(fingerprint: string): Table | null
  keep(table: Table): void
}

/** Browsers give a page about 5 MB for everything that it keeps. */
const MOST_CHARACTERS = 1_500_000

const KEY = 'table'

/** So many tables of this visit are at hand for Back and undo. */
const MOST_TABLES = 4

export function createTableShelf(source: Pick<PreferenceSource, 'read' | 'write'>): TableShelf {
  let tables: readonly Table[] = []
  const remembered = () => readTableText(source.read(KEY) ?? '')
  return {
    find(fingerprint) {
      const isMeant = (table: Table) => tableFingerprint(table) === fingerprint
      const found = tables.find(isMeant)
      if (found !== undefined) return found
      const last = remembered()
      if (last === null || !isMeant(last)) return null
      tables = [last, ...tables]
      return last
    },
    keep(table) {
      if (tables[0] === table) return
      tables = [table, ...tables.filter((other) => other !== table)].slice(0, MOST_TABLES)
      const text = writeTableText(table)
      // Nothing is kept rather than a table that the person has left.
      source.write(KEY, text.length <= MOST_CHARACTERS ? text : '')
    },
  }
}
