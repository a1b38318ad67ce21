import { createReferenceImageTrainer } from '../../src/engine/reference/imageTrainer.ts'
import { randomStream } from '../../src/lib/random.ts'
import { describeImageAgreement, type MakeImageTrainer } from './imageAgreement.ts'
import type { ImageTrainer } from '../../src/engine/trainer.ts'
import type { ImageTrainerOptions } from '../../src/engine/trainer.ts'

const TOLERANCE = { loss: 1e-5, gradient: 1e-5, parameters50: 5e-5 }

/** The reference with these methods replaced. */
function altered(
  alter: (trainer: ImageTrainer, options: ImageTrainerOptions) => Partial<ImageTrainer>,
): MakeImageTrainer {
  return (options) => {
    const trainer = createReferenceImageTrainer(options)
    const { backend, kind } = trainer
    return {
      ...{ backend, kind },
      train: (order, batchSize) => trainer.train(order, batchSize),
      perturb: (inputs) => trainer.perturb(inputs),
      evaluate: (set) => trainer.evaluate(set),
      gradients: (rows) => trainer.gradients(rows),
      activations: (image) => trainer.activations(image),
      predict: (set, rows) => trainer.predict(set, rows),
      state: () => trainer.state(),
      setState: (state) => trainer.setState(state),
      configure: (training) => trainer.configure(training),
      dispose: () => trainer.dispose(),
      ...alter(trainer, options),
    }
  }
}

/** Adds errors as large as those of single precision to every parameter after every update. */
const imprecise = altered((trainer) => {
  const random = randomStream(1, 'rounding errors')
  return {
    async train(order, batchSize) {
      for (let start = 0; start < order.length; start += batchSize) {
        await trainer.train(order.subarray(start, start + batchSize), batchSize)
        const state = await trainer.state()
        const parameters = state.parameters.map((w) => w * (1 + random.uniform(-2e-7, 2e-7)))
        await trainer.setState({ ...state, parameters })
      }
    },
  }
})

/** No case may hang on a rounding: else its tolerance would measure luck. */
describeImageAgreement('a trainer in single precision', imprecise, TOLERANCE)
