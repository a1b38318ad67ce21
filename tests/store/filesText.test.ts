import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Resume } from '../../src/engine/worker/protocol.ts'
import { INK_STEP } from '../../src/spec/drawnDigitRule.ts'
import { DIGIT_PIXELS, MOST_DRAWN_DIGITS } from '../../src/spec/images.ts'
import { parseLink } from '../../src/spec/link.ts'
import { NOTHING_AT_HAND } from '../../src/spec/openLink.ts'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { validateSpec } from '../../src/spec/validate.ts'
import { readFileText, writeFileText } from '../../src/store/filesText.ts'
import { arbitrarySpec } from '../spec/arbitrarySpec.ts'
import { FRUIT } from '../spec/someTable.ts'

const ADAM = parseLink('data=xor&opt=adam').spec

const STATE: Resume = {
  parameters: Float32Array.from({ length: 33 }, (_, i) => Math.sin(i) * 1e-3),
  slots: [new Float32Array(33).fill(0.1), new Float32Array(33).fill(1e-9)],
  updates: 77,
  progress: { epoch: 12, position: 30, iteration: 303 },
}

const read = (text: string) => readFileText(text, NOTHING_AT_HAND)
const fileWith = (patch: object) =>
  JSON.stringify({ ...(JSON.parse(writeFileText(ADAM, STATE)) as object), ...patch })
const trainedWith = (patch: object) => {
  const { trained } = JSON.parse(writeFileText(ADAM, STATE)) as { trained: object }
  return fileWith({ trained: { ...trained, ...patch } })
}

describe('a saved file', () => {
  test('of any valid spec is read back exactly', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        expect(read(writeFileText(spec, null))).toEqual({ spec, repairs: [], trained: null })
      }),
    )
  })

  test('holds where training stands to the last bit, with what the optimizer keeps', () => {
    expect(read(writeFileText(ADAM, STATE))).toEqual({ spec: ADAM, repairs: [], trained: STATE })
  })

  test('says its settings in words that a person can read and edit', () => {
    expect(JSON.parse(writeFileText(ADAM, STATE))).toMatchObject({
      sinapsis: 1,
      settings: { data: 'xor', opt: 'adam' },
      trained: { epoch: 12, iteration: 303 },
    })
  })

  test('holds the own table', () => {
    const spec: Spec = {
      ...DEFAULT_SPEC,
      data: { ...DEFAULT_SPEC.data, dataset: 'table', table: FRUIT, target: 4, standardize: true },
      features: ['x1', 'x2', 'x3'],
      training: { ...DEFAULT_SPEC.training, loss: 'mean_squared_error' },
    }
    expect(read(writeFileText(spec, null))).toEqual({ spec, repairs: [], trained: null })
  })

  test('holds fifty digits that the person drew, however they scribbled', () => {
    const pixels = Uint8Array.from({ length: DIGIT_PIXELS }, (_, at) => (at % 2) * INK_STEP)
    const drawnDigits = Array.from({ length: MOST_DRAWN_DIGITS }, (_, i) => ({ pixels, label: i % 10 }))
    const { spec } = parseLink('data=digits')
    const drawn: Spec = { ...spec, data: { ...spec.data, drawnDigits } }
    expect(read(writeFileText(drawn, null))).toEqual({ spec: drawn, repairs: [], trained: null })
  })

  test('leaves out weights that have gone wrong', () => {
    const wrong = { ...STATE, parameters: new Float32Array(33).fill(NaN) }
    expect(read(writeFileText(ADAM, wrong))).toEqual({ spec: ADAM, repairs: [], trained: null })
  })
})

describe('a file that is not as it should be', () => {
  test.each(['', 'hello', '[]', '{}', 'null', '{"data":"xor"}', '{"sinapsis":1', '['.repeat(100_000)])(
    '%.20s is none of ours',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  test.each([
    ['of a later version', fileWith({ sinapsis: 9 }), 'future-version'],
    ['with weights that are no base64', trainedWith({ weights: '%' }), 'packed-damaged'],
    ['with weights that are no numbers', trainedWith({ weights: [1, 2] }), 'packed-damaged'],
    ['with weights that are not finite', trainedWith({ weights: 'AADAfw==' }), 'packed-damaged'],
    ['with other weights', trainedWith({ weights: 'AAAAAA==', moments: [] }), 'packed-does-not-fit'],
    ['with a progress that is none', trainedWith({ epoch: -1 }), 'packed-damaged'],
    ['with nothing trained', fileWith({ trained: null }), 'packed-damaged'],
  ] as const)('%s opens its settings and says so', (_, text, problem) => {
    const opened = read(text)
    expect(opened?.spec).toEqual(ADAM)
    expect(opened?.repairs.map((repair) => repair.problem)).toEqual([problem])
  })

  test.each([
    ['none', []],
    ['of another length', ['AAAAAA==', 'AAAAAA==']],
    ['too many', Array.from({ length: 100 }, () => '')],
    ['no list', 'AAAAAA=='],
  ])('with moments %s begins them anew', (_, moments) => {
    expect(read(trainedWith({ moments }))?.trained).toEqual({ ...STATE, slots: [], updates: 0 })
  })

  test('with wrong settings opens with what is valid', () => {
    const opened = read('{"sinapsis":1,"settings":{"data":"xor","lr":100,"foo":{},"n":"1&lr=2"}}')
    expect(opened?.spec.data.dataset).toBe('xor')
    expect(opened?.spec.training.learningRate).toBe(10)
    expect(opened?.repairs.map(({ field, problem }) => [field, problem])).toEqual([
      ['foo', 'unknown-key'],
      ['n', 'not-a-number'],
      ['lr', 'out-of-range'],
    ])
  })

  test('whatever stands in it, a valid spec opens and nothing is thrown', () => {
    const settings = fc.oneof(fc.anything(), fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()))
    const file = fc.record({
      sinapsis: fc.jsonValue(),
      settings,
      table: fc.jsonValue(),
      trained: fc.jsonValue(),
    })
    fc.assert(
      fc.property(file, (content) => {
        let text: string
        try {
          text = JSON.stringify(content)
        } catch {
          return
        }
        const opened = read(text)
        if (opened !== null) expect(validateSpec(opened.spec).repairs).toEqual([])
      }),
    )
  })
})
