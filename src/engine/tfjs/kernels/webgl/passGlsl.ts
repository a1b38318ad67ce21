import type { Activation, Loss } from '../../../../spec/choices.ts'
import { hiddenActivation, type DenseLayer, type DenseNetwork } from '../../../../spec/network.ts'
import { ACTIVATION_GLSL } from './activationGlsl.ts'
import { blockCount, levelWidths, weightBlocks, type WeightBlock } from './blockLayout.ts'
import { LOSS_SLOPE_GLSL } from './lossGlsl.ts'

/**
 * One sample's way through a network as GLSL statements, four units at a time and unrolled, since arrays
 * indexed by a variable are 2 to 15 times slower. Block b of level l has activations `a<l>_<b>` (level 0:
 * the inputs, which are there already), pre-activations `z<l>_<b>` and slopes `d<l>_<b>` of the loss with
 * respect to those. The weights are `w<n>`, numbered as in `weightBlocks`. With dropout, block b of hidden
 * level l goes through the factors `m<l>_<b>`: `f<l>_<b>` is what the activation function made of it.
 */
export function forwardGlsl(network: DenseNetwork, drops = false): string {
  const sums = new Map<string, string[]>()
  for (const [n, { level, from, to }] of weightBlocks(network).entries()) {
    const block = `${level + 1}_${to}`
    const terms = sums.get(block) ?? []
    terms.push(from === null ? `w${n}` : `${blockUnit(level, from)} * w${n}`)
    sums.set(block, terms)
  }
  const lines = network.layers.map((layer, l) => {
    const blocks = levelBlocks(network, '', l + 1)
    const { activation } = layer
    const z = blocks.map((block) => `vec4 z${block} = ${sums.get(block)!.join(' + ')};`)
    if (activation === 'softmax') return [...z, ...softmaxGlsl(layer, blocks)].join('\n')
    const dropped = drops && l + 1 < network.layers.length
    return blocks.map((block, b) => `${z[b]!} ${activate(activation, block, dropped)}`).join('\n')
  })
  return lines.join('\n')
}

/** a of a block from z. */
function activate(activation: Activation, block: string, drops: boolean): string {
  const value = ACTIVATION_GLSL[activation].forward(`z${block}`)
  if (!drops) return `vec4 a${block} = ${value};`
  return `vec4 f${block} = ${value}; vec4 a${block} = f${block} * m${block};`
}

/** The largest z is taken away from all first, so that nothing overflows; what fills up the last block is 0. */
function softmaxGlsl({ units }: DenseLayer, blocks: readonly string[]): string[] {
  const each = Array.from({ length: units }, (_, k) => `z${blocks[k >> 2]!}.${'xyzw'[k & 3]}`)
  const largest = each.reduce((most, z) => `max(${most}, ${z})`)
  const sum = blocks.map((block) => `dot(a${block}, vec4(1.0))`).join(' + ')
  return [
    `float largest = ${largest};`,
    ...blocks.map((block, b) => `vec4 a${block} = ${onlyUnits(units, b)}exp(min(z${block} - largest, 0.0));`),
    `float total = ${sum};`,
    ...blocks.map((block) => `a${block} /= total;`),
  ]
}

/** Behind `forwardGlsl`: the slopes of the loss, given the targets `t<b>`. Units that are none have slope 0. */
export function backwardGlsl(network: DenseNetwork, loss: Loss, drops = false): string {
  const { layers, outputs } = network
  const top = layers.length
  const { activation } = layers[top - 1]!
  const lines = Array.from({ length: blockCount(outputs) }, (_, b) => {
    const slope = LOSS_SLOPE_GLSL[loss](`z${top}_${b}`, `a${top}_${b}`, `t${b}`, activation)
    return `vec4 d${top}_${b} = ${onlyUnits(outputs, b)}(${slope});`
  })
  const blocks = Array.from(weightBlocks(network).entries())
  for (let level = top - 1; level > 0; level--) {
    lines.push(
      ...slopesOf(
        network,
        level,
        blocks.filter(([, block]) => block.level === level),
        drops,
      ),
    )
  }
  return lines.join('\n')
}

/** d of `level` from d of the level above; `blocks` are the weights between them, numbered. */
function slopesOf(
  { layers }: DenseNetwork,
  level: number,
  blocks: [number, WeightBlock][],
  drops: boolean,
): string[] {
  const layer = layers[level - 1]!
  const { units } = layer
  const { derivative } = ACTIVATION_GLSL[hiddenActivation(layer)]
  const sums = Array.from({ length: units }, (_, i) =>
    blocks.filter(([, { from }]) => from === i).map(([n, { to }]) => `dot(w${n}, d${level + 1}_${to})`),
  )
  return Array.from({ length: blockCount(units) }, (_, b) => {
    const four = [0, 1, 2, 3].map((c) => sums[4 * b + c]?.join(' + ') ?? '0.0')
    const block = `${level}_${b}`
    const slope = derivative(`z${block}`, `${drops ? 'f' : 'a'}${block}`)
    const kept = drops ? ` * m${block}` : ''
    return `vec4 d${block} = vec4(${four.join(', ')})${kept} * ${slope};`
  })
}

/** All blocks of a level, as `forwardGlsl` and `backwardGlsl` name them: `kind` is `z`, `a`, `d` or nothing. */
export function levelBlocks(network: DenseNetwork, kind: 'z' | 'a' | 'd' | '', level: number): string[] {
  return Array.from({ length: blockCount(levelWidths(network)[level]!) }, (_, b) => `${kind}${level}_${b}`)
}

/** The activation of unit `i` of `level`. */
export function blockUnit(level: number, i: number): string {
  return `a${level}_${i >> 2}.${'xyzw'[i & 3]}`
}

/** A factor that is 0 for what fills up the last block of `units` units. */
function onlyUnits(units: number, block: number): string {
  const is = [0, 1, 2, 3].map((c) => (4 * block + c < units ? '1.0' : '0.0'))
  return is.includes('0.0') ? `vec4(${is.join(', ')}) * ` : ''
}
