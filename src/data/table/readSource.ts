import type { TableResult } from './problem.ts'
import { readTable } from './readTable.ts'
import { readTableFile } from './readTableFile.ts'

/** The table in a file or in a text. Never rejects. */
export async function readSource(source: Blob | string, name: string): Promise<TableResult> {
  return typeof source === 'string' ? readTable(source, name) : readTableFile(source, name)
}
