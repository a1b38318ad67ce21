import { useMemo } from 'react'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { dataNames, type DataNames } from './dataNames.ts'

/** The names of the present dataset. */
export function useDataNames(): DataNames {
  const { t } = useText()
  const dataset = usePlayground((state) => state.dataset)
  return useMemo(() => dataNames(dataset, t), [dataset, t])
}
