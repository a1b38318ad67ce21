import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELDS } from '../../src/spec/fields.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { validateSpec, type Repair } from '../../src/spec/validate.ts'
import { arbitrarySpec } from './arbitrarySpec.ts'
import { specWith } from './links.fixtures.ts'

/** So many runs may be slow on a busy machine. */
const PROPERTY_MS = 60_000

describe('what is valid', () => {
  test(
    'a valid spec comes back as it is',
    () => {
      fc.assert(
        fc.property(arbitrarySpec, (spec) => {
          expect(validateSpec(spec)).toEqual({ spec, repairs: [] })
        }),
        { numRuns: 500 },
      )
    },
    PROPERTY_MS,
  )

  test('what is absent takes its default', () => {
    expect(validateSpec({})).toEqual({ spec: DEFAULT_SPEC, repairs: [] })
    expect(validateSpec({ data: {}, view: undefined })).toEqual({ spec: DEFAULT_SPEC, repairs: [] })
  })

  test('an absent loss is the one that the task of the dataset begins with', () => {
    expect(validateSpec({ data: { dataset: 'hills' } })).toEqual({
      spec: specWith({ data: { dataset: 'hills' }, training: { loss: 'mean_squared_error' } }),
      repairs: [],
    })
  })

  test('a batch may be larger than the training set', () => {
    const spec = specWith({ data: { samples: 20 }, training: { batchSize: 5000 } })
    expect(validateSpec(spec)).toEqual({ spec, repairs: [] })
  })

  test('a negative zero becomes the plain one', () => {
    expect(validateSpec(specWith({ training: { l1: -0 } })).spec.training.l1).toBe(0)
  })

  test('unknown parts are left out, the prototype too', () => {
    const raw: unknown = JSON.parse('{"extra": 1, "__proto__": {"backend": "cpu"}, "data": {"extra": 2}}')
    expect(validateSpec(raw)).toEqual({ spec: DEFAULT_SPEC, repairs: [] })
  })
})

test('the fields cover every value of a spec, each once', () => {
  const { features, backend, ...sections } = DEFAULT_SPEC
  const paths = Object.entries(sections).flatMap(([section, values]) =>
    Object.keys(values).map((name) => `${section}.${name}`),
  )
  const expected = [...paths, ...Object.keys({ features, backend })]
  expect(FIELDS.map(({ path }) => path.join('.')).toSorted()).toEqual(expected.toSorted())
  expect(new Set(FIELDS.map(({ key }) => key)).size).toBe(FIELDS.length)
})

const WRONG: [raw: unknown, ...repairs: Repair[]][] = [
  [null, { field: '', problem: 'malformed', given: '', used: '' }],
  [5, { field: '', problem: 'malformed', given: '5', used: '' }],
  ['data=xor', { field: '', problem: 'malformed', given: 'data=xor', used: '' }],
  [{ data: 5 }, { field: 'data', problem: 'malformed', given: '5', used: '' }],
  [{ data: { dataset: {} } }, { field: 'data', problem: 'unknown-value', given: 'object', used: 'circle' }],
  [{ data: { samples: '500' } }, { field: 'n', problem: 'not-a-number', given: '500', used: '500' }],
  [{ data: { noise: NaN } }, { field: 'noise', problem: 'not-a-number', given: 'NaN', used: '0' }],
  [{ data: { noise: 10n } }, { field: 'noise', problem: 'not-a-number', given: '10', used: '0' }],
  [{ view: { testData: 1 } }, { field: 'test', problem: 'unknown-value', given: '1', used: '0' }],
  [{ view: { speed: null } }, { field: 'speed', problem: 'unknown-value', given: '', used: '50-epochs' }],
  [{ features: 'x1' }, { field: 'in', problem: 'malformed', given: 'x1', used: 'x1,x2' }],
  [{ features: [] }, { field: 'in', problem: 'missing', given: '', used: 'x1,x2' }],
  [
    { features: [7, null] },
    { field: 'in', problem: 'unknown-value', given: '7', used: 'x1,x2' },
    { field: 'in', problem: 'unknown-value', given: '', used: 'x1,x2' },
  ],
  [{ view: { axes: [0, 1.5] } }, { field: 'axes', problem: 'malformed', given: 'x1,x2.5', used: 'x1,x2' }],
  [{ view: { axes: [null, {}] } }, { field: 'axes', problem: 'malformed', given: ',object', used: 'x1,x2' }],
  [{ view: { held: [{ toString: 0 }] } }, { field: 'hold', problem: 'malformed', given: 'object', used: '' }],
  [{ view: { held: new Array(1) } }, { field: 'hold', problem: 'malformed', given: '', used: '' }],
  [{ view: { held: [NaN] } }, { field: 'hold', problem: 'malformed', given: 'NaN', used: '' }],
  [{ network: { hidden: {} } }, { field: 'net', problem: 'malformed', given: 'object', used: '8.tanh' }],
  [{ network: { hidden: [8] } }, { field: 'net', problem: 'malformed', given: '8', used: '8.tanh' }],
  [
    { network: { hidden: [{}] } },
    { field: 'net', problem: 'missing', given: '', used: '8' },
    { field: 'net', problem: 'missing', given: '', used: 'tanh' },
  ],
  [
    { training: { loss: Symbol('x') } },
    { field: 'loss', problem: 'unknown-value', given: 'Symbol(x)', used: 'binary_crossentropy' },
  ],
]

test.each(WRONG)('%o opens as the default with its repairs', (raw, ...repairs) => {
  expect(validateSpec(raw)).toEqual({ spec: DEFAULT_SPEC, repairs })
})

test(
  'anything at all becomes a valid spec',
  () => {
    const garbage = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true })
    const part = fc.oneof(garbage, fc.double(), fc.array(garbage))
    const record = (keys: object) =>
      fc.record(Object.fromEntries(Object.keys(keys).map((name) => [name, part])), { requiredKeys: [] })
    const specLike = fc.record({
      data: record(DEFAULT_SPEC.data),
      features: part,
      network: record(DEFAULT_SPEC.network),
      training: record(DEFAULT_SPEC.training),
      view: record(DEFAULT_SPEC.view),
      backend: part,
    })
    fc.assert(
      fc.property(fc.oneof(garbage, specLike), (raw) => {
        const { spec } = validateSpec(raw)
        expect(validateSpec(spec)).toEqual({ spec, repairs: [] })
      }),
      { numRuns: 1000 },
    )
  },
  PROPERTY_MS,
)
