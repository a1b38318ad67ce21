import { createReferenceImageTrainer } from '../../../src/engine/reference/imageTrainer.ts'
import { EngineError, isOfImages, type Examined, type ImageTrainer } from '../../../src/engine/trainer.ts'
import type { CreateTrainer } from '../../../src/engine/trainerChooser.ts'
import type { ImageFrame } from '../../../src/engine/worker/protocol.ts'
import { parseLink } from '../../../src/spec/link.ts'
import { openWorker, VISIBLE } from './workerStage.ts'

/** Images in both sets together. */
export const IMAGES = 100
/** 80 train in three batches, an epoch a second. */
export const { spec: DIGITS } = parseLink('data=digits&images=100&stack=flat&speed=1-epoch&opt=sgd&lr=0.1')
/** Ten epochs a second: forty updates. */
export const FAST = { ...DIGITS, view: { ...DIGITS.view, speed: '10-epochs' } } as const
export const PLAIN = { ...VISIBLE, tiles: false, enlarged: null, image: null }

/** Everything is free but evaluating, which takes `evaluateMs` on the hand-driven clock. */
export function openImages(evaluateMs = 0) {
  const log = { examined: 0, states: 0 }
  let spend: (ms: number) => void = () => {}
  const make: CreateTrainer = async (_wanted, options) => {
    if (!isOfImages(options)) throw new EngineError('internal', 'expected images')
    const trainer = createReferenceImageTrainer(options)
    const counted: ImageTrainer = Object.assign(Object.create(trainer) as ImageTrainer, {
      train: (order: Uint32Array, size: number) => trainer.train(order, size),
      state: () => {
        log.states++
        return trainer.state()
      },
      setState: (state: Parameters<ImageTrainer['setState']>[0]) => trainer.setState(state),
      gradients: (rows: Uint32Array) => trainer.gradients(rows),
      activations: (image: Float32Array) => trainer.activations(image),
      hold: () => trainer.hold(),
      perturb: (inputs: Float32Array | null) => trainer.perturb(inputs),
      configure: (training: Parameters<ImageTrainer['configure']>[0]) => trainer.configure(training),
      parametersOf: (layers: readonly number[]) => trainer.parametersOf(layers),
      dispose: () => trainer.dispose(),
      examine(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Promise<Examined> {
        log.examined += rows.length
        spend((evaluateMs * rows.length) / IMAGES)
        return trainer.examine(set, rows, by)
      },
    })
    return { trainer: counted, choice: { backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null } }
  }
  const stage = openWorker(undefined, make)
  spend = (ms) => stage.scheduler.spend(ms)
  const frames = () =>
    stage.page
      .ofKind('frame')
      .map(({ frame }) => frame)
      .filter((frame): frame is ImageFrame => frame.kind === 'images')
  return { ...stage, log, frames, last: () => frames().at(-1)! }
}
