import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { unitName } from './unitName.ts'
import { useDataNames } from './useDataNames.ts'

/** Gives units of the present network their names. */
export function useUnitName(): (unit: number) => string {
  const { t } = useText()
  const network = usePlayground(denseNetwork)
  const features = usePlayground((state) => state.spec.features)
  const names = useDataNames()
  return (unit) => unitName(network, features, unit, t, names)
}
