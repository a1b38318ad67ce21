import { add, clipByValue, customGrad, floor, mul, round, sub } from '@tensorflow/tfjs-core'
import type { GradSaveFunc, Tensor } from '@tensorflow/tfjs-core'
import { layers } from '@tensorflow/tfjs-layers'

/** pi in three parts, the first two short (Cody & Waite 1980). */
const PI_PARTS = [3.140625, 9.675025939941406e-4, 1.50995799e-7] as const

/** sin r = r (1 + c1 r^2 + c2 r^4 + ...): Taylor's, within 6e-8 for |r| <= pi / 2. */
const COEFFICIENTS = [-1 / 6, 1 / 120, -1 / 5040, 1 / 362_880] as const
const LAST = -1 / 39_916_800

/**
 * sin z as an activation, within 2e-7 up to |z| = 8192. Of plain additions and multiplications, because
 * WebGL promises its own sine to 11 bits only.
 */
export class Sine extends layers.Layer {
  static readonly className = 'Sine'

  override call(inputs: Tensor | Tensor[]): Tensor {
    return sine(Array.isArray(inputs) ? inputs[0]! : inputs)
  }
}

const sine = customGrad((...args) => {
  const [z, save] = args as [Tensor, GradSaveFunc]
  save([z])
  const gradFunc = (dy: Tensor, [x]: Tensor[]) => mul(dy, halfTurns(x!, 0.5))
  return { value: halfTurns(z, 0), gradFunc }
})

/** sin(z + `shift` pi) = (-1)^n sin r with z + `shift` pi = n pi + r */
function halfTurns(z: Tensor, shift: 0 | 0.5): Tensor {
  const x = clipByValue(z, -8192, 8192)
  const n = round(add(mul(x, 1 / Math.PI), shift))
  const halves = sub(n, shift)
  const r = PI_PARTS.reduce<Tensor>((rest, part) => sub(rest, mul(halves, part)), x)
  const y = mul(r, r)
  const p = COEFFICIENTS.reduceRight<Tensor>((sum, c) => mul(add(sum, c), y), mul(y, LAST))
  const isOdd = sub(n, mul(floor(mul(n, 0.5)), 2))
  return mul(mul(r, add(p, 1)), sub(1, mul(isOdd, 2)))
}
