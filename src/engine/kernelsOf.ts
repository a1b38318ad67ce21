import type { ImageNetwork } from '../spec/imageLayers.ts'
import type { DenseLayer } from '../spec/network.ts'

/**
 * Where a kernel lies in the flat parameter vector: row-major, whatever leads to a unit (all numbers of the window
 * that a filter sees) x `units`, from `kernelOffset` to before `biasOffset`.
 */
export type KernelPlace = Pick<DenseLayer, 'units' | 'kernelOffset' | 'biasOffset'>

/** The kernels of a network of images, those of convolutions with a unit for every filter, in their order. */
export function kernelsOf({ layers }: ImageNetwork): KernelPlace[] {
  return layers.flatMap((layer) => {
    if (layer.kind === 'dense') return [layer]
    if (layer.kind !== 'conv2d') return []
    const { filters: units, kernelOffset, biasOffset } = layer
    return [{ units, kernelOffset, biasOffset }]
  })
}
