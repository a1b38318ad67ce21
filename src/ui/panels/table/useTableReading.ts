import { useEffect, useRef, useState } from 'react'
import type { TableFormat, TableProblem, TableWarning } from '../../../data/table/problem.ts'
import { readInWorker } from '../../../data/table/readInWorker.ts'
import type { Table } from '../../../spec/table.ts'

/** A table with what was understood of its text; `format` is `null` of one that is in use already. */
export interface KnownTable {
  readonly table: Table
  readonly format: TableFormat | null
  readonly warnings: readonly TableWarning[]
}

export type Reading =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'problem'; readonly problem: TableProblem }
  | ({ readonly kind: 'read' } & KnownTable)

export interface TableReading {
  readonly reading: Reading
  /** Reads a file or a text; what was being read before is left. An empty text is nothing. */
  read(source: Blob | string, name: string): void
}

/** Reads tables one after the other, beginning with the one in use. */
export function useTableReading(inUse: Table | null): TableReading {
  const [reading, setReading] = useState<Reading>(() =>
    inUse === null ? { kind: 'none' } : { kind: 'read', table: inUse, format: null, warnings: [] },
  )
  const running = useRef(new AbortController())
  useEffect(() => () => running.current.abort(), [])

  function read(source: Blob | string, name: string): void {
    running.current.abort()
    const { signal } = (running.current = new AbortController())
    if (typeof source === 'string' && source.trim() === '') return setReading({ kind: 'none' })
    setReading({ kind: 'reading' })
    void readInWorker({ source, name }, signal).then((result) => (signal.aborted ? null : show(result)))
  }

  function show(result: Awaited<ReturnType<typeof readInWorker>>): void {
    setReading('problem' in result ? { kind: 'problem', ...result } : { kind: 'read', ...result })
  }
  return { reading, read }
}
