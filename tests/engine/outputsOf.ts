import type { ImageTrainer } from '../../src/engine/trainer.ts'

/** What the network makes of these rows at its present parameters, rows x outputs. */
export async function outputsOf(
  trainer: Pick<ImageTrainer, 'examine'>,
  set: 'train' | 'test',
  rows: Uint32Array,
): Promise<Float32Array> {
  return (await trainer.examine(set, rows, 'present')).outputs
}
