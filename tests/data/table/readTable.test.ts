import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { TableResult } from '../../../src/data/table/problem.ts'
import { readTable } from '../../../src/data/table/readTable.ts'
import { TABLE_LIMITS } from '../../../src/spec/table.ts'
import { MALFORMED } from './malformed.fixtures.ts'

function tableOf(result: TableResult) {
  if ('problem' in result) throw new Error(`no table: ${JSON.stringify(result.problem)}`)
  return result.table
}

/** Every column as its words, or as its numbers rounded to seven digits; `null` is missing. */
function columnsOf(text: string): Record<string, readonly (string | number | null)[]> {
  const columns = tableOf(readTable(text, 'table')).columns.map(({ name, values, labels }) => {
    const cells = Array.from(values, (value) => {
      if (Number.isNaN(value)) return null
      return labels === null ? Number(value.toPrecision(7)) : (labels[value] ?? 'no such label')
    })
    return [name, cells] as const
  })
  return Object.fromEntries(columns)
}

function warningsOf(text: string) {
  const result = readTable(text, 'table')
  return 'problem' in result ? [result.problem] : result.warnings
}

const NUMBERS = { a: [1, 3, 5], b: [2, 4, 6] }

describe('what is no table', () => {
  test.each(MALFORMED)('$what: $kind', ({ text, kind, details }) => {
    expect(readTable(text, 'table')).toMatchObject({ problem: { kind, ...details } })
  })

  test('there are at least fifty of them', () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(50)
  })
})

