import * as v from 'valibot'
import { ACTIVATIONS } from './choices.ts'
import type { ImageLayer } from './imageLayers.ts'
import type { Limit } from './limits.ts'
import { shown, type Problem, type Report } from './repair.ts'
import { oneOf, within, type Rule } from './rules.ts'
import { LIMITS, type DataSpec } from './spec.ts'
import { stackOf } from './stack.ts'
import type { TaskData } from './task.ts'

/** How a link says a kind of layer, and what it says of it, in this order. */
const KINDS: {
  readonly [Kind in ImageLayer['kind']]: { readonly word: string; readonly parts: readonly Part[] }
} = {
  conv2d: {
    word: 'conv',
    parts: [
      size('filters', 'filters'),
      size('kernelSize', 'kernelSize'),
      size('strides', 'strides'),
      word('padding', ['valid', 'same']),
      word('activation', ACTIVATIONS),
    ],
  },
  max_pooling2d: {
    word: 'max',
    parts: [size('poolSize', 'poolSize'), size('strides', 'strides'), word('padding', ['valid', 'same'])],
  },
  average_pooling2d: {
    word: 'avg',
    parts: [size('poolSize', 'poolSize'), size('strides', 'strides'), word('padding', ['valid', 'same'])],
  },
  flatten: { word: 'flat', parts: [] },
  dense: { word: 'dense', parts: [size('units', 'denseUnits'), word('activation', ACTIVATIONS)] },
  // The only part with a decimal point, and the last of its layer.
  dropout: { word: 'drop', parts: [size('rate', 'dropout')] },
  batch_normalization: { word: 'norm', parts: [] },
}

interface Part {
  readonly name: string
  readonly rule: Rule<string> | Rule<number>
  readonly fallback: string | number
}

function size(name: string, limit: Limit): Part {
  return { name, rule: within(limit), fallback: LIMITS[limit].min }
}

function word(name: string, choices: readonly string[]): Part {
  return { name, rule: oneOf(choices), fallback: choices[0]! }
}

/**
 * The layers of a network that takes images, `conv.8.3.1.valid.relu,max.2.2.valid,flat`, which fit each other and the
 * output layer; a stack that does not is another than the one given, and so `fallback` takes its place.
 */
export function stackRule(data: TaskData & Pick<DataSpec, 'classes'>): Rule<readonly ImageLayer[]> {
  const rule: Rule<readonly ImageLayer[]> = {
    read: (text) => (text === '' ? [] : text.split(',').map(readLayer)),
    write: (value) => value.map(writeLayer).join(','),
    check(value, fallback, report) {
      const instead = (problem: Problem, given: unknown) => {
        report(problem, given, rule.write(fallback))
        return fallback
      }
      if (!Array.isArray(value)) return instead('malformed', value)
      const { max } = LIMITS.stackLayers
      if (value.length > max) report('too-many', value.length, String(max))
      // What is missing in the list is no layer, but is not skipped either.
      const layers = Array.from(value.slice(0, max), (layer: unknown) => checkLayer(layer, report))
      if (!layers.every((layer) => layer !== null))
        return instead('malformed', Array.from(value, shownLayer).join(','))
      return 'network' in stackOf(layers, data) ? layers : instead('does-not-fit', rule.write(layers))
    },
  }
  return rule
}

type Given = Readonly<Record<string, unknown>>

function writeLayer(layer: ImageLayer): string {
  const { word: kind, parts } = KINDS[layer.kind]
  const given: Given = { ...layer }
  return [kind, ...parts.map(({ name, rule }) => (rule as Rule<unknown>).write(given[name]))].join('.')
}

/** What cannot be read stays the text it is. */
function readLayer(text: string): unknown {
  const [word = '', ...texts] = text.trim().split('.')
  const kind = (Object.keys(KINDS) as ImageLayer['kind'][]).find((each) => KINDS[each].word === word)
  if (kind === undefined) return text
  const { parts } = KINDS[kind]
  const given = kind === 'dropout' ? [texts.join('.')] : texts
  if (given.length !== parts.length) return text
  return { kind, ...Object.fromEntries(parts.map(({ name, rule }, i) => [name, rule.read(given[i]!)])) }
}

/** `null` where it is no layer at all; numbers out of range and unknown words are put right. */
function checkLayer(layer: unknown, report: Report): ImageLayer | null {
  if (!v.is(v.looseObject({ kind: v.string() }), layer) || !Object.hasOwn(KINDS, layer.kind)) return null
  const kind = layer.kind as ImageLayer['kind']
  const given: Given = layer
  const parts = KINDS[kind].parts.map(({ name, rule, fallback }) => [
    name,
    (rule as Rule<string | number>).check(given[name], fallback, report),
  ])
  return { kind, ...Object.fromEntries(parts) } as ImageLayer
}

/** A layer as a link says it, as far as it is one. */
function shownLayer(layer: unknown): string {
  if (!v.is(v.looseObject({ kind: v.string() }), layer) || !Object.hasOwn(KINDS, layer.kind))
    return shown(layer)
  const { word: kind, parts } = KINDS[layer.kind as ImageLayer['kind']]
  const given: Given = layer
  return [kind, ...parts.map(({ name }) => shown(given[name]))].join('.')
}
