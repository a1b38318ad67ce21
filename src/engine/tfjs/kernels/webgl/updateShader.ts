import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import type { PassLayout } from './slopesShader.ts'
import { FETCH_ROWS_GLSL } from './rows.ts'
import type { TrainingRules } from './trainingRules.ts'
import { fetchState } from './trainingState.ts'
import { PRECISION_GLSL } from './valuesShader.ts'

/** How the texels lie that the second draw reads and writes. */
export interface UpdateLayout extends PassLayout {
  readonly stateWidth: number
}

/**
 * The second draw of an update: each fragment sums up the gradients of one weight block over the batch and
 * writes its new weights and slots. The same shader serves every network.
 */
export function updateShader(
  { optimizer, clips }: Pick<TrainingRules, 'optimizer' | 'clips'>,
  layout: UpdateLayout,
): string {
  const { slotCount, update } = OPTIMIZER_GLSL[optimizer]
  const slots = Array.from({ length: slotCount }, (_, slot) => `slot${slot}`)
  return `${HEADER}
${[0, ...slots].map((_, q) => `layout(location = ${q}) out vec4 target${q};`).join('\n')}
uniform float moments[5];
uniform float clipValue;
void main() {
  ${meanGradient(layout)}
  ${clips ? 'gradient = clamp(gradient, -clipValue, clipValue);' : ''}
  float rate = factors.y;
  ${slots.map((name, slot) => `vec4 ${name} = ${fetchState(1 + slot)};`).join('\n')}
  ${update('weight', slots, 'gradient')}
  target0 = weight;
  ${slots.map((name, slot) => `target${1 + slot} = ${name};`).join('\n')}
}`
}

/** Writes the gradients instead. */
export function gradientShader(layout: UpdateLayout): string {
  return `${HEADER}
layout(location = 0) out vec4 target0;
void main() {
  ${meanGradient(layout)}
  target0 = gradient;
}`
}

const HEADER = `${PRECISION_GLSL}
uniform sampler2DArray state;
uniform sampler2DArray pass;
uniform sampler2D sources;
uniform ivec2 batch;
uniform vec2 factors;
uniform vec2 penalty;
${FETCH_ROWS_GLSL}
vec4 fetchPass(int fragment, int target) {
  return texelFetch(pass, ivec3(fragment % batch.y, fragment / batch.y, target), 0);
}
`

/** `gradient`: the mean of the batch with the slope of the penalty l1 |w| + l2 w^2. */
function meanGradient({ parts, targets, stateWidth }: UpdateLayout): string {
  return `
  int n = int(gl_FragCoord.y) * ${stateWidth} + int(gl_FragCoord.x);
  vec4 component = fetchFour(sources, 2 * n);
  vec4 source = fetchFour(sources, 2 * n + 1);
  int activation = int(source.x);
  int slope = int(source.y);
  int activationPart = activation / ${targets};
  int activationTarget = activation % ${targets};
  int slopePart = slope / ${targets};
  int slopeTarget = slope % ${targets};
  vec4 sum = vec4(0.0);
  for (int i = 0; i < batch.x; i++) {
    vec4 four = fetchPass(i * ${parts} + activationPart, activationTarget);
    sum += (dot(four, component) + source.z) * fetchPass(i * ${parts} + slopePart, slopeTarget);
  }
  vec4 weight = ${fetchState(0)};
  vec4 gradient = sum * factors.x + source.w * (penalty.x * sign(weight) + 2.0 * penalty.y * weight);
`
}