describe('the layout of the text', () => {
  test.each([
    ['commas', 'a,b\n1,2\n3,4\n5,6'],
    ['semicolons', 'a;b\n1;2\n3;4\n5;6'],
    ['tabs', 'a\tb\n1\t2\n3\t4\n5\t6'],
    ['bars', 'a|b\n1|2\n3|4\n5|6'],
    ['a line that names the separator', 'sep=;\na;b\n1;2\n3;4\n5;6'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n5,6\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r5,6\r'],
    ['line ends of all kinds', 'a,b\n1,2\r\n3,4\r5,6\n\r\n'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n5,6'],
    ['a byte order mark and quotes', '\ufeff"a","b"\n"1","2"\n3,4\n5,6'],
    ['blanks round the cells', ' a , b\n1, 2\n 3 ,4 \n5,6'],
    ['blanks after quotes', '"a" ,"b"\n"1" ,"2"\n3,4\n5,6'],
    ['blanks before quotes', '"a", "b"\n1, "2"\n3, "4"\n  "5", 6'],
    ['empty lines', '\n\na,b\n1,2\n\n3,4\n,\n  \n5,6\n\n'],
    ['delimiters at the ends of rows', 'a,b,,\n1,2,,\n3,4,,\n5,6,,'],
    ['delimiters at the ends of some rows', 'a,b\n1,2,\n3,4\n5,6,,'],
  ])('%s', (_, text) => {
    expect(columnsOf(text)).toEqual(NUMBERS)
    expect(warningsOf(text)).toEqual([])
  })

  it('reads delimiters, quotes and line ends within quotes', () => {
    const text = 'who,x\n"Curie, Marie",1\n"the ""other"" one",2\n"two\r\nlines",3'
    expect(columnsOf(text)).toEqual({ who: ['Curie, Marie', 'the "other" one', 'two\nlines'], x: [1, 2, 3] })
  })

  it('takes the delimiter that makes numbers, not one that stands in words or numbers', () => {
    expect(columnsOf('1,5;2,5\n3,5;4,5\n5,5;6,5')).toEqual({ x1: [1.5, 3.5, 5.5], x2: [2.5, 4.5, 6.5] })
    expect(columnsOf('3,a;b\n4,c;d\n5,e;f')).toEqual({ x1: [3, 4, 5], x2: ['a;b', 'c;d', 'e;f'] })
  })

  it('counts a cell of several lines, an empty line and the header as one row each', () => {
    const text = 'a;b\n"x\ny";1\n\nz;1,5\nz;1.5'
    expect(warningsOf(text)).toEqual([
      {
        kind: 'mixed-decimal-marks',
        row: 5,
        column: 2,
        name: 'b',
        value: '1.5',
        otherRow: 4,
        otherValue: '1,5',
      },
    ])
  })
})

describe('the header', () => {
  it('is known by words above numbers', () => {
    expect(columnsOf('city,m2\nSevilla,1\nCádiz,2\nSevilla,3')).toEqual({
      city: ['Sevilla', 'Cádiz', 'Sevilla'],
      m2: [1, 2, 3],
    })
  })

  it('may be absent: then the columns are x1, x2...', () => {
    expect(columnsOf('a,1\nb,2\na,3')).toEqual({ x1: ['a', 'b', 'a'], x2: [1, 2, 3] })
  })

  it('may have a number among its words', () => {
    expect(columnsOf('x,2020,y\n1,2,3\n4,5,6\n7,8,9')).toEqual({
      x: [1, 4, 7],
      2020: [2, 5, 8],
      y: [3, 6, 9],
    })
  })

  it('gets a name for each column, with a warning', () => {
    const text = 'a,,a,"a (2)",x2,a\n1,2,3,4,5,6\n2,3,4,5,6,7\n3,4,5,6,7,8'
    expect(Object.keys(columnsOf(text))).toEqual(['a', 'x2 (2)', 'a (3)', 'a (2)', 'x2', 'a (4)'])
    expect(warningsOf(text)).toEqual([
      { kind: 'unnamed-column', column: 2, name: 'x2 (2)' },
      { kind: 'repeated-name', column: 3, name: 'a (3)', given: 'a' },
      { kind: 'repeated-name', column: 6, name: 'a (4)', given: 'a' },
    ])
  })

  it('has names that can be shown', () => {
    const text = `"two\n lines",${'n'.repeat(100)},\u202e\u0007x\n1,2,3\n2,3,4\n3,4,5`
    expect(Object.keys(columnsOf(text))).toEqual(['two lines', 'n'.repeat(40), 'x'])
  })
})

describe('numbers', () => {
  test.each([
    ['decimal commas', '1,5;-2,25;,5;3,', [1.5, -2.25, 0.5, 3]],
    ['decimal points', '1.5;-2.25;.5;3.', [1.5, -2.25, 0.5, 3]],
    ['exponents', '1e3;-2.5E-2;+4e+1', [1000, -0.025, 40]],
    ['thousands with points', '1.234,5;1.234;12', [1234.5, 1234, 12]],
    ['thousands with commas', '1,234.5;1,234;12', [1234.5, 1234, 12]],
    ['several groups of three', '1.234.567;1.234', [1234567, 1234]],
    ['thousands with spaces', '12 345,6;1\u202f234;1\u00a0234\u00a0567,', [12345.6, 1234, 1234567]],
    ['a true minus sign', '\u22121.5;2.5', [-1.5, 2.5]],
    ['what cannot be grouping', '0,123;1,234;1234,567', [0.123, 1.234, 1234.567]],
    [
      'what is missing',
      '1;;NA;N/A;?;null;-;NaN;nan;2',
      [1, null, null, null, null, null, null, null, null, 2],
    ],
    ['the largest float32', '3.4e38;-3.4e38', [3.4e38, -3.4e38]],
    ['what is too small', '1e-400;1', [0, 1]],
  ])('%s', (_, cells, values) => {
    const rows = cells.split(';').map((cell, index) => `${cell}\t${index}`)
    expect(columnsOf(['a\tb', ...rows, 'NA\t99'].join('\n'))['a']).toEqual([...values, null])
  })

  it('reads decimal commas that are quoted', () => {
    expect(columnsOf('a,b\n"1,5",1\n"2,5",2\n"3,5",3')['a']).toEqual([1.5, 2.5, 3.5])
  })

  it('learns from other columns whether a mark groups', () => {
    const text = 'm2;price\n42,45;91.241\n54,25;101.251\n32,5;83.051'
    expect(columnsOf(text)).toEqual({ m2: [42.45, 54.25, 32.5], price: [91241, 101251, 83051] })
    expect(warningsOf(text)).toEqual([])
  })

  it('says how it reads what could be both', () => {
    const points = 'a;b\n1.234;1\n2.345;2\n3.456;3'
    expect(columnsOf(points)['a']).toEqual([1.234, 2.345, 3.456])
    expect(warningsOf(points)).toEqual([
      { kind: 'read-as-decimals', row: 2, column: 1, name: 'a', value: '1.234' },
    ])
    const commas = 'a,b\n"1,234",1\n"2,345",2\n"3,456",3'
    expect(columnsOf(commas)['a']).toEqual([1234, 2345, 3456])
    expect(warningsOf(commas)).toEqual([
      { kind: 'read-as-thousands', row: 2, column: 1, name: 'a', value: '1,234' },
    ])
  })

  it('has no doubt about points between commas', () => {
    const text = 'a,b\n1.234,1\n2.345,2\n3.456,3'
    expect(columnsOf(text)['a']).toEqual([1.234, 2.345, 3.456])
    expect(warningsOf(text)).toEqual([])
  })

  it('warns of columns that say nothing', () => {
    expect(warningsOf('a,b,c,d\n1,7,,x\n2,7.0,NA,x\n3,7,?,x')).toEqual([
      { kind: 'constant-column', column: 2, name: 'b', value: '7' },
      { kind: 'empty-column', column: 3, name: 'c' },
      { kind: 'constant-column', column: 4, name: 'd', value: 'x' },
    ])
  })
})

describe('words', () => {
  it('are numbered as they appear, each once', () => {
    const table = tableOf(readTable('x,class\n1,b\n2,a\n3,?\n4,b\n5,c', 'flowers'))
    expect(table.name).toBe('flowers')
    expect(table.rows).toBe(5)
    expect(table.columns[1]?.labels).toEqual(['b', 'a', 'c'])
    expect(Array.from(table.columns[1]!.values)).toEqual([0, 1, NaN, 0, 2])
  })

  it('among numbers deserve a warning, where they are too many for mistakes', () => {
    const text = 'size,x\n36,1\n38,2\nM,3\n40,4\nL,5'
    expect(columnsOf(text)['size']).toEqual(['36', '38', 'M', '40', 'L'])
    expect(warningsOf(text)).toEqual([
      { kind: 'words-among-numbers', row: 4, column: 1, name: 'size', value: 'M' },
    ])
    expect(warningsOf('size,x\nS,1\nM,2\n38,3\n40,4')).toEqual([])
  })

  it('may be mistakes in less than a cell of twenty', () => {
    const text = (rows: number) =>
      Array.from({ length: rows }, (_, i) => (i === 5 ? 'O,5' : `${i},${i}`)).join('\n')
    expect(warningsOf(text(20))).toEqual([expect.objectContaining({ kind: 'words-among-numbers', row: 6 })])
    expect(warningsOf(text(21))).toEqual([expect.objectContaining({ kind: 'not-a-number', row: 6 })])
  })

  it('are too many for classes when there are more than fifty', () => {
    const text = (labels: number) =>
      Array.from({ length: 100 }, (_, i) => `w${i % labels},${i},${i * i}`).join('\n')
    expect(warningsOf(text(50))).toEqual([])
    expect(warningsOf(text(51))).toEqual([
      { kind: 'too-many-labels', column: 1, name: 'x1', found: 51, limit: 50 },
    ])
  })

  it('have no half of a surrogate pair', () => {
    expect(columnsOf('a\ud800,1\n😀,2\nb,3')['x1']).toEqual(['a\ufffd', '😀', 'b'])
  })
})

describe('limits', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i},${i / 2}`).join('\n')

  it('takes 10,000 rows with or without a header', () => {
    expect(warningsOf(rows(10_000))).toEqual([])
    expect(warningsOf(`a,b\n${rows(10_000)}`)).toEqual([])
  })

  it.each([
    ['', 'x2'],
    ['a,b\n', 'b'],
  ])('takes the first 10,000 rows of more, with a warning (header %j)', (header, second) => {
    const text = `${header}${rows(10_003)}`
    expect(warningsOf(text)).toEqual([{ kind: 'rows-cut', found: 10_003, limit: 10_000 }])
    expect(columnsOf(text)[second]).toEqual(Array.from({ length: 10_000 }, (_, i) => i / 2))
  })

  it('takes 20 columns', () => {
    const row = Array.from({ length: 20 }, (_, i) => i).join(';')
    expect(Object.keys(columnsOf(`${row}\n${row}\n${row}`))).toHaveLength(20)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '1',
    '2.5',
    '-3,5',
    '1.234',
    'a',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r\n',
    ' ',
    '\0',
    'NA',
    'inf',
    '1e99',
    '\ud800',
    '<',
    '{',
  )

  it('is a table within the limits, or a problem', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join('')),
      fc
        .array(
          fc.array(pieces, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('')),
          { minLength: 12 },
        )
        .map((cells) => cells.map((cell, i) => cell + (i % 3 === 2 ? '\n' : ';')).join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const result = readTable(text, 'any')
        if ('problem' in result) return
        const { rows, columns } = result.table
        expect(rows).toBeGreaterThanOrEqual(TABLE_LIMITS.minRows)
        expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
        for (const { values, labels } of columns) {
          expect(values.length).toBe(rows)
          expect(values.some((value) => Math.abs(value) === Infinity)).toBe(false)
          if (labels !== null) expect(new Set(labels).size).toBe(labels.length)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
