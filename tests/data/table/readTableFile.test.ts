import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readTableFile } from '../../../src/data/table/readTableFile.ts'

/** One byte for each character up to U+00FF. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** The two bytes of every UTF-16 unit, after the byte order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  Array.from(`\ufeff${text}`, (unit, index) => view.setUint16(2 * index, unit.charCodeAt(0), littleEndian))
  return new Uint8Array(view.buffer)
}

const read = (content: Uint8Array<ArrayBuffer>) => readTableFile(content.buffer, 'file')

const TEXT = 'año;niño\n1,5;sí\n2,5;no\n3,5;sí\n'

describe('encodings', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['UTF-16, little endian', utf16(TEXT, true)],
    ['UTF-16, big endian', utf16(TEXT, false)],
    ['Windows-1252', bytes(TEXT)],
  ])('%s', async (_, content) => {
    const result = await read(content)
    expect(result).toEqual({
      table: {
        name: 'file',
        rows: 3,
        columns: [
          { name: 'año', values: new Float32Array([1.5, 2.5, 3.5]), labels: null },
          { name: 'niño', values: new Float32Array([0, 1, 0]), labels: ['sí', 'no'] },
        ],
      },
      format: { delimiter: ';', decimalMark: ',', header: true },
      warnings: [],
    })
  })
})

describe('files that are no text', () => {
  test.each([
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image'],
    ['a GIF', 'GIF89a\x10\0\x10\0', 'image'],
    ['a PDF', '%PDF-1.4\n%\xe2\xe3\xcf\xd3', 'pdf'],
    ['an old Excel workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'workbook'],
    [
      'an Excel workbook',
      `PK\x03\x04\x14\0[Content_Types].xml${'\x99'.repeat(99)}xl/workbook.xml`,
      'workbook',
    ],
    ['one listed at its end', `PK\x03\x04${'\x99'.repeat(200_000)}xl/worksheets/sheet1.xml`, 'workbook'],
    ['a LibreOffice one', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK', 'workbook'],
    ['a zip', 'PK\x03\x04\x14\0\0\0\x08\0table.csv', 'archive'],
    ['an empty zip', 'PK\x05\x06\0\0\0\0', 'archive'],
    ['gzip', '\x1f\x8b\x08\0\0\0', 'archive'],
    ['MNIST', '\0\0\x08\x03\0\0\xea\x60', 'binary'],
    ['UTF-16 without a mark', 'a\0,\0b\0\n\0', 'binary'],
    ['UTF-32', '\xff\xfe\0\0a\0\0\0', 'binary'],
    ['a web page', '<!doctype html><title>404</title>', 'web-page'],
    ['nothing', '', 'empty'],
    ['a mark alone', '\xef\xbb\xbf', 'empty'],
  ])('%s: %s', async (_, content, kind) => {
    expect(await read(bytes(content))).toEqual({ problem: { kind } })
  })
})

it('reads a file as well as bytes', async () => {
  expect(await readTableFile(new Blob([TEXT]), 'file')).toEqual(await read(new TextEncoder().encode(TEXT)))
})

it('does not read what is too large', async () => {
  const unread = new Blob([new Uint8Array(5_000_001)])
  unread.arrayBuffer = () => Promise.reject(new Error('was read'))
  expect(await readTableFile(unread, 'file')).toEqual({
    problem: { kind: 'too-large', found: 5.1, limit: 5 },
  })
})

it('says when a file cannot be read', async () => {
  const gone = new Blob([TEXT])
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  expect(await readTableFile(gone, 'file')).toEqual({ problem: { kind: 'unreadable' } })
})

it('makes a table or a problem of any bytes', async () => {
  const starts = fc.constantFrom(
    '',
    '\xff\xfe',
    '\xfe\xff',
    '\xef\xbb\xbf',
    'PK\x03\x04',
    'a,b\n1,2\n3,4\n5,',
  )
  await fc.assert(
    fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const result = await read(Uint8Array.from([...bytes(start), ...rest]))
      expect('table' in result || 'problem' in result).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
