import type { Loss } from '../../../../spec/choices.ts'
import type { Network } from '../../../../spec/network.ts'
import { ACTIVATION_GLSL } from './activationGlsl.ts'
import { blockCount, levelWidths, weightBlocks, type WeightBlock } from './blockLayout.ts'
import { LOSS_SLOPE_GLSL } from './lossGlsl.ts'

/**
 * One sample's way through a network as GLSL statements, four units at a time and unrolled, since arrays
 * indexed by a variable are 2 to 15 times slower. Block b of level l has activations `a<l>_<b>` (level 0:
 * the inputs, which are there already), pre-activations `z<l>_<b>` and slopes `d<l>_<b>` of the loss with
 * respect to those. The weights are `w<n>`, numbered as in `weightBlocks`.
 */
export function forwardGlsl(network: Network): string {
  const sums = new Map<string, string[]>()
  for (const [n, { level, from, to }] of weightBlocks(network).entries()) {
    const block = `${level + 1}_${to}`
    const terms = sums.get(block) ?? []
    terms.push(from === null ? `w${n}` : `${blockUnit(level, from)} * w${n}`)
    sums.set(block, terms)
  }
  const lines = Array.from(sums, ([block, terms]) => {
    const { activation } = network.layers[Number(block.split('_')[0]) - 1]!
    const z = `vec4 z${block} = ${terms.join(' + ')};`
    return `${z} vec4 a${block} = ${ACTIVATION_GLSL[activation].forward(`z${block}`)};`
  })
  return lines.join('\n')
}

/** Behind `forwardGlsl`: the slopes of the loss, given the targets `t<b>`. Units that are none have slope 0. */
export function backwardGlsl(network: Network, loss: Loss): string {
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
      ),
    )
  }
  return lines.join('\n')
}

/** d of `level` from d of the level above; `blocks` are the weights between them, numbered. */
function slopesOf({ layers }: Network, level: number, blocks: [number, WeightBlock][]): string[] {
  const { units, activation } = layers[level - 1]!
  const sums = Array.from({ length: units }, (_, i) =>
    blocks.filter(([, { from }]) => from === i).map(([n, { to }]) => `dot(w${n}, d${level + 1}_${to})`),
  )
  return Array.from({ length: blockCount(units) }, (_, b) => {
    const four = [0, 1, 2, 3].map((c) => sums[4 * b + c]?.join(' + ') ?? '0.0')
    const slope = ACTIVATION_GLSL[activation].derivative(`z${level}_${b}`, `a${level}_${b}`)
    return `vec4 d${level}_${b} = vec4(${four.join(', ')}) * ${slope};`
  })
}

/** All blocks of a level, as `forwardGlsl` and `backwardGlsl` name them: `kind` is `z`, `a` or `d`. */
export function levelBlocks(network: Network, kind: 'z' | 'a' | 'd', level: number): string[] {
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
