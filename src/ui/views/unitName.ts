import type { Key, Params } from '../../i18n/translate.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import type { DataNames } from './dataNames.ts'

/** Where a unit stands: its column (0 the inputs, the last the output) and its place in it, from 0. */
export interface UnitPlace {
  readonly column: number
  readonly place: number
}

/** Finds `unit`, numbered as in `DenseNetwork`; a number past the end counts as the output. */
export function placeOf(network: DenseNetwork, unit: number): UnitPlace {
  let place = unit
  const counts = [network.inputs, ...network.layers.map(({ units }) => units)]
  for (const [column, count] of counts.entries()) {
    if (place < count) return { column, place }
    place -= count
  }
  return { column: counts.length - 1, place: 0 }
}

/** The name of a unit in words. */
export function unitName(
  network: DenseNetwork,
  features: readonly string[],
  unit: number,
  t: (key: Key, params?: Params) => string,
  names: DataNames,
): string {
  const { column, place } = placeOf(network, unit)
  if (column === 0) {
    const feature = features[place]
    return t('network.unit.input', { feature: feature === undefined ? '' : names.feature(feature) })
  }
  if (column === network.layers.length) {
    return network.outputs === 1
      ? t('network.unit.output')
      : t('network.unit.class', { class: names.class(place) })
  }
  return t('network.unit.hidden', { layer: column, unit: place + 1 })
}
