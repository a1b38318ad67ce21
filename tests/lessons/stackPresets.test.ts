import { expect, test } from 'vitest'
import { STACK_PRESETS, stackPresetOf } from '../../src/lessons/stackPresets.ts'
import { parseLink, formatLink } from '../../src/spec/link.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { stackOf } from '../../src/spec/stack.ts'

const DIGITS = { ...DEFAULT_SPEC.data, dataset: 'digits' } as const

/** Counted by hand: a kernel has height x width x inputs weights, each filter and each unit a bias. */
const BY_HAND = {
  softmax: 784 * 10 + 10,
  mlp: 784 * 100 + 100 + (100 * 10 + 10),
  'small-cnn': 3 * 3 * 8 + 8 + (13 * 13 * 8 * 10 + 10),
  cnn: 3 * 3 * 32 + 32 + (13 * 13 * 32 * 128 + 128) + (128 * 10 + 10),
  'lenet-5': 156 + 2416 + (5 * 5 * 16 * 120 + 120) + (120 * 84 + 84) + (84 * 10 + 10),
}

test.each([
  ['softmax', 7850],
  ['mlp', 79_510],
  ['small-cnn', 13_610],
  ['cnn', 693_962],
  ['lenet-5', 61_706],
] as const)('%s has %i parameters', (id, count) => {
  expect(BY_HAND[id]).toBe(count)
  const { layers } = STACK_PRESETS.find((preset) => preset.id === id)!
  expect(stackOf(layers, DIGITS)).toMatchObject({ network: { parameterCount: count, outputs: 10 } })
})

test('each is in the list above', () => {
  expect(STACK_PRESETS.map(({ id }) => id)).toEqual(Object.keys(BY_HAND))
})

test.each(STACK_PRESETS)('$id is known again when it comes back from a link', ({ id, layers }) => {
  const fresh = parseLink('data=digits').spec
  const { spec, repairs } = parseLink(formatLink({ ...fresh, network: { ...fresh.network, stack: layers } }))
  expect(repairs).toEqual([])
  expect(stackPresetOf(spec.network.stack)?.id).toBe(id)
})

test('another stack is none of them', () => {
  const { layers } = STACK_PRESETS[2]
  expect(stackPresetOf([...layers, { kind: 'dropout', rate: 0.5 }])).toBeNull()
  expect(stackPresetOf([{ ...layers[0], filters: 9 } as (typeof layers)[0], ...layers.slice(1)])).toBeNull()
  expect(stackPresetOf([])).toBeNull()
})
