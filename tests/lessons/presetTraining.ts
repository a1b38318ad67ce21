import { splitSamples, type Samples } from '../../src/data/samples.ts'
import { generateDataset } from '../../src/data/generate.ts'
import type { Evaluation } from '../../src/engine/trainer.ts'
import { PRESETS, type PresetId } from '../../src/lessons/presets.ts'
import { denseNetworkOf, type DenseNetwork } from '../../src/spec/network.ts'
import { openTraining, specOf } from '../bench/training.ts'

/** How a training stands after an epoch. */
export interface Standing {
  readonly train: Evaluation
  readonly test: Evaluation
  readonly parameters: readonly number[]
}

/** The training of a preset, in Node, as Play does it. */
export interface PresetTraining {
  readonly network: DenseNetwork
  readonly train: Samples
  /** Trains on to `epoch`, which is not before the last one asked for. */
  at(epoch: number): Promise<Standing>
  /** Every epoch from `first` to `last`. */
  between(first: number, last: number): Promise<readonly Standing[]>
  /** The mean gradient over all training rows, laid out like the parameters. */
  gradients(): Promise<Float32Array>
  /** The class given to every training row of a multi-class preset. */
  decided(): Promise<readonly number[]>
  dispose(): void
}

export type Changes = Readonly<Record<string, string>>

/** Opens a preset, with some keys of its link changed; an empty value takes a key away. */
export async function openPreset(id: PresetId, changes: Changes = {}): Promise<PresetTraining> {
  const spec = specOf(linkOf(id, changes))
  const network = denseNetworkOf(spec)
  const { train } = splitSamples(generateDataset(spec.data, spec.features), spec.features)
  const { trainer, epoch, trainRows } = await openTraining(spec)
  let done = 0

  async function at(to: number): Promise<Standing> {
    while (done < to) {
      await epoch()
      done++
    }
    const { parameters } = await trainer.state()
    return {
      train: await trainer.evaluate('train'),
      test: await trainer.evaluate('test'),
      parameters: [...parameters],
    }
  }

  return {
    network,
    train,
    at,
    async between(first, last) {
      const standings: Standing[] = []
      for (let one = first; one <= last; one++) standings.push(await at(one))
      return standings
    },
    gradients: () => trainer.gradients(Uint32Array.from({ length: trainRows }, (_, row) => row)),
    async decided() {
      const width = train.inputs.length / train.rows
      const decisions: number[] = []
      for (let row = 0; row < train.rows; row++) {
        const all = await trainer.activations(train.inputs.slice(row * width, (row + 1) * width))
        const outputs = [...all.slice(-network.layers.at(-1)!.units)]
        decisions.push(outputs.indexOf(Math.max(...outputs)))
      }
      return decisions
    },
    dispose: trainer.dispose.bind(trainer),
  }
}

/** The link of a preset with some keys changed; an empty value takes a key away. */
export function linkOf(id: PresetId, changes: Changes): string {
  const { link } = PRESETS.find((preset) => preset.id === id)!
  const pairs = new Map(link.split('&').map((pair) => pair.split('=') as [string, string]))
  for (const [key, value] of Object.entries(changes)) pairs.set(key, value)
  return [...pairs].map(([key, value]) => `${key}=${value}`).join('&')
}
