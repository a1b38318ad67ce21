import type { Diagram, DiagramUnit } from '../../draw/network.ts'
import type { Key, Params } from '../../i18n/translate.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import { withoutUnit, type DataNames } from './dataNames.ts'
import { unitName } from './unitName.ts'

/** So many characters stand beside a tile, in two lines; the whole name is in the hint. */
const LONGEST_LABEL = 20

/** The network as the drawing takes it: names in the reader's words, parameters by their index. */
export function networkDiagram(
  network: DenseNetwork,
  features: readonly string[],
  t: (key: Key, params?: Params) => string,
  names: DataNames,
): Diagram {
  let unit = 0
  const next = (label: string, bias: number | null): DiagramUnit => {
    const name = unitName(network, features, unit, t, names)
    return { unit: unit++, label, name, bias }
  }
  const inputs = features.map((feature) => next(shortened(withoutUnit(names.feature(feature))), null))
  const layers = network.layers.map(({ units, biasOffset }) => ({
    units: Array.from({ length: units }, (_, index) => next('', biasOffset + index)),
  }))
  return {
    columns: [{ units: inputs }, ...layers],
    kernelOffsets: network.layers.map(({ kernelOffset }) => kernelOffset),
  }
}

function shortened(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…`
}
