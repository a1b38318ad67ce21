import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLink, LONGEST_LINK, parseLink } from '../../src/spec/link.ts'
import { PROBLEMS, type Repair } from '../../src/spec/repair.ts'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { validateSpec } from '../../src/spec/validate.ts'
import { arbitrarySpec } from './arbitrarySpec.ts'
import { LINKS, specWith } from './links.fixtures.ts'

/** So many runs may be slow on a busy machine. */
const PROPERTY_MS = 60_000

describe('links and specs, both ways', () => {
  test.each(LINKS)('#%s', (link, spec) => {
    expect(formatLink(spec)).toBe(link)
    expect(parseLink(link)).toEqual({ spec, repairs: [] })
    expect(parseLink(`#${link}`)).toEqual({ spec, repairs: [] })
  })

  test('a link says nothing that a browser would escape', () => {
    for (const [link] of LINKS) expect(new URL(`https://example.org/#${link}`).hash.slice(1)).toBe(link)
  })
})

const TOLERATED: [hash: string, spec: Spec][] = [
  ['#', DEFAULT_SPEC],
  ['#&&', DEFAULT_SPEC],
  ['#data=circle&lr=0.03&v=1', DEFAULT_SPEC],
  ['#lr=0.3&data=xor', specWith({ data: { dataset: 'xor' }, training: { learningRate: 0.3 } })],
  ['#data=xor&amp;lr=0.3', specWith({ data: { dataset: 'xor' }, training: { learningRate: 0.3 } })],
  ['#data=xor&amp;amp;lr=0.3', specWith({ data: { dataset: 'xor' }, training: { learningRate: 0.3 } })],
  ['#in=x1%5E2,sin%28x1%29', specWith({ features: ['x1^2', 'sin(x1)'] })],
  ['#in=x1%2Cx1x2', specWith({ features: ['x1', 'x1x2'] })],
  ['#%64ata=xor', specWith({ data: { dataset: 'xor' } })],
  ['#in=sin(x1),x1', specWith({ features: ['x1', 'sin(x1)'] })],
  ['#in=x1,,x1x2,', specWith({ features: ['x1', 'x1x2'] })],
  ['#in=x2*x1+0.5,x1*x2,x1', specWith({ features: ['x1', 'x1x2', 'x2x1+0.5'] })],
  ['#in=MAX(x1;0),+ABS(X2)', specWith({ features: ['max(x1,0)', 'abs(x2)'] })],
  ['#in=2·x1²', specWith({ features: ['2x1^2'] })],
  ['#data=sine&in=2x', parseLink('data=sine&in=2x1').spec],
  ['#data=sine&in=x', parseLink('data=sine').spec],
  ['#hold=,', DEFAULT_SPEC],
  ['#hold=-0,', specWith({ view: { held: [0] } })],
  ['#lr=+0.5', specWith({ training: { learningRate: 0.5 } })],
  ['#lr=+.5', specWith({ training: { learningRate: 0.5 } })],
  ['#lr=1e+0', specWith({ training: { learningRate: 1 } })],
  ['#lr=5E-2', specWith({ training: { learningRate: 0.05 } })],
  ['#lr=2.', specWith({ training: { learningRate: 2 } })],
  ['#noise=-0', DEFAULT_SPEC],
  ['#test=true&log=false', specWith({ view: { testData: true } })],
  ['#lr=0.5 ', specWith({ training: { learningRate: 0.5 } })],
  ['#net=8.tanh, 4.relu', parseLink('net=8.tanh,4.relu').spec],
]

test.each(TOLERATED)('reads %s without a repair', (hash, spec) => {
  expect(parseLink(hash)).toEqual({ spec, repairs: [] })
})

const layers = (count: number) => Array.from({ length: count }, () => '8.tanh').join(',')
const DEFAULT_SPEC_4 = specWith({ network: { hidden: [{ units: 4, activation: 'tanh' }] } })
const LONG_FORMULA = `x1${'+x1'.repeat(30)}`
const products = (count: number) => Array.from({ length: count }, (_, i) => `${i + 2}x1`)
const REGRESSION = specWith({ data: { dataset: 'plane' }, training: { loss: 'mean_squared_error' } })

/** What stands for a stack that is given up, as far as it is shown. */
const DIGITS_STACK = 'conv.8.3.1.valid.relu,max.2.2.valid,flat'

