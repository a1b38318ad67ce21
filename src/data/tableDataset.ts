import type { DatasetId } from '../spec/choices.ts'
import type { DataSpec } from '../spec/spec.ts'
import type { Table, TableColumn } from '../spec/table.ts'
import { taskOf } from '../spec/task.ts'
import type { Column, Dataset } from './dataset.ts'
import { shuffledPlaces, trainCountOf } from './split.ts'
import { flats } from './tables/flats.ts'
import { insurance } from './tables/insurance.ts'
import { iris } from './tables/iris.ts'
import { usedColumns } from './usedColumns.ts'

/** Tables that come with the playground; their last column is the target. */
const TABLES: Partial<Record<DatasetId, Table>> = { flats, insurance, iris }

const NO_TABLE: Table = { name: '', rows: 0, columns: [] }

/** The rows of the table that `data` names, as far as they have a target and all that `features` need. */
export function tableDataset(data: DataSpec, features: readonly string[]): Dataset {
  const table = TABLES[data.dataset] ?? NO_TABLE
  const inputs = table.columns.slice(0, -1)
  const target = table.columns.at(-1)!
  const rows = completeRows(table, [...usedColumns(features).flatMap((i) => inputs[i] ?? []), target])
  const places = shuffledPlaces(rows.length, data.seed)
  const points = new Float32Array(rows.length * inputs.length)
  const targets = new Float32Array(rows.length)
  for (const [i, row] of rows.entries()) {
    const place = places[i]!
    targets[place] = target.values[row]!
    for (const [column, { values }] of inputs.entries()) points[place * inputs.length + column] = values[row]!
  }
  return {
    id: data.dataset,
    task: taskOf(data),
    count: rows.length,
    trainCount: trainCountOf(rows.length, data),
    columns: inputs.map(describe),
    points,
    targets,
    target: describe(target),
    classes: target.labels ?? [],
    standardize: data.standardize,
  }
}

function completeRows({ rows }: Table, columns: readonly TableColumn[]): number[] {
  const all = Array.from({ length: rows }, (_, row) => row)
  return all.filter((row) => columns.every(({ values }) => !Number.isNaN(values[row])))
}

/** Share of the range of a column that is shown beyond its least and its largest value. */
const MARGIN = 0.08

function describe({ name, values }: TableColumn): Column {
  const known = values.filter((value) => !Number.isNaN(value))
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const least = known.reduce((a, b) => Math.min(a, b), Infinity)
  const largest = known.reduce((a, b) => Math.max(a, b), -Infinity)
  // A constant column is shown with one to either side.
  const margin = MARGIN * (largest - least) || 1
  return { name, min: least - margin, max: largest + margin, mean }
}
