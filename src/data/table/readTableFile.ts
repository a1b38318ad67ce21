import { decodeText } from './decodeText.ts'
import type { TableResult } from './problem.ts'
import { readTable, sizeProblem } from './readTable.ts'

/**
 * The table in a file, or in its bytes. A file that is too large is not read at all; one that has gone, or
 * that the browser may not open, is the problem `unreadable`. Never rejects.
 */
export async function readTableFile(file: Blob | ArrayBuffer, name: string): Promise<TableResult> {
  const tooLarge = sizeProblem(file instanceof ArrayBuffer ? file.byteLength : file.size)
  if (tooLarge !== null) return { problem: tooLarge }
  const bytes = await bytesOf(file)
  if (bytes === null) return { problem: { kind: 'unreadable' } }
  const decoded = decodeText(bytes)
  return 'problem' in decoded ? decoded : readTable(decoded.text, name)
}

async function bytesOf(file: Blob | ArrayBuffer): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(file instanceof ArrayBuffer ? file : await file.arrayBuffer())
  } catch {
    return null
  }
}
