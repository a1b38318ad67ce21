import { expect, test } from 'vitest'
import type { Command } from '../../../src/engine/worker/protocol.ts'
import { ReceivedOnce, SentOnce } from '../../../src/engine/worker/sentOnce.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import type { Table } from '../../../src/spec/table.ts'
import { FRUIT } from '../../spec/someTable.ts'

const build = (table: Table | null): Command => ({
  kind: 'build',
  id: 1,
  generation: 1,
  from: 'start',
  spec: { ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, table } },
})
const tableOf = (command: Command) => ('spec' in command ? command.spec.data.table : null)

/** What the worker is told of, over a channel that copies. */
function channel() {
  const [sent, received] = [new SentOnce(), new ReceivedOnce()]
  return (command: Command) => {
    const packed = structuredClone(sent.pack(command))
    return { cells: tableOf(packed)?.columns.length ?? 0, table: tableOf(received.unpack(packed)) }
  }
}

test('a table travels once, and the worker has the very same one every time', () => {
  const tell = channel()
  const first = tell(build(FRUIT))
  const second = tell({ ...build(FRUIT), kind: 'configure' } as Command)
  expect([first.cells, second.cells]).toEqual([5, 0])
  expect(first.table).toEqual(FRUIT)
  expect(second.table).toBe(first.table)
})

test('another table, or none, takes its place', () => {
  const tell = channel()
  const other = { ...FRUIT, name: 'other' }
  const told = [FRUIT, other, other, null, FRUIT].map((table) => tell(build(table)))
  expect(told.map(({ table }) => table?.name ?? null)).toEqual(['fruit', 'other', 'other', null, 'fruit'])
  expect(told.map(({ cells }) => cells)).toEqual([5, 5, 0, 0, 5])
})

test('commands without a spec pass as they are', () => {
  const play: Command = { kind: 'play', id: 1, generation: 1 }
  expect(new ReceivedOnce().unpack(new SentOnce().pack(play))).toBe(play)
})
