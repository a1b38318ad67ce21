import type { ImageLayer, ImageShape } from './imageLayers.ts'
import type { StackProblem } from './imageProblems.ts'
import { DIGIT_SHAPE } from './images.ts'
import { placedStack, type StackData } from './stack.ts'

/** What to do about an impossible stack. */
export type StackFixKind = 'insert-flatten' | 'remove-flatten' | 'move-before-flatten' | 'shrink-window'

export interface StackFix {
  readonly kind: StackFixKind
  /** The stack after it, in which this problem is gone; another one may be left. */
  readonly layers: readonly ImageLayer[]
}

/** The obvious way out of a problem, or `null` where there is none. */
export function stackFix(
  layers: readonly ImageLayer[],
  { code, layer: at }: StackProblem,
  data: StackData,
): StackFix | null {
  switch (code) {
    case 'needs-flatten':
      return { kind: 'insert-flatten', layers: layers.toSpliced(at, 0, { kind: 'flatten' }) }
    case 'flattened-twice':
      return { kind: 'remove-flatten', layers: layers.toSpliced(at, 1) }
    case 'needs-image':
      return { kind: 'move-before-flatten', layers: beforeFlatten(layers, at) }
    case 'window-too-large': {
      const before = placedStack(layers, data).layers[at - 1]?.output ?? DIGIT_SHAPE
      return { kind: 'shrink-window', layers: layers.with(at, shrunk(layers[at]!, before as ImageShape)) }
    }
    case 'bad-size':
    case 'softmax-inside':
    case 'no-dense-at-the-end':
    case 'too-many-parameters':
      return null
  }
}

function beforeFlatten(layers: readonly ImageLayer[], at: number): readonly ImageLayer[] {
  const flatten = layers.findIndex(({ kind }) => kind === 'flatten')
  return layers.toSpliced(at, 1).toSpliced(flatten, 0, layers[at]!)
}

function shrunk(layer: ImageLayer, { height, width }: ImageShape): ImageLayer {
  const most = Math.min(height, width)
  if (layer.kind === 'conv2d') return { ...layer, kernelSize: Math.min(layer.kernelSize, most) }
  if ('poolSize' in layer) return { ...layer, poolSize: Math.min(layer.poolSize, most) }
  return layer
}
