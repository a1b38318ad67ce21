import type { OpenedImages } from '../../spec/images.ts'
import type { DataSpec } from '../../spec/spec.ts'
import type { Table } from '../../spec/table.ts'
import type { Command } from './protocol.ts'

/** What a person opened, which may be large. */
type Opened = Pick<DataSpec, 'table' | 'opened'>

const NOTHING: Opened = { table: null, opened: null }

/** They stand in a command for what was sent last; no real one is empty. */
const SAME_TABLE: Table = { name: '', rows: 0, columns: [] }
const SAME_IMAGES: OpenedImages = {
  train: { count: 0, pixels: new Uint8Array(0), labels: new Uint8Array(0) },
  test: null,
}

/** The page's side of one worker: sends tables and images once, for the specs of many commands hold the same. */
export class SentOnce {
  #last = NOTHING

  pack(command: Command): Command {
    if (!('spec' in command)) return command
    const { table, opened } = command.spec.data
    const before = this.#last
    this.#last = { table, opened }
    return withOpened(command, {
      table: table !== null && table === before.table ? SAME_TABLE : table,
      opened: opened !== null && opened === before.opened ? SAME_IMAGES : opened,
    })
  }
}

/** The worker's side: puts them back, always the very same objects. */
export class ReceivedOnce {
  #last = NOTHING

  unpack(command: Command): Command {
    if (!('spec' in command)) return command
    const { table, opened } = command.spec.data
    this.#last = {
      table: table?.rows === SAME_TABLE.rows ? this.#last.table : table,
      opened: opened?.train.count === SAME_IMAGES.train.count ? this.#last.opened : opened,
    }
    return withOpened(command, this.#last)
  }
}

function withOpened(command: Command & { kind: 'build' | 'configure' }, opened: Opened): Command {
  const { spec } = command
  return { ...command, spec: { ...spec, data: { ...spec.data, ...opened } } }
}
