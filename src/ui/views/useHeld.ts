import { useMemo } from 'react'
import { heldPoint } from '../../data/grid.ts'
import { scalesOf, type Scale } from '../../data/scales.ts'
import { usedColumns } from '../../data/usedColumns.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import type { PlaneOf } from './OutputMapView.tsx'

/** A column that the network is given and the map does not span. */
export interface HeldColumn {
  readonly column: number
  /** Where it is held. */
  readonly at: number
  /** Its mean and deviation over the training points. */
  readonly scale: Scale
}

export function useHeld(axes: PlaneOf): readonly HeldColumn[] {
  const dataset = usePlayground((state) => state.dataset)
  const features = usePlayground((state) => state.spec.features)
  const values = usePlayground((state) => state.spec.view.held)
  return useMemo(() => {
    const columns = usedColumns(features).filter((column) => column !== axes.x && column !== axes.y)
    const places = heldPoint(dataset, { held: values })
    const names = columns.map((column) => `x${column + 1}`)
    const scales = scalesOf({ ...dataset, standardize: true }, names).inputs
    return columns.map((column, i) => ({ column, at: places[column]!, scale: scales[i]! }))
  }, [dataset, features, axes, values])
}
