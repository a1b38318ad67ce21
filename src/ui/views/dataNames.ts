import type { Dataset } from '../../data/dataset.ts'
import type { Key } from '../../i18n/translate.ts'
import { DATASET_FACTS } from '../../spec/choices.ts'
import { featureName } from './featureName.ts'

/** What a dataset's numbers, classes and inputs are called in the reader's words. */
export interface DataNames {
  /** Of a table with its unit, `size (m²)`; of a plot as in a formula, `x₁`. */
  column(column: number): string
  readonly target: string
  class(k: number): string
  /** An input of the network: a column, or what is made of columns. */
  feature(feature: string): string
}

const WORDED = [
  'column.flats.size',
  'column.flats.rooms',
  'column.flats.floors',
  'column.flats.age',
  'column.flats.price',
  'column.insurance.age',
  'column.insurance.insured',
  'column.iris.sepal_length',
  'column.iris.sepal_width',
  'column.iris.petal_length',
  'column.iris.petal_width',
  'column.iris.species',
  'class.insurance.no',
  'class.insurance.yes',
] as const satisfies readonly Key[]

type Named = Pick<Dataset, 'id' | 'columns' | 'target' | 'classes'>

/** Names that have no words here are those that the table gives. */
export function dataNames({ id, columns, target, classes }: Named, t: (key: Key) => string): DataNames {
  const words = (kind: 'column' | 'class', name: string) => {
    const key = WORDED.find((candidate) => candidate === `${kind}.${id}.${name}`)
    return key === undefined ? name : t(key)
  }
  const isTable = DATASET_FACTS[id].source === 'table'
  const column = (i: number) =>
    isTable ? words('column', columns[i]?.name ?? '') : featureName(`x${i + 1}`, t)
  return {
    column,
    target: words('column', target.name),
    class: (k) => words('class', classes[k] ?? String(k)),
    feature(feature) {
      const number = /^x(\d+)$/.exec(feature)?.[1]
      return isTable && number !== undefined ? column(Number(number) - 1) : featureName(feature, t)
    },
  }
}

/** A name without its unit: `size` of `size (m²)`. */
export function withoutUnit(name: string): string {
  return name.replace(/ \([^()]*\)$/, '')
}

/** The unit that stands in brackets behind a name: `EUR` of `price (EUR)`; `null` without one. */
export function unitOf(name: string): string | null {
  return / \(([^()]*)\)$/.exec(name)?.[1] ?? null
}
