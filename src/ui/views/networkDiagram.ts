import type { Diagram, DiagramUnit } from '../../draw/network.ts'
import type { Key, Params } from '../../i18n/translate.ts'
import type { Network } from '../../spec/network.ts'
import { withoutUnit, type DataNames } from './dataNames.ts'
import { unitName } from './unitName.ts'

/** The network as the drawing takes it: names in the reader's words, parameters by their index. */
export function networkDiagram(
  network: Network,
  features: readonly string[],
  t: (key: Key, params?: Params) => string,
  names: DataNames,
): Diagram {
  let unit = 0
  const next = (label: string, bias: number | null): DiagramUnit => {
    const name = unitName(network, features, unit, t, names)
    return { unit: unit++, label, name, bias }
  }
  const inputs = features.map((feature) => next(withoutUnit(names.feature(feature)), null))
  const layers = network.layers.map(({ units, biasOffset }) => ({
    units: Array.from({ length: units }, (_, index) => next('', biasOffset + index)),
  }))
  return {
    columns: [{ units: inputs }, ...layers],
    kernelOffsets: network.layers.map(({ kernelOffset }) => kernelOffset),
  }
}