const BROKEN: [hash: string, spec: Spec, ...repairs: Repair[]][] = [
  // What is not known.
  ['foo', DEFAULT_SPEC, { field: 'foo', problem: 'unknown-key', given: '', used: '' }],
  ['foo=1&data=xor', specWith({ data: { dataset: 'xor' } }), key('foo', '1')],
  ['DATA=xor', DEFAULT_SPEC, key('DATA', 'xor')],
  ['__proto__=1', DEFAULT_SPEC, key('__proto__', '1')],
  ['constructor=1&toString=2', DEFAULT_SPEC, key('constructor', '1'), key('toString', '2')],
  ['=xor', DEFAULT_SPEC, key('', 'xor')],
  ['data=donut', DEFAULT_SPEC, value('data', 'donut', 'circle')],
  ['data=__proto__', DEFAULT_SPEC, value('data', '__proto__', 'circle')],
  ['opt=Adam', DEFAULT_SPEC, value('opt', 'Adam', 'sgd')],
  ['test=yes', DEFAULT_SPEC, value('test', 'yes', '0')],
  ['lang=fr', DEFAULT_SPEC, value('lang', 'fr', 'auto')],
  ['backend=webgpu', DEFAULT_SPEC, value('backend', 'webgpu', 'auto')],
  ['lock=knob', DEFAULT_SPEC, { field: 'lock', problem: 'left-out', given: 'knob', used: '' }],
  ['in=x1,x3', specWith({ features: ['x1'] }), value('in', 'x3', 'x1')],
  ['in=x3', DEFAULT_SPEC, value('in', 'x3', 'x1,x2')],
  ['in=x1,x1', specWith({ features: ['x1'] }), repeated('in', 'x1', 'x1')],
  ['in=', DEFAULT_SPEC, missing('in', 'x1,x2')],
  ['in=,,', DEFAULT_SPEC, missing('in', 'x1,x2')],
  // Numbers.
  ['lr=abc', DEFAULT_SPEC, number('lr', 'abc', '0.03')],
  ['lr=NaN', DEFAULT_SPEC, number('lr', 'NaN', '0.03')],
  ['lr=Infinity', DEFAULT_SPEC, number('lr', 'Infinity', '0.03')],
  ['lr=0x10', DEFAULT_SPEC, number('lr', '0x10', '0.03')],
  ['lr=0,1', DEFAULT_SPEC, number('lr', '0,1', '0.03')],
  ['lr=1e', DEFAULT_SPEC, number('lr', '1e', '0.03')],
  ['lr=.', DEFAULT_SPEC, number('lr', '.', '0.03')],
  ['lr=', DEFAULT_SPEC, missing('lr', '0.03')],
  ['lr', DEFAULT_SPEC, missing('lr', '0.03')],
  ['lr=100', specWith({ training: { learningRate: 10 } }), range('lr', '100', '10')],
  ['lr=0', specWith({ training: { learningRate: 1e-5 } }), range('lr', '0', '1e-5')],
  ['lr=1e999', specWith({ training: { learningRate: 10 } }), range('lr', 'Infinity', '10')],
  ['lr=-1e999', specWith({ training: { learningRate: 1e-5 } }), range('lr', '-Infinity', '1e-5')],
  ['n=5', specWith({ data: { samples: 20 } }), range('n', '5', '20')],
  ['n=100.4', specWith({ data: { samples: 100 } }), whole('n', '100.4', '100')],
  ['seed=-1', specWith({ data: { seed: 0 } }), range('seed', '-1', '0')],
  [
    'split=0&noise=90',
    parseLink('split=10&noise=80').spec,
    range('noise', '90', '80'),
    range('split', '0', '10'),
  ],
  // Layers.
  ['net=8', DEFAULT_SPEC, missing('net', 'tanh')],
  ['net=8.swish', DEFAULT_SPEC, value('net', 'swish', 'tanh')],
  ['net=8.5.tanh', DEFAULT_SPEC, value('net', '5.tanh', 'tanh')],
  ['net=x.tanh', DEFAULT_SPEC, number('net', 'x', '8')],
  ['net=8.tanh,', parseLink('net=8.tanh,8.tanh').spec, missing('net', '8'), missing('net', 'tanh')],
  ['net=0.tanh', parseLink('net=1.tanh').spec, range('net', '0', '1')],
  ['net=100.relu', parseLink('net=32.relu').spec, range('net', '100', '32')],
  [
    `net=${layers(9)}`,
    parseLink(`net=${layers(8)}`).spec,
    { field: 'net', problem: 'too-many', given: '9', used: '8' },
  ],
  // What does not go together.
  ['data=plane&loss=binary_crossentropy', REGRESSION, fit('binary_crossentropy', 'mean_squared_error')],
  ['loss=binary_crossentropy&data=plane', REGRESSION, fit('binary_crossentropy', 'mean_squared_error')],
  ['data=plane&loss=hinge', REGRESSION, fit('hinge', 'mean_squared_error')],
  ['data=plane&loss=focal', REGRESSION, value('loss', 'focal', 'mean_squared_error')],
  ['data=blobs&loss=hinge', parseLink('data=blobs').spec, fit('hinge', 'categorical_crossentropy')],
  ['net=4.softmax', DEFAULT_SPEC_4, value('net', 'softmax', 'tanh')],
  ['data=sine&in=x1,sin(x2)', parseLink('data=sine').spec, value('in', 'sin(x2)', 'x1')],
  ['data=flats&in=x5', parseLink('data=flats').spec, value('in', 'x5', 'x1')],
  // Formulas.
  ['in=x1,foo(x1)', specWith({ features: ['x1'] }), value('in', 'foo(x1)', 'x1')],
  ['in=x1,y', specWith({ features: ['x1'] }), value('in', 'y', 'x1')],
  ['in=x1,x1+', specWith({ features: ['x1'] }), malformed('in', 'x1+', 'x1')],
  ['in=(x1', DEFAULT_SPEC, malformed('in', '(x1', 'x1,x2')],
  [`in=x1,${LONG_FORMULA}`, specWith({ features: ['x1'] }), malformed('in', LONG_FORMULA.slice(0, 40), 'x1')],
  [
    'in=x1+1,x2,(x1)+1,foo,x2',
    specWith({ features: ['x2', 'x1+1'] }),
    repeated('in', '(x1)+1', 'x2,x1+1'),
    value('in', 'foo', 'x2,x1+1'),
    repeated('in', 'x2', 'x2,x1+1'),
  ],
  [
    `in=${products(12).join()}`,
    specWith({ features: products(10) }),
    ...products(12)
      .slice(10)
      .map((given): Repair => ({ field: 'in', problem: 'too-many', given, used: products(10).join() })),
  ],
  // What the picture spans and holds.
  ['axes=x1', DEFAULT_SPEC, malformed('axes', 'x1', 'x1,x2')],
  ['axes=x1,x1', DEFAULT_SPEC, malformed('axes', 'x1,x1', 'x1,x2')],
  ['axes=x1,x3', DEFAULT_SPEC, malformed('axes', 'x1,x3', 'x1,x2')],
  ['axes=x0,x1', DEFAULT_SPEC, malformed('axes', 'x0,x1', 'x1,x2')],
  ['axes=a,b', DEFAULT_SPEC, malformed('axes', 'a,b', 'x1,x2')],
  ['data=iris&axes=x4,x5', parseLink('data=iris').spec, malformed('axes', 'x4,x5', 'x3,x4')],
  ['hold=a', DEFAULT_SPEC, malformed('hold', 'a', '')],
  ['hold=1,2,3', DEFAULT_SPEC, malformed('hold', '1,2,3', '')],
  ['hold=1e99', DEFAULT_SPEC, malformed('hold', '1e+99', '')],
  // Settings of several classes and of training.
  ['classes=2', DEFAULT_SPEC, range('classes', '2', '3')],
  ['data=blobs&classes=7', parseLink('data=blobs&classes=6').spec, range('classes', '7', '6')],
  ['classes=3.5', parseLink('classes=4').spec, whole('classes', '3.5', '4')],
  ['zscore=yes', DEFAULT_SPEC, value('zscore', 'yes', '0')],
  ['decay=linear', DEFAULT_SPEC, value('decay', 'linear', 'constant')],
  ['every=0', parseLink('every=1').spec, range('every', '0', '1')],
  ['factor=2', parseLink('factor=1').spec, range('factor', '2', '1')],
  ['dropout=1', parseLink('dropout=0.9').spec, range('dropout', '1', '0.9')],
  ['maxnorm=-1', DEFAULT_SPEC, range('maxnorm', '-1', '0')],
  ['clip=abc', DEFAULT_SPEC, number('clip', 'abc', '0')],
  ['jitter=3', parseLink('jitter=2').spec, range('jitter', '3', '2')],
  ['patience=1.5', parseLink('patience=2').spec, whole('patience', '1.5', '2')],
  // What is said twice: the first counts.
  ['lr=1&lr=2', specWith({ training: { learningRate: 1 } }), repeated('lr', '2', '1')],
  ['lr=x&lr=2', DEFAULT_SPEC, repeated('lr', '2', '0.03'), number('lr', 'x', '0.03')],
  ['lr=1&%6Cr=2&lr=3', parseLink('lr=1').spec, repeated('lr', '2', '1'), repeated('lr', '3', '1')],
  ['foo=1&foo=2', DEFAULT_SPEC, key('foo', '1'), repeated('foo', '2', '')],
  // Versions.
  ['data=table', DEFAULT_SPEC, { field: 'table', problem: 'no-table', given: '', used: 'circle' }],
  [
    'data=mnist',
    parseLink('data=digits').spec,
    { field: 'files', problem: 'no-images', given: '', used: 'digits' },
  ],
  // Stacks: sizes are put right one by one, what does not fit together is given up as a whole.
  [
    'data=digits&stack=conv.999.3.1.valid.relu,flat',
    parseLink('data=digits&stack=conv.64.3.1.valid.relu,flat').spec,
    range('stack', '999', '64'),
  ],
  [
    'data=digits&stack=dense.10.relu',
    parseLink('data=digits').spec,
    fit('dense.10.relu', DIGITS_STACK, 'stack'),
  ],
  ['data=digits&stack=conv.8', parseLink('data=digits').spec, malformed('stack', 'conv.8', DIGITS_STACK)],
  ['data=digits&hand=7:AAAA', parseLink('data=digits').spec, malformed('hand', '1', '0')],
  ['stack=flat', DEFAULT_SPEC, fit('object', DIGITS_STACK, 'stack')],
  ['v=2&data=xor', specWith({ data: { dataset: 'xor' } }), version('future-version', '2')],
  ['v=99999999999999999999', DEFAULT_SPEC, version('future-version', '99999999999999999999')],
  [
    'v=7&data=donut&lr=1&hyper=0.5',
    specWith({ training: { learningRate: 1 } }),
    version('future-version', '7'),
    key('hyper', '0.5'),
    value('data', 'donut', 'circle'),
  ],
  ['v=0', DEFAULT_SPEC, version('out-of-range', '0')],
  ['v=-1', DEFAULT_SPEC, version('not-a-number', '-1')],
  ['v=x', DEFAULT_SPEC, version('not-a-number', 'x')],
  ['v=1&v=2', DEFAULT_SPEC, repeated('v', '2', '1')],
  // Escapes and characters nobody should see.
  ['data=%', DEFAULT_SPEC, value('data', '%', 'circle')],
  ['data=%E0%A4%A', DEFAULT_SPEC, value('data', '%E0%A4%A', 'circle')],
  ['data=%ED%A0%80', DEFAULT_SPEC, value('data', '%ED%A0%80', 'circle')],
  ['data=%2578or', DEFAULT_SPEC, value('data', '%78or', 'circle')],
  ['data=\ud800x\udc00', DEFAULT_SPEC, value('data', 'x', 'circle')],
  ['data=%00a%1Bb%E2%80%AEc%7F', DEFAULT_SPEC, value('data', 'abc', 'circle')],
  ['data=<script>alert(1)</script>', DEFAULT_SPEC, value('data', '<script>alert(1)</script>', 'circle')],
  [`data=${'🧠'.repeat(50)}`, DEFAULT_SPEC, value('data', '🧠'.repeat(40), 'circle')],
  [`${'k'.repeat(50)}=${'t'.repeat(50)}`, DEFAULT_SPEC, key('k'.repeat(40), 't'.repeat(40))],
]

