import type { Frame, PointFrame } from '../../engine/worker/protocol.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import type { PlaygroundState } from '../../store/state.ts'
import { useFrame } from './useFrame.ts'

/** As `useFrame`, in what is only shown of networks over points. */
export function usePointFrame(listener: (frame: PointFrame | null) => void): void {
  useFrame((frame) => listener(pointFrame(frame)))
}

/** `null` for a frame of a network that takes images. */
export function pointFrame(frame: Frame | null): PointFrame | null {
  return frame?.kind === 'points' ? frame : null
}

/**
 * The network of a playground of points.
 *
 * @throws RangeError for any other: what asks for it is not shown then.
 */
export function denseNetwork({ network }: Pick<PlaygroundState, 'network'>): DenseNetwork {
  if (network.kind === 'dense') return network
  throw new RangeError('network: expected one over points, got one of images')
}
