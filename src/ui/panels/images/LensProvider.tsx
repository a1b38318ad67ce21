import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ImageFrame } from '../../../engine/worker/protocol.ts'
import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { imageFrame, imageNetwork, useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { layerTiles } from '../../views/images/layerTiles.ts'
import { LensContext, type LensTarget, type Settled } from './LensContext.ts'

/** Holds what is looked into, and for that the numbers of one moment. */
export function LensProvider({ children }: { readonly children: ReactNode }) {
  const network = usePlayground(imageNetwork)
  const [asked, setAsked] = useState<LensTarget | null>(null)
  const settled = useSettledFrames(network)
  const target = asked !== null && network !== null && isThere(network, asked) ? asked : null
  const choose = useCallback((next: LensTarget | null) => setAsked(next && inFirstLayer(next)), [])
  const value = useMemo(() => ({ target, choose, settled }), [target, choose, settled])
  return <LensContext value={value}>{children}</LensContext>
}

/** The image itself has nothing to be looked into: the first layer that takes it has. */
function inFirstLayer(target: LensTarget): LensTarget {
  return target.layer < 0 ? { layer: 0, tile: 0 } : target
}

function isThere(network: ImageNetwork, { layer, tile }: LensTarget): boolean {
  return layer < network.layers.length && tile < layerTiles(network, layer).count
}

/**
 * Frames whose activations belong to parameters that are known, all of them: of a large network they are not read for
 * every frame while training plays.
 */
function useSettledFrames(network: ImageNetwork | null): Settled {
  const { frames } = usePlaygroundContext()
  const known = useRef<{ readonly parameters: Float32Array; readonly iteration: number } | null>(null)
  const held = useRef<ReturnType<Settled['latest']>>(null)
  const listeners = useRef(new Set<() => void>())

  const take = useCallback((frame: ImageFrame | null) => {
    if (frame === null) {
      known.current = null
      held.current = null
    } else {
      const { state, progress, playing, image } = frame
      if (state !== null) known.current = { parameters: state.parameters, iteration: progress.iteration }
      const knows = known.current
      // At rest nothing has changed since the parameters were read, or they would have come again.
      const belongs = knows !== null && (state !== null || !playing || knows.iteration === progress.iteration)
      if (!belongs || image === null) return
      held.current = { image, activations: frame.activations, parameters: knows.parameters, playing }
    }
    for (const listener of listeners.current) listener()
  }, [])

  useImageFrame(take)
  useEffect(() => take(imageFrame(frames.latest())), [frames, network, take])
  return useMemo(
    () => ({
      latest: () => held.current,
      subscribe(listener) {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [],
  )
}