function key(field: string, given: string): Repair {
  return { field, problem: 'unknown-key', given, used: '' }
}
function value(field: string, given: string, used: string): Repair {
  return { field, problem: 'unknown-value', given, used }
}
function number(field: string, given: string, used: string): Repair {
  return { field, problem: 'not-a-number', given, used }
}
function whole(field: string, given: string, used: string): Repair {
  return { field, problem: 'not-whole', given, used }
}
function range(field: string, given: string, used: string): Repair {
  return { field, problem: 'out-of-range', given, used }
}
function missing(field: string, used: string): Repair {
  return { field, problem: 'missing', given: '', used }
}
function repeated(field: string, given: string, used: string): Repair {
  return { field, problem: 'repeated', given, used }
}
function malformed(field: string, given: string, used: string): Repair {
  return { field, problem: 'malformed', given, used }
}
function fit(given: string, used: string, field = 'loss'): Repair {
  return { field, problem: 'does-not-fit', given, used }
}
function version(problem: Repair['problem'], given: string): Repair {
  return { field: 'v', problem, given, used: '1' }
}

describe('broken, hostile and future links', () => {
  test.each(BROKEN)('#%s', (hash, spec, ...repairs) => {
    expect(parseLink(hash)).toEqual({ spec, repairs })
  })

  test('the table knows every problem of readable keys but the one that stands below', () => {
    const known = BROKEN.flatMap(([, , ...repairs]) => repairs.map(({ problem }) => problem))
    const readable = PROBLEMS.filter((problem) => !problem.startsWith('packed-'))
    expect(new Set([...known, 'too-long'])).toEqual(new Set(readable))
  })

  test('a link that is too long is read up to its last whole pair', () => {
    const start = 'data=xor&lr=0.5&'
    const hash = start + 'x'.repeat(1_000_000)
    expect(parseLink(hash)).toEqual({
      spec: specWith({ data: { dataset: 'xor' }, training: { learningRate: 0.5 } }),
      repairs: [{ field: '', problem: 'too-long', given: String(hash.length), used: String(LONGEST_LINK) }],
    })
  })

  test('a link that is too long without a pair says nothing', () => {
    const { spec, repairs } = parseLink(`net=${'8.tanh,'.repeat(100_000)}`)
    expect(spec).toEqual(DEFAULT_SPEC)
    expect(repairs.map(({ problem }) => problem)).toEqual(['too-long'])
  })

  test('a link of exactly the longest length is read whole', () => {
    const hash = `lr=${'0'.repeat(LONGEST_LINK - 6)}0.5`
    expect(hash).toHaveLength(LONGEST_LINK)
    expect(parseLink(hash)).toEqual({ spec: specWith({ training: { learningRate: 0.5 } }), repairs: [] })
  })

  test.each([
    ['ampersands', '&'.repeat(1_000_000)],
    ['entities', '&amp;'.repeat(200_000)],
    ['nested entities', `&${'amp;'.repeat(250_000)}`],
    ['escapes', '%25'.repeat(300_000)],
    ['equal keys', 'lr=1&'.repeat(200_000)],
    ['lone surrogates', 'in=\ud800,\ud800&'.repeat(100_000)],
    ['digits', `lr=${'1'.repeat(1_000_000)}`],
    ['layers', `a=1&net=${'9.relu,'.repeat(2_000)}`],
  ])('1 MB of %s gives a valid spec', (_, hash) => {
    expectValid(parseLink(hash).spec)
  })
})

