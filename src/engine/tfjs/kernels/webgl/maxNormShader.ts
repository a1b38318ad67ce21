import type { OptimizerId } from '../../../../spec/choices.ts'
import type { DenseNetwork } from '../../../../spec/network.ts'
import { blockCount, weightBlocks } from './blockLayout.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { fetchState, stateWidth } from './trainingState.ts'
import { PRECISION_GLSL } from './valuesShader.ts'

/**
 * What four columns of a kernel are multiplied by, given the sum of the squares of their weights: a GLSL
 * expression, the constraint of the reference with its epsilon.
 */
function normFactor(squares: string): string {
  return `min(sqrt(${squares}), maxNorm) / (1e-7 + sqrt(${squares}))`
}

/** GLSL that limits the norms of all columns of the weights `w<n>`. */
export function limitNorms(network: DenseNetwork): string {
  const blocks = weightBlocks(network)
  const columns = new Map<string, number[]>()
  for (const [n, { level, from, to }] of blocks.entries()) {
    if (from === null) continue
    const column = `${level + 1}_${to}`
    columns.set(column, [...(columns.get(column) ?? []), n])
  }
  return Array.from(columns, ([column, numbers]) => {
    const squares = numbers.map((n) => `w${n} * w${n}`).join(' + ')
    const scale = numbers.map((n) => `w${n} *= c${column};`).join(' ')
    return `vec4 q${column} = ${squares}; vec4 c${column} = ${normFactor(`q${column}`)}; ${scale}`
  }).join('\n')
}

/**
 * The third draw of an update: each fragment adds up the squares of the columns that its weight block is part
 * of, scales it and writes it with its slots, which stay as they are.
 */
export function maxNormShader(network: DenseNetwork, optimizer: OptimizerId): string {
  const width = stateWidth(network)
  const layers = Array.from({ length: 1 + OPTIMIZER_GLSL[optimizer].slotCount }, (_, layer) => layer)
  return `${PRECISION_GLSL}
uniform sampler2DArray state;
uniform float maxNorm;
${layers.map((layer) => `layout(location = ${layer}) out vec4 target${layer};`).join('\n')}
void main() {
  int n = int(gl_FragCoord.y) * ${width} + int(gl_FragCoord.x);
  int start = 0;
  int inputs = 0;
  int blocks = 1;
  ${layersFrom(network)}
  int column = start + (n - start) % blocks;
  vec4 squares = vec4(0.0);
  for (int i = 0; i < inputs; i++) {
    int m = column + i * blocks;
    vec4 weight = texelFetch(state, ivec3(m % ${width}, m / ${width}, 0), 0);
    squares += weight * weight;
  }
  bool inKernel = n - start < inputs * blocks;
  ${layers.map((layer) => `target${layer} = ${fetchState(layer)};`).join('\n')}
  if (inKernel) target0 *= ${normFactor('squares')};
}`
}

/** GLSL that finds the layer of weight block `n`: its first block, its inputs, and its units by fours. */
function layersFrom({ layers }: DenseNetwork): string {
  let start = 0
  return layers
    .map(({ inputs, units }) => {
      const blocks = blockCount(units)
      const line = `if (n >= ${start}) { start = ${start}; inputs = ${inputs}; blocks = ${blocks}; }`
      start += (inputs + 1) * blocks
      return line
    })
    .join('\n')
}
