import type { OpenedImages } from '../../spec/images.ts'
import type { DataSpec } from '../../spec/spec.ts'
import type { Table } from '../../spec/table.ts'
import { ImageAssembly, partsOf, type ImagePart } from './imageParts.ts'
import type { Command } from './protocol.ts'

/** What a person opened, which may be large. */
type Opened = Pick<DataSpec, 'table' | 'opened'>

const NOTHING: Opened = { table: null, opened: null }

/** What a command says by itself. */
type Said = Exclude<Command, { kind: 'images' }>

/** They stand in a command for what was sent last; no real one is empty. */
const SAME_TABLE: Table = { name: '', rows: 0, columns: [] }
const SAME_IMAGES: OpenedImages = {
  train: { count: 0, pixels: new Uint8Array(0), labels: new Uint8Array(0) },
  test: null,
}

/**
 * The page's side of one worker: sends tables and images once, for the specs of many commands hold the same; and
 * images ahead in parts, for to copy all of MNIST at once would stop the page for a fifth of a second.
 */
export class SentOnce {
  #last = NOTHING;

  /** What is to be sent in place of `command`: it comes last. */
  *pack(command: Command): Generator<Command, void> {
    if (!('spec' in command)) {
      yield command
      return
    }
    const { table, opened } = command.spec.data
    const before = this.#last
    this.#last = { table, opened }
    if (opened !== null && opened !== before.opened)
      for (const part of partsOf(opened)) yield { kind: 'images', part }
    yield withOpened(command, {
      table: table !== null && table === before.table ? SAME_TABLE : table,
      opened: opened && SAME_IMAGES,
    })
  }
}

/** The worker's side: puts them back, always the very same objects. */
export class ReceivedOnce {
  readonly #assembly = new ImageAssembly()
  #table: Table | null = null

  take(part: ImagePart): void {
    this.#assembly.take(part)
  }

  unpack(command: Said): Said {
    if (!('spec' in command)) return command
    const { table, opened } = command.spec.data
    if (table?.rows !== SAME_TABLE.rows) this.#table = table
    return withOpened(command, { table: this.#table, opened: opened && this.#assembly.images })
  }
}

function withOpened(command: Said & { kind: 'build' | 'configure' }, opened: Opened): Said {
  const { spec } = command
  return { ...command, spec: { ...spec, data: { ...spec.data, ...opened } } }
}
