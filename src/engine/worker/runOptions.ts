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

/** Lets others have their turn where it is time; whether to go on. */
export type Breathe = () => Promise<boolean>

/** Keeps the data of the last spec: thousands of images are not drawn again for another layer. */
export class KeptData {
  #kept: { readonly spec: Spec; readonly data: RunData } | null = null

  /**
   * The data of `spec`. Those that take long are made bit by bit, with `breathe` between the bits: where that says
   * that nobody waits for them any more, there are none.
   */
  async of(spec: Spec, breathe: Breathe = async () => true): Promise<RunData | null> {
    const kept = this.#kept
    const same =
      kept !== null &&
      sameData(kept.spec.data, spec.data) &&
      JSON.stringify(kept.spec.features) === JSON.stringify(spec.features)
    if (same) return kept.data
    // What was kept goes first: 70,000 images are 200 MB.
    this.#kept = null
    const dataset = generateDataset(spec.data, spec.features)
    const samples = await samplesOf(spec, dataset, breathe)
    if (samples === null) return null
    const data = { dataset, ...samples }
    this.#kept = { spec, data }
    return data
  }
}

async function samplesOf(
  { data, features }: Spec,
  dataset: Dataset,
  breathe: Breathe,
): Promise<Pick<RunData, 'train' | 'test'> | null> {
  if (!hasImages(data)) return splitSamples(dataset, features)
  const images = splitImages(dataset, digitImages(data))
  for (;;) {
    const made = images.next()
    if (made.done === true) return made.value
    if (!(await breathe())) return null
  }
}

export function runOptionsOf(spec: Spec, data: RunData): RunOptions {
  const network = networkOf(spec)
  const rest = { ...data, seed: spec.network.seed }
  // Each kind of network by itself, for the two kinds of options are told apart by it.
  return network.kind === 'image' ? { network, ...rest } : { network, ...rest }
}
