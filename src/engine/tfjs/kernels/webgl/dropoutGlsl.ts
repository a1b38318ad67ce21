import type { DenseNetwork } from '../../../../spec/network.ts'
import { dropLimit } from '../../../dropout.ts'
import { blockCount } from './blockLayout.ts'
import type { ShaderProgram } from './shaderProgram.ts'

/**
 * `isDropped` for four units at a time, to the bit: `dropoutKey` of an update, then `dropoutFactors` of the
 * units from `unit` on, which are 0 where left out and 1 / (1 - rate) where not.
 */
export const DROPOUT_GLSL = `
uniform uint seed;
uniform uint dropLimit;
uniform float keptFactor;
uniform uint firstUpdate;
uvec4 mixed(uvec4 h) {
  h = (h ^ (h >> 16u)) * 0x85ebca6bu;
  h = (h ^ (h >> 13u)) * 0xc2b2ae35u;
  return h ^ (h >> 16u);
}
uvec4 dropoutKey(uint update) {
  return mixed(mixed(uvec4(seed + 0x9e3779b9u)) ^ update);
}
vec4 dropoutFactors(uvec4 key, uint unit) {
  uvec4 hash = mixed(key ^ (uvec4(0u, 1u, 2u, 3u) + unit));
  return mix(vec4(keptFactor), vec4(0.0), lessThan(hash, uvec4(dropLimit)));
}
`

/**
 * GLSL that declares the factors `m<l>_<b>` of block b of every hidden level l in update `update`, a GLSL
 * expression.
 */
export function dropoutMasks({ inputs, layers }: DenseNetwork, update: string): string {
  const lines = [`uvec4 key = dropoutKey(${update});`]
  let first = inputs
  for (const [l, { units }] of layers.slice(0, -1).entries()) {
    for (let b = 0; b < blockCount(units); b++) {
      lines.push(`vec4 m${l + 1}_${b} = dropoutFactors(key, ${first + 4 * b}u);`)
    }
    first += units
  }
  return lines.join('\n')
}

/** Sets the uniforms of `DROPOUT_GLSL` that are the same for all updates; `program` is in use. */
export function setDropout(
  gl: WebGL2RenderingContext,
  program: ShaderProgram,
  seed: number,
  rate: number,
): void {
  gl.uniform1ui(program.location('seed'), seed)
  gl.uniform1ui(program.location('dropLimit'), dropLimit(rate))
  gl.uniform1f(program.location('keptFactor'), 1 / (1 - rate))
}
