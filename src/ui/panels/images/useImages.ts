import { useMemo } from 'react'
import type { Images } from '../../../data/dataset.ts'
import { digitImages } from '../../../data/digitImages.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'

/** How the images of the dataset look, in its order. */
export function useImages(): Images {
  const data = usePlayground((state) => state.spec.data)
  return useMemo(() => digitImages(data), [data])
}
