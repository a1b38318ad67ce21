import type { DenseNetwork } from '../../../../spec/network.ts'
import { ACTIVATION_FUNCTIONS_GLSL } from './activationGlsl.ts'
import { blockCount, levelWidths, weightBlocks } from './blockLayout.ts'
import { DROPOUT_GLSL, dropoutMasks } from './dropoutGlsl.ts'
import { backwardGlsl, forwardGlsl, levelBlocks } from './passGlsl.ts'
import { FETCH_ROWS_GLSL } from './rows.ts'
import type { TrainingRules } from './trainingRules.ts'
import { loadInputs, loadTargets, loadWeights, PRECISION_GLSL } from './valuesShader.ts'

/**
 * What the first draw of an update leaves of each sample, in texels: the activations that feed a layer, and
 * the slopes of the loss.
 */
function passBlocks(network: DenseNetwork): string[] {
  const levels = Array.from(levelWidths(network).keys())
  return [
    ...levels.slice(0, -1).flatMap((level) => levelBlocks(network, 'a', level)),
    ...levels.slice(1).flatMap((level) => levelBlocks(network, 'd', level)),
  ]
}

/** How `passBlocks` are spread: `parts` fragments for each sample, `targets` render targets each. */
export interface PassLayout {
  readonly parts: number
  readonly targets: number
}

export function passLayout(network: DenseNetwork, renderTargets: number): PassLayout {
  const blocks = passBlocks(network).length
  const targets = Math.min(renderTargets, blocks)
  return { parts: Math.ceil(blocks / targets), targets }
}

/**
 * For each weight block two texels: which component of an activation block it takes (nowhere 1: the bias);
 * then the numbers of that block and of its slope block among `passBlocks`, 1 for the bias, and 1 for a
 * kernel, which is penalized.
 */
export function gradientSources(network: DenseNetwork): Float32Array {
  const pass = passBlocks(network)
  const sources = weightBlocks(network).flatMap(({ level, from, to }) => {
    const component = [0, 1, 2, 3].map((c) => (from !== null && (from & 3) === c ? 1 : 0))
    const activation = pass.indexOf(`a${level}_${(from ?? 0) >> 2}`)
    const slope = pass.indexOf(`d${level + 1}_${to}`)
    return [...component, activation, slope, from === null ? 1 : 0, from === null ? 0 : 1]
  })
  return Float32Array.from(sources)
}

/**
 * The first draw of an update: `parts` fragments for each sample of the batch, which all send it forward and
 * backward and each write their share of `passBlocks`, `targets` of them.
 */
export function slopesShader(
  network: DenseNetwork,
  { loss, drops }: Pick<TrainingRules, 'loss' | 'drops'>,
  { parts, targets }: PassLayout,
): string {
  const blocks = passBlocks(network)
  const stride = blockCount(network.inputs) + blockCount(network.outputs)
  const write = (part: number) =>
    blocks
      .slice(part * targets, (part + 1) * targets)
      .map((block, q) => `target${q} = ${block};`)
      .join(' ')
  return `${PRECISION_GLSL}
uniform sampler2DArray state;
uniform sampler2D samples;
uniform usampler2D batches;
uniform ivec3 span;
${FETCH_ROWS_GLSL}
${ACTIVATION_FUNCTIONS_GLSL}${drops ? DROPOUT_GLSL : ''}
${Array.from({ length: targets }, (_, q) => `layout(location = ${q}) out vec4 target${q};`).join('\n')}
void main() {
  int fragment = int(gl_FragCoord.y) * span.z + int(gl_FragCoord.x);
  int i = span.x + fragment / ${parts};
  if (i >= span.y) discard;
  int row = fetchIndex(batches, i);
  ${loadInputs(network, stride)}
  ${loadTargets(network, stride)}
  ${loadWeights(network)}
  ${drops ? dropoutMasks(network, 'firstUpdate') : ''}
  ${forwardGlsl(network, drops)}
  ${backwardGlsl(network, loss, drops)}
  switch (fragment % ${parts}) {
  ${Array.from({ length: parts }, (_, part) => `case ${part}: ${write(part)} break;`).join('\n')}
  }
}`
}
