import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLink, parseLink } from '../../src/spec/link.ts'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { tableFingerprint } from '../../src/spec/tableFingerprint.ts'
import { validateSpec } from '../../src/spec/validate.ts'
import { FRUIT } from './someTable.ts'

const mark = tableFingerprint(FRUIT)
const find = (fingerprint: string) => (fingerprint === mark ? FRUIT : null)
const spec = (data: Partial<Spec['data']>, features: readonly string[], loss: Spec['training']['loss']) => ({
  ...DEFAULT_SPEC,
  data: { ...DEFAULT_SPEC.data, dataset: 'table' as const, standardize: true, table: FRUIT, ...data },
  features,
  training: { ...DEFAULT_SPEC.training, loss },
})

describe('a link to a table', () => {
  test.each([
    [`data=table&table=${mark}`, spec({ target: 4 }, ['x1', 'x2', 'x3'], 'mean_squared_error')],
    [
      `data=table&table=${mark}&target=1&in=x2`,
      spec({ target: 0, targetAs: 'classes' }, ['x2'], 'categorical_crossentropy'),
    ],
    [
      `data=table&table=${mark}&target=4&as=value&split=80`,
      spec({ target: 3, trainShare: 80 }, ['x1', 'x2', 'x3'], 'mean_squared_error'),
    ],
  ])('%s says which table and what of it is learned, both ways', (link, said) => {
    expect(formatLink(said)).toBe(link)
    expect(parseLink(link, find)).toEqual({ spec: said, repairs: [] })
    expect(validateSpec(said)).toEqual({ spec: said, repairs: [] })
  })

  test('without the table it opens with another dataset, keeps the rest, and says one thing', () => {
    const { spec: opened, repairs } = parseLink(
      `data=table&table=abc&target=2&in=x7&net=3.relu&loss=huber`,
      find,
    )
    expect(opened.data).toEqual(DEFAULT_SPEC.data)
    expect(opened.network.hidden).toEqual([{ units: 3, activation: 'relu' }])
    expect(repairs).toEqual([{ field: 'table', problem: 'no-table', given: 'abc', used: 'circle' }])
  })

  test('what does not fit the table is repaired', () => {
    const { spec: opened, repairs } = parseLink(`data=table&table=${mark}&target=9&as=words&in=x9`, find)
    expect(opened.data).toMatchObject({ dataset: 'table', target: 4, targetAs: 'value' })
    expect(repairs.map(({ field, problem }) => [field, problem])).toEqual([
      ['target', 'does-not-fit'],
      ['as', 'unknown-value'],
      ['in', 'unknown-value'],
    ])
  })

  test('words can be no value', () => {
    const { spec: opened, repairs } = parseLink(`data=table&table=${mark}&target=1&as=value`, find)
    expect(opened.data.targetAs).toBe('classes')
    expect(repairs).toMatchObject([{ field: 'as', problem: 'does-not-fit' }])
  })

  test('anything at all in place of a table is refused', () => {
    fc.assert(
      fc.property(fc.anything(), (table) => {
        const { spec: opened } = validateSpec({ data: { dataset: 'table', table } })
        expect(opened.data).toEqual(DEFAULT_SPEC.data)
      }),
    )
  })
})

describe('the fingerprint of a table', () => {
  test('is short, and another wherever the table is', () => {
    expect(mark).toMatch(/^[0-9a-z]{11}$/)
    const [first, ...rest] = FRUIT.columns
    const others = [
      { ...FRUIT, name: 'fruits' },
      { ...FRUIT, columns: [...rest, first!] },
      { ...FRUIT, columns: [{ ...first!, name: 'kinds' }, ...rest] },
      { ...FRUIT, columns: [{ ...first!, labels: ['apple', 'pear', 'peach'] }, ...rest] },
      { ...FRUIT, columns: [{ ...first!, values: Float32Array.of(0, 1, 0, 1, 2, 1) }, ...rest] },
    ]
    expect(new Set([mark, ...others.map(tableFingerprint)]).size).toBe(1 + others.length)
  })

  test('is the same for a table read again', () => {
    expect(tableFingerprint(structuredClone(FRUIT))).toBe(mark)
  })
})
