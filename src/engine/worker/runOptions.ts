import type { Dataset } from '../../data/dataset.ts'
import { digitImages } from '../../data/digitImages.ts'
import { generateDataset } from '../../data/generate.ts'
import { splitImages, splitSamples, type Samples } from '../../data/samples.ts'
import { hasImages } from '../../spec/images.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import { networkOf, type DenseNetwork, type Network } from '../../spec/network.ts'
import { sameData } from '../../spec/sameData.ts'
import type { Spec } from '../../spec/spec.ts'
import type { TrainerOptions } from '../trainer.ts'

/** What stays the same for all trainers of a run: its network and its data. */
export type OptionsOf<Net extends Network> = Omit<TrainerOptions<Net>, 'training' | 'parameters'> & {
  readonly dataset: Dataset
}
export type RunOptions = OptionsOf<DenseNetwork> | OptionsOf<ImageNetwork>

/** The points or images of a spec, as they are and as a network takes them. */
export interface RunData {
  readonly dataset: Dataset
  readonly train: Samples
  readonly test: Samples
}

/** Keeps the data of the last spec: thousands of images are not drawn again for another layer. */
export class KeptData {
  #kept: { readonly spec: Spec; readonly data: RunData } | null = null

  of(spec: Spec): RunData {
    const kept = this.#kept
    const same =
      kept !== null &&
      sameData(kept.spec.data, spec.data) &&
      JSON.stringify(kept.spec.features) === JSON.stringify(spec.features)
    if (same) return kept.data
    const dataset = generateDataset(spec.data, spec.features)
    const data = { dataset, ...samplesOf(spec, dataset) }
    this.#kept = { spec, data }
    return data
  }
}

function samplesOf({ data, features }: Spec, dataset: Dataset): Pick<RunData, 'train' | 'test'> {
  return hasImages(data) ? splitImages(dataset, digitImages(data)) : splitSamples(dataset, features)
}

export function runOptionsOf(spec: Spec, data: RunData): RunOptions {
  const network = networkOf(spec)
  const rest = { ...data, seed: spec.network.seed }
  // Each kind of network by itself, for the two kinds of options are told apart by it.
  return network.kind === 'image' ? { network, ...rest } : { network, ...rest }
}
