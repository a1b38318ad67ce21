import type { DenseNetwork } from '../../../../spec/network.ts'
import { ACTIVATION_FUNCTIONS_GLSL } from './activationGlsl.ts'
import { blockCount, weightBlocks } from './blockLayout.ts'
import { forwardGlsl, levelBlocks } from './passGlsl.ts'
import { FETCH_ROWS_GLSL, ROWS_WIDTH } from './rows.ts'
import { fetchWeight, stateWidth } from './trainingState.ts'

export const PRECISION_GLSL = `#version 300 es
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp usampler2D;
precision highp sampler2DArray;
`

/**
 * A fragment shader that sends one row of `samples` for each fragment through the network and writes
 * `blocks`, variables of `forwardGlsl`, one to each render target. `stride` is the texels of a row, of
 * which only the first, the inputs, are read.
 */
export function valuesShader(network: DenseNetwork, stride: number, blocks: readonly string[]): string {
  return `${PRECISION_GLSL}
uniform sampler2DArray state;
uniform sampler2D samples;
${FETCH_ROWS_GLSL}
${ACTIVATION_FUNCTIONS_GLSL}
${blocks.map((_, q) => `layout(location = ${q}) out vec4 target${q};`).join('\n')}
void main() {
  int row = int(gl_FragCoord.y) * ${ROWS_WIDTH} + int(gl_FragCoord.x);
  ${loadInputs(network, stride)}
  ${loadWeights(network)}
  ${forwardGlsl(network)}
  ${blocks.map((block, q) => `target${q} = ${block};`).join('\n')}
}`
}

/** GLSL that declares level 0 from row `row` of `samples`. */
export function loadInputs(network: DenseNetwork, stride: number): string {
  const inputs = levelBlocks(network, 'a', 0)
  return inputs.map((name, b) => `vec4 ${name} = fetchFour(samples, row * ${stride} + ${b});`).join('\n')
}

/** GLSL that declares the targets from row `row` of `samples`. */
export function loadTargets({ inputs, outputs }: DenseNetwork, stride: number): string {
  const first = blockCount(inputs)
  return Array.from(
    { length: blockCount(outputs) },
    (_, b) => `vec4 t${b} = fetchFour(samples, row * ${stride} + ${first + b});`,
  ).join('\n')
}

/** GLSL that declares the weights from `state`. */
export function loadWeights(network: DenseNetwork): string {
  const width = stateWidth(network)
  return weightBlocks(network)
    .map((_, n) => `vec4 w${n} = ${fetchWeight(n, width)};`)
    .join('\n')
}
