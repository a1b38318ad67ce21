import type { Table } from '../../spec/table.ts'
import type { Command } from './protocol.ts'

/** Stands in a command for the table that was sent last; no real table is without rows. */
const SAME_TABLE: Table = { name: '', rows: 0, columns: [] }

/** The page's side of one worker: sends each table once, for the specs of many commands hold the same one. */
export class SentTable {
  #last: Table | null = null

  pack(command: Command): Command {
    if (!('spec' in command)) return command
    const { table } = command.spec.data
    if (table !== null && table === this.#last) return withTable(command, SAME_TABLE)
    this.#last = table
    return command
  }
}

/** The worker's side: puts the table back, always the very same object. */
export class ReceivedTable {
  #last: Table | null = null

  unpack(command: Command): Command {
    if (!('spec' in command)) return command
    const { table } = command.spec.data
    if (table?.rows === SAME_TABLE.rows) return withTable(command, this.#last)
    this.#last = table
    return command
  }
}

function withTable(command: Command & { kind: 'build' | 'configure' }, table: Table | null): Command {
  const { spec } = command
  return { ...command, spec: { ...spec, data: { ...spec.data, table } } }
}
