import type { Trainer, AnyTrainerOptions } from './trainer.ts'

/** Long enough to tell factors of two apart, short enough to go unnoticed at the start. */
const MEASURED_MS = 60

/** Updates between two readings of the clock. */
const UPDATES = 25

/**
 * Samples a second `trainer` trains, measured over about 60 ms after 25 updates to warm up (WebGL compiles
 * its shaders in them). The trainer is put back to where it was.
 */
export async function measureSpeed(
  trainer: Trainer,
  { train, training }: AnyTrainerOptions,
): Promise<number> {
  const before = await trainer.state()
  const batchSize = Math.min(training.batchSize, train.rows)
  const order = Uint32Array.from({ length: UPDATES * batchSize }, (_, i) => i % train.rows)
  const trainSome = async () => {
    await trainer.train(order, batchSize)
    // Reading back waits for the GPU, which until then has only taken down what it is to do.
    await trainer.state()
  }
  await trainSome()
  const start = performance.now()
  let samples = 0
  let elapsed = 0
  while (elapsed < MEASURED_MS) {
    await trainSome()
    samples += order.length
    elapsed = performance.now() - start
  }
  await trainer.setState(before)
  return (1000 * samples) / elapsed
}