describe('any link', () => {
  test(
    'of a valid spec is read back exactly',
    () => {
      fc.assert(
        fc.property(arbitrarySpec, (spec) => {
          expect(parseLink(formatLink(spec))).toEqual({ spec, repairs: [] })
        }),
        { numRuns: 1000 },
      )
    },
    PROPERTY_MS,
  )

  test(
    'of any characters gives a valid spec',
    () => {
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.webFragments())
      fc.assert(
        fc.property(text, (hash) => expectValid(parseLink(hash).spec)),
        { numRuns: 1000 },
      )
    },
    PROPERTY_MS,
  )

  test(
    'mutated at random gives a valid spec and says what it changed',
    () => {
      fc.assert(
        fc.property(mutatedLink, (hash) => {
          const { spec, repairs } = parseLink(hash)
          expectValid(spec)
          for (const { field, given, used } of repairs) {
            for (const text of [field, given, used]) expect(text).not.toMatch(/\p{C}/u)
            expect(Array.from(given).length).toBeLessThanOrEqual(40)
          }
        }),
        { numRuns: 2500 },
      )
    },
    PROPERTY_MS,
  )
})

/** A link with pieces cut out and garbage, or pieces of another link, put in. */
const mutatedLink = fc
  .record({
    link: arbitrarySpec.map(formatLink),
    other: arbitrarySpec.map(formatLink),
    cuts: fc.array(
      fc.record({
        at: fc.nat(400),
        length: fc.nat(8),
        insert: fc.oneof(
          fc.constantFrom(
            '',
            '&',
            '=',
            '.',
            ',',
            '-',
            '%',
            '%25',
            '&amp;',
            'e9',
            '1e999',
            'NaN',
            '__proto__',
          ),
          fc.string({ unit: 'binary', maxLength: 4 }),
          fc.nat(300).map((start) => ({ start })),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ link, other, cuts }) =>
    cuts.reduce((text, { at, length, insert }) => {
      const start = text.length === 0 ? 0 : at % text.length
      const piece = typeof insert === 'string' ? insert : other.slice(insert.start, insert.start + 20)
      return text.slice(0, start) + piece + text.slice(start + length)
    }, link),
  )

function expectValid(spec: Spec): void {
  expect(validateSpec(spec)).toEqual({ spec, repairs: [] })
  const link = formatLink(spec)
  // A seed may be any text.
  expect(link.replace(/\bw?tfp=[^&]*/g, '')).not.toMatch(/NaN|Infinity|undefined|null/)
  expect(parseLink(link)).toEqual({ spec, repairs: [] })
  expect(formatLink(parseLink(link).spec)).toBe(link)
}
