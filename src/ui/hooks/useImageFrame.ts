import type { ImageFrame, Frame } from '../../engine/worker/protocol.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import type { PlaygroundState } from '../../store/state.ts'
import { useFrame } from './useFrame.ts'

/** As `useFrame`, in what is only shown of networks that take images. */
export function useImageFrame(listener: (frame: ImageFrame | null) => void): void {
  useFrame((frame) => listener(imageFrame(frame)))
}

/** `null` for a frame of a network over points. */
export function imageFrame(frame: Frame | null): ImageFrame | null {
  return frame?.kind === 'images' ? frame : null
}

/** The network of a playground of images; `null` of any other, whose panels are about to go. */
export function imageNetwork({ network }: Pick<PlaygroundState, 'network'>): ImageNetwork | null {
  return network.kind === 'image' ? network : null
}
