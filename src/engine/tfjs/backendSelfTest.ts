import { env, mul, tensor1d, tidy } from '@tensorflow/tfjs-core'
import { denseNetworkOf } from '../../spec/network.ts'
import { DEFAULT_SPEC } from '../../spec/spec.ts'
import { createReferenceTrainer } from '../reference/trainer.ts'
import { EngineError, type DenseTrainer, type TrainerOptions } from '../trainer.ts'
import { startBackend } from './backend.ts'
import { createFusedWebglTrainer } from './kernels/webgl/fusedWebglTrainer.ts'
import { createLayersTrainer } from './layers/layersTrainer.ts'

/** Relative; single precision rounds to 6e-8, half precision only to 5e-4. */
const FLOAT32_TOLERANCE = 1e-6

/** After 20 updates a sound backend is within 1e-6 of the reference, one that stands still 0.1 away. */
const TRAINING_TOLERANCE = 1e-3
const TRAINING_UPDATES = 20

/**
 * Whether WebGL can be trusted with training here: it keeps single precision, and it learns XOR as the
 * reference does (on some integrated GPUs tfjs stays at a loss of 0.5: tfjs issue #2837). `false` also
 * where WebGL does not start.
 */
export async function webglPassesSelfTest(): Promise<boolean> {
  try {
    await startBackend('webgl')
    const layers = (options: TrainerOptions) => createLayersTrainer('webgl', options)
    return (await keepsFloat32()) && (await learnsXor(createFusedWebglTrainer)) && (await learnsXor(layers))
  } catch (error) {
    if (error instanceof EngineError) return false
    throw error
  }
}

async function keepsFloat32(): Promise<boolean> {
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return false
  // More than the 128 numbers up to which tfjs computes on the processor instead.
  const values = Float32Array.from({ length: 256 }, (_, i) => (1 + i / 3) * 10 ** ((i % 13) - 6))
  const product = tidy(() => mul(tensor1d(values), 3))
  const got = await product.data()
  product.dispose()
  return values.every((value, i) => Math.abs(got[i]! / (3 * value) - 1) <= FLOAT32_TOLERANCE)
}

async function learnsXor(create: (options: TrainerOptions) => Promise<DenseTrainer>): Promise<boolean> {
  const options = xorOptions()
  const subject = await create(options)
  try {
    const order = Uint32Array.from({ length: 4 * TRAINING_UPDATES }, (_, i) => i % 4)
    await subject.train(order, 4)
    const reference = createReferenceTrainer(options)
    await reference.train(order, 4)
    const expected = (await reference.state()).parameters
    const { parameters } = await subject.state()
    return parameters.every((value, i) => Math.abs(value - expected[i]!) <= TRAINING_TOLERANCE)
  } finally {
    subject.dispose()
  }
}

/** XOR on 2-4-1, from parameters without symmetry. */
function xorOptions(): TrainerOptions {
  const network = denseNetworkOf({
    data: DEFAULT_SPEC.data,
    features: ['x1', 'x2'],
    training: DEFAULT_SPEC.training,
    network: { ...DEFAULT_SPEC.network, hidden: [{ units: 4, activation: 'tanh' }] },
  })
  const train = {
    rows: 4,
    inputs: Float32Array.of(-1, -1, -1, 1, 1, -1, 1, 1),
    targets: Float32Array.of(0, 1, 1, 0),
  }
  const parameters = Float32Array.from({ length: network.parameterCount }, (_, i) => Math.cos(1.7 * i))
  const training = { ...DEFAULT_SPEC.training, learningRate: 0.5 }
  return { network, training, train, test: train, parameters, seed: 1 }
}
