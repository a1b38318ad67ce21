import type { Dataset } from '../../data/dataset.ts'
import { generateDataset } from '../../data/generate.ts'
import { splitSamples } from '../../data/samples.ts'
import { networkOf } from '../../spec/network.ts'
import type { Spec } from '../../spec/spec.ts'
import type { TrainerOptions } from '../trainer.ts'

/** What stays the same for all trainers of a run: its network and its data. */
export type RunOptions = Omit<TrainerOptions, 'training' | 'parameters'> & { readonly dataset: Dataset }

export function runOptionsOf(spec: Spec): RunOptions {
  const dataset = generateDataset(spec.data, spec.features)
  const network = networkOf(spec)
  return { network, dataset, seed: spec.network.seed, ...splitSamples(dataset, spec.features) }
}
