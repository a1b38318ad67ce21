import type { DenseNetwork } from '../../../../spec/network.ts'
import { LOSS_FUNCTIONS } from '../../../reference/losses.ts'
import { ACTIVATION_FUNCTIONS_GLSL } from './activationGlsl.ts'
import { weightBlocks } from './blockLayout.ts'
import { DROPOUT_GLSL, dropoutMasks } from './dropoutGlsl.ts'
import { limitNorms } from './maxNormShader.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { backwardGlsl, blockUnit, forwardGlsl } from './passGlsl.ts'
import { FETCH_ROWS_GLSL, rowTexels } from './rows.ts'
import type { TrainingRules } from './trainingRules.ts'
import { fetchWeight, stateWidth } from './trainingState.ts'
import { loadInputs, loadTargets, loadWeights, PRECISION_GLSL } from './valuesShader.ts'

/** The most updates of one draw. */
export const UPDATES_PER_DRAW = 64

/**
 * Many updates in one draw, one for each run of `span.z` rows of `batches` from `span.x` to `span.y`. Every
 * fragment does all of it, each on its own, holding all weights in registers, and writes one weight block.
 */
export function stepsShader(network: DenseNetwork, rules: TrainingRules): string {
  const { loss, optimizer, drops, limitsNorms } = rules
  const blocks = weightBlocks(network)
  const width = stateWidth(network)
  const { slotCount } = OPTIMIZER_GLSL[optimizer]
  const slots = Array.from({ length: slotCount }, (_, slot) => `s${slot}_`)
  const stride = rowTexels([{ columns: network.inputs }, { columns: network.outputs }])
  const each = (statement: (n: number) => string) => blocks.map((_, n) => statement(n)).join('\n')
  return `${HEADER}${drops ? DROPOUT_GLSL : ''}
${['w', ...slots].map((_, q) => `layout(location = ${q}) out vec4 target${q};`).join('\n')}
void main() {
  ${loadWeights(network)}
  ${slots.map((slot, s) => each((n) => `vec4 ${slot}${n} = ${fetchWeight(n, width, 1 + s)};`)).join('\n')}
  int made = 0;
  for (int begin = span.x; begin < span.y; begin += span.z) {
    int end = min(begin + span.z, span.y);
    ${each((n) => `vec4 g${n} = vec4(0.0);`)}
    ${drops ? dropoutMasks(network, 'firstUpdate + uint(made)') : ''}
    for (int i = begin; i < end; i++) {
      int row = fetchIndex(batches, i);
      ${loadInputs(network, stride)}
      ${loadTargets(network, stride)}
      ${forwardGlsl(network, drops)}
      ${backwardGlsl(network, loss, drops)}
      ${each((n) => `g${n} += ${gradientTerm(blocks[n]!)};`)}
    }
    float share = 1.0 / (float(end - begin) * ${LOSS_FUNCTIONS[loss].terms(network.outputs)}.0);
    float rate = rates[made++];
    ${each((n) => updateBlock(rules, n, blocks[n]!.from !== null))}
    ${limitsNorms ? limitNorms(network) : ''}
  }
  switch (int(gl_FragCoord.y) * ${width} + int(gl_FragCoord.x)) {
  ${each((n) => `case ${n}: ${['w', ...slots].map((name, q) => `target${q} = ${name}${n};`).join(' ')} break;`)}
  }
}`
}

const HEADER = `${PRECISION_GLSL}
uniform sampler2DArray state;
uniform sampler2D samples;
uniform usampler2D batches;
uniform ivec3 span;
uniform float rates[${UPDATES_PER_DRAW}];
uniform float moments[5];
uniform vec2 penalty;
uniform float clipValue;
uniform float maxNorm;
${FETCH_ROWS_GLSL}
${ACTIVATION_FUNCTIONS_GLSL}
`

function gradientTerm({ level, from, to }: ReturnType<typeof weightBlocks>[number]): string {
  const slope = `d${level + 1}_${to}`
  return from === null ? slope : `${blockUnit(level, from)} * ${slope}`
}

function updateBlock({ optimizer, clips }: TrainingRules, n: number, inKernel: boolean): string {
  const { slotCount, update } = OPTIMIZER_GLSL[optimizer]
  const slots = Array.from({ length: slotCount }, (_, slot) => `s${slot}_${n}`)
  const penalty = inKernel ? ` + penalty.x * sign(w${n}) + 2.0 * penalty.y * w${n}` : ''
  const clip = clips ? ` g${n} = clamp(g${n}, -clipValue, clipValue);` : ''
  return `g${n} = g${n} * share${penalty};${clip} ${update(`w${n}`, slots, `g${n}`)}`
}
