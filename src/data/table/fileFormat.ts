/** What people open by mistake, told by its first bytes or characters; `binary` is any other file of bytes. */
export type FileFormat =
  'workbook' | 'archive' | 'image' | 'pdf' | 'binary' | 'web-page' | 'json' | 'notebook'

/** First characters of files, one byte a character. */
const SIGNATURES: readonly (readonly [signature: string, format: FileFormat])[] = [
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['%PDF-', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'workbook'],
  ['PK\x03\x04', 'archive'],
  ['PK\x05\x06', 'archive'],
  ['\x1f\x8b', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  ['Rar!\x1a\x07', 'archive'],
]

/** Names that stand uncompressed in the zip of an Excel or LibreOffice workbook. */
const WORKBOOK_PARTS = /\bxl\/(workbook|worksheets|_rels)|opendocument\.spreadsheet/
const SEARCHED_BYTES = 65_536

/** The format of a file by its bytes, or `null` for what may be text in any encoding. */
export function formatOfBytes(bytes: Uint8Array): FileFormat | null {
  const start = latin1(bytes.subarray(0, SEARCHED_BYTES))
  const format = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null
  if (format !== 'archive') return format
  const end = latin1(bytes.subarray(-SEARCHED_BYTES))
  return WORKBOOK_PARTS.test(start) || WORKBOOK_PARTS.test(end) ? 'workbook' : 'archive'
}

/** The format of a text that is no table of plain text, or `null`. A text with a zero in it is `binary`. */
export function formatOfText(text: string): FileFormat | null {
  if (text.includes('\0')) return 'binary'
  const start = text.slice(0, 4096).trimStart()
  if (start.startsWith('%PDF-')) return 'pdf'
  if (/^<(!doctype|!--|\?xml|[a-z]+[\s>])/i.test(start)) return 'web-page'
  if (/^\{\s*"(cells|metadata|nbformat)"\s*:/.test(start)) return 'notebook'
  if (/^(\{\s*["}]|\[\s*[[{\]])/.test(start)) return 'json'
  return null
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
