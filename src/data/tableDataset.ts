import type { DatasetId } from '../spec/choices.ts'
import type { DataSpec } from '../spec/spec.ts'
import type { Table, TableColumn } from '../spec/table.ts'
import { rolesOf, taskOf } from '../spec/task.ts'
import type { Column, Dataset } from './dataset.ts'
import { shuffledPlaces, trainCountOf } from './split.ts'
import { flats } from './tables/flats.ts'
import { insurance } from './tables/insurance.ts'
import { iris } from './tables/iris.ts'
import { usedColumns } from './usedColumns.ts'

/** Tables that come with the playground; their last column is the target. */
const TABLES: Partial<Record<DatasetId, Table>> = { flats, insurance, iris }

/** What a table that comes with the playground, or the person's own, is for the network. */
interface Learnable {
  readonly rows: number
  readonly inputs: readonly TableColumn[]
  readonly target: TableColumn
  readonly classes: readonly string[]
}

const NO_COLUMN: TableColumn = { name: '', values: new Float32Array(0), labels: null }
const NOTHING: Learnable = { rows: 0, inputs: [NO_COLUMN], target: NO_COLUMN, classes: [] }

/** The rows of the table that `data` names, as far as they have a target and all that `features` need. */
export function tableDataset(data: DataSpec, features: readonly string[]): Dataset {
  const { rows: count, inputs, target, classes } = learnable(data)
  const rows = completeRows(count, [...usedColumns(features).flatMap((i) => inputs[i] ?? []), target])
  const places = shuffledPlaces(rows.length, data.seed)
  const points = new Float32Array(rows.length * inputs.length)
  const targets = new Float32Array(rows.length)
  // Column by column, for a large table is filled anew with every edit of its settings.
  rows.forEach((row, i) => (targets[places[i]!] = target.values[row]!))
  for (const [column, { values }] of inputs.entries()) {
    for (let i = 0; i < rows.length; i++) points[places[i]! * inputs.length + column] = values[rows[i]!]!
  }
  return {
    id: data.dataset,
    task: taskOf(data),
    count: rows.length,
    trainCount: trainCountOf(rows.length, data),
    columns: inputs.map(describe),
    points,
    imageShape: null,
    targets,
    target: describe(target),
    classes,
    standardize: data.standardize,
  }
}

function learnable(data: DataSpec): Learnable {
  const given = TABLES[data.dataset]
  if (given !== undefined) {
    const target = given.columns.at(-1)!
    return { rows: given.rows, inputs: given.columns.slice(0, -1), target, classes: target.labels ?? [] }
  }
  const roles = rolesOf(data)
  if (roles === null || data.table === null) return NOTHING
  const { rows, columns } = data.table
  const inputs = roles.inputs.map((place) => columns[place]!)
  return { rows, inputs, target: roles.target, classes: roles.classes }
}

function completeRows(rows: number, columns: readonly TableColumn[]): Uint32Array {
  const lacks = new Uint8Array(rows)
  for (const { values } of columns) {
    for (let row = 0; row < rows; row++) if (Number.isNaN(values[row])) lacks[row] = 1
  }
  return Uint32Array.from({ length: rows }, (_, row) => row).filter((row) => lacks[row] === 0)
}

/** Share of the range of a column that is shown beyond its least and its largest value. */
const MARGIN = 0.08

/** Columns do not change, and all of a large table are described anew with every edit of its settings. */
const described = new WeakMap<TableColumn, Column>()

function describe(column: TableColumn): Column {
  const known = described.get(column) ?? summary(column)
  described.set(column, known)
  return known
}

function summary({ name, values }: TableColumn): Column {
  const known = values.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return { name, min: -1, max: 1, mean: 0 }
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const least = known.reduce((a, b) => Math.min(a, b), Infinity)
  const largest = known.reduce((a, b) => Math.max(a, b), -Infinity)
  // A constant column is shown with one to either side.
  const margin = MARGIN * (largest - least) || 1
  return { name, min: least - margin, max: largest + margin, mean }
}
