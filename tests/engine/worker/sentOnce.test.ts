import { expect, test } from 'vitest'
import type { Command } from '../../../src/engine/worker/protocol.ts'
import { ReceivedOnce, SentOnce } from '../../../src/engine/worker/sentOnce.ts'
import type { LabelledImages, OpenedImages } from '../../../src/spec/images.ts'
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
    const all = [...sent.pack(command)].map((message) => structuredClone(message))
    const parts = all.flatMap((message) => (message.kind === 'images' ? [message.part] : []))
    const packed = all.find((message) => message.kind !== 'images')!
    for (const part of parts) received.take(part)
    const told = received.unpack(packed)
    const opened = 'spec' in told ? told.spec.data.opened : null
    return { parts, cells: tableOf(packed)?.columns.length ?? 0, table: tableOf(told), opened }
  }
}

const imagesOf = (count: number, first: number): LabelledImages => ({
  count,
  pixels: Uint8Array.from({ length: 784 * count }, (_, i) => first + i),
  labels: Uint8Array.from({ length: count }, (_, i) => (first + i) % 10),
})

const buildOf = (opened: OpenedImages | null): Command => ({
  kind: 'build',
  id: 1,
  generation: 1,
  from: 'start',
  spec: { ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, opened } },
})

test('images travel ahead, once and in parts, and the worker has the very same ones every time', () => {
  const tell = channel()
  const images = { train: imagesOf(12_000, 1), test: imagesOf(10, 5) }
  const first = tell(buildOf(images))
  expect(first.parts.every(({ bytes }) => bytes.length <= 2_000_000)).toBe(true)
  expect(first.parts.map(({ array }) => array)).toEqual([0, 0, 0, 0, 0, 1, 2, 3])
  // Far quicker than to compare them as lists.
  const same = (one: LabelledImages | null, other: LabelledImages | null) =>
    one?.count === other?.count &&
    Buffer.from(one?.pixels ?? []).equals(other?.pixels ?? new Uint8Array(0)) &&
    Buffer.from(one?.labels ?? []).equals(other?.labels ?? new Uint8Array(0))
  expect(same(first.opened!.train, images.train) && same(first.opened!.test, images.test)).toBe(true)
  const second = tell(buildOf(images))
  expect([second.parts.length, second.opened === first.opened]).toEqual([0, true])
  const others = { train: imagesOf(3, 2), test: null }
  expect(tell(buildOf(others)).opened).toEqual(others)
  expect(tell(buildOf(null)).opened).toBeNull()
  expect(tell(buildOf(images)).parts).toHaveLength(8)
})

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
  expect([...new SentOnce().pack(play)]).toEqual([play])
  expect(new ReceivedOnce().unpack(play)).toBe(play)
})
