import { formatOfBytes } from './fileFormat.ts'
import type { TableProblem } from './problem.ts'

/** The byte order marks that UTF-16 begins with; UTF-8 may have one as well, which its decoder leaves out. */
const UTF_16 = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

/**
 * The text in the bytes of a file: UTF-16 after its byte order mark, else UTF-8, else Windows-1252, which
 * old spreadsheets write. A file that is no text is a problem that says what it is.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: TableProblem } {
  const wide = UTF_16.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (wide !== undefined) return { text: new TextDecoder(wide.encoding).decode(bytes) }
  const format = formatOfBytes(bytes)
  if (format !== null) return { problem: { kind: format } }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) }
  }
}
