import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { editTraining, setUnits } from '../../src/store/edits.ts'
import { createUndoList, withLanguage, type EditStep } from '../../src/store/undo.ts'

const a = DEFAULT_SPEC
const b = setUnits(a, 0, 3)
const c = editTraining(b, { learningRate: 1 })
const edit = (before: Spec, after: Spec): EditStep => ({ kind: 'spec', before, after })
const typed = (index: number, before: number, after: number): EditStep => ({
  kind: 'parameters',
  before: [{ parameter: index, value: before }],
  after: [{ parameter: index, value: after }],
})

describe('undo list', () => {
  test('goes back and forth through the edits, and an edit in between ends the way forth', () => {
    const list = createUndoList()
    expect([list.canUndo, list.canRedo, list.undo(), list.redo()]).toEqual([false, false, null, null])
    list.record(edit(a, b), false)
    list.record(typed(2, 0.5, 4), false)
    expect(list.undo()).toEqual(typed(2, 0.5, 4))
    expect(list.undo()).toEqual(edit(a, b))
    expect(list.undo()).toBeNull()
    expect(list.redo()).toEqual(edit(a, b))
    expect([list.canUndo, list.canRedo]).toEqual([true, true])
    list.record(edit(b, c), false)
    expect(list.redo()).toBeNull()
    expect(list.undo()).toEqual(edit(b, c))
  })

  test('a gesture is one step, and none where it ends where it began', () => {
    const list = createUndoList()
    list.record(edit(a, b), false)
    list.record(typed(2, 1, 2), false)
    list.record(typed(2, 2, 3), true)
    expect(list.undo()).toEqual(typed(2, 1, 3))
    list.redo()
    list.record(typed(4, 1, 2), false)
    list.record(typed(4, 2, 1), true)
    // Going on after that begins anew, and leaves the step before it alone.
    list.record(typed(4, 1, 5), true)
    expect(list.undo()).toEqual(typed(4, 1, 5))
    expect(list.undo()).toEqual(typed(2, 1, 3))
  })

  test('after an undo the same gesture is another step', () => {
    const list = createUndoList()
    list.record(edit(a, b), false)
    list.record(edit(b, c), false)
    list.undo()
    list.record(edit(b, c), true)
    expect(list.undo()).toEqual(edit(b, c))
    expect(list.undo()).toEqual(edit(a, b))
  })

  test('another language is no edit', () => {
    const list = createUndoList()
    list.record(edit(a, b), false)
    list.undo()
    list.record(edit(a, withLanguage(a, 'es')), false)
    expect([list.canUndo, list.canRedo]).toEqual([false, true])
  })

  test('Back and Forward go the way of undo and redo, any other jump is an edit', () => {
    const list = createUndoList()
    list.record(edit(a, b), false)
    list.record(edit(b, c), false)
    list.visited(c, b)
    expect([list.canUndo, list.canRedo]).toEqual([true, true])
    list.visited(b, c)
    expect([list.canUndo, list.canRedo]).toEqual([true, false])
    list.visited(c, a)
    expect(list.undo()).toEqual(edit(c, a))
  })

  test('Back past a typed weight is an edit of its own, so that the weight is not skipped', () => {
    const list = createUndoList()
    list.record(edit(a, b), false)
    list.record(typed(0, 1, 2), false)
    list.visited(b, a)
    expect(list.undo()).toEqual(edit(b, a))
    expect(list.undo()).toEqual(typed(0, 1, 2))
  })

  test('typed weights are forgotten alone', () => {
    const list = createUndoList()
    list.record(typed(0, 1, 2), false)
    list.record(edit(a, b), false)
    list.record(typed(1, 1, 2), false)
    list.undo()
    list.forgetParameters()
    expect(list.redo()).toBeNull()
    expect(list.undo()).toEqual(edit(a, b))
    expect(list.canUndo).toBe(false)
  })

  test('keeps the latest steps, up to its capacity', () => {
    const list = createUndoList(3)
    for (let i = 0; i < 10; i++) list.record(typed(i, 0, 1), false)
    expect([list.undo(), list.undo(), list.undo(), list.undo()]).toEqual([
      typed(9, 0, 1),
      typed(8, 0, 1),
      typed(7, 0, 1),
      null,
    ])
  })

  test('from any row of edits, undo leads to the start and redo to the end', () => {
    const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(edits, (row) => {
        const list = createUndoList()
        let units = 8
        for (const [next, continues] of row) {
          list.record(edit(setUnits(a, 0, units), setUnits(a, 0, next)), continues)
          units = next
        }
        let spec = setUnits(a, 0, units)
        const walk = (step: EditStep | null, to: 'before' | 'after') => {
          if (step?.kind === 'spec') spec = step[to]
          return step !== null
        }
        while (walk(list.undo(), 'before'));
        expect(spec).toEqual(a)
        while (walk(list.redo(), 'after'));
        expect(spec).toEqual(setUnits(a, 0, units))
      }),
    )
  })
})
