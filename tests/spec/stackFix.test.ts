import { describe, expect, test } from 'vitest'
import type { ImageLayer } from '../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { stackFix, type StackFixKind } from '../../src/spec/stackFix.ts'
import { placedStack, stackOf } from '../../src/spec/stack.ts'
import { conv, dense, FLATTEN, pool } from './imageStacks.ts'

const DIGITS = { ...DEFAULT_SPEC.data, dataset: 'digits' } as const

function fixed(stack: readonly ImageLayer[]) {
  const laidOut = stackOf(stack, DIGITS)
  return 'problem' in laidOut ? stackFix(stack, laidOut.problem, DIGITS) : null
}

describe('the obvious way out', () => {
  test.each<[StackFixKind, readonly ImageLayer[], readonly ImageLayer[]]>([
    ['insert-flatten', [conv(8)], [conv(8), FLATTEN]],
    ['insert-flatten', [conv(8), dense(32, 'relu')], [conv(8), FLATTEN, dense(32, 'relu')]],
    ['insert-flatten', [], [FLATTEN]],
    ['remove-flatten', [FLATTEN, dense(9, 'relu'), FLATTEN], [FLATTEN, dense(9, 'relu')]],
    ['move-before-flatten', [FLATTEN, conv(8)], [conv(8), FLATTEN]],
    [
      'move-before-flatten',
      [conv(8), FLATTEN, dense(9, 'relu'), pool()],
      [conv(8), pool(), FLATTEN, dense(9, 'relu')],
    ],
    ['shrink-window', [pool(8), conv(4, 5), FLATTEN], [pool(8), conv(4, 3), FLATTEN]],
    ['shrink-window', [pool(8), pool(8), FLATTEN], [pool(8), pool(3, { strides: 8 }), FLATTEN]],
  ])('%s', (kind, stack, after) => {
    expect(fixed(stack)).toEqual({ kind, layers: after })
    expect(stackOf(after, DIGITS)).toHaveProperty('network')
  })

  test('leaves the next problem for the next time', () => {
    const once = fixed([FLATTEN, FLATTEN, FLATTEN])!
    expect(once.layers).toHaveLength(2)
    expect(fixed(once.layers)!.layers).toEqual([FLATTEN])
  })

  test('of too many parameters there is none', () => {
    const stack = [conv(64), FLATTEN, dense(1024, 'relu')]
    expect(stackOf(stack, DIGITS)).toMatchObject({ problem: { code: 'too-many-parameters' } })
    expect(fixed(stack)).toBeNull()
  })
})

describe('placedStack', () => {
  const placed = (stack: readonly ImageLayer[]) => {
    const { layers, problem } = placedStack(stack, DIGITS)
    return { outputs: layers.map(({ output }) => output), problem }
  }

  test('places the layers before the problem', () => {
    const conv26 = { height: 26, width: 26, channels: 8 }
    expect(placed([conv(8), dense(9, 'relu'), FLATTEN])).toEqual({
      outputs: [conv26],
      problem: { code: 'needs-flatten', layer: 1 },
    })
    expect(placed([conv(8)])).toEqual({ outputs: [conv26], problem: { code: 'needs-flatten', layer: 1 } })
  })

  test('places all of a stack that fits, and of one that is merely too large', () => {
    expect(placed([FLATTEN])).toEqual({ outputs: [784, 10], problem: null })
    const large = placed([conv(64), FLATTEN, dense(1024, 'relu')])
    expect(large.outputs).toHaveLength(4)
    expect(large.problem).toEqual({ code: 'too-many-parameters', layer: 3 })
  })
})
