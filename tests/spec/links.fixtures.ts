import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'

/** The default spec with parts of its sections replaced. */
export function specWith(parts: {
  readonly data?: Partial<Spec['data']>
  readonly features?: Spec['features']
  readonly network?: Partial<Spec['network']>
  readonly training?: Partial<Spec['training']>
  readonly view?: Partial<Spec['view']>
  readonly backend?: Spec['backend']
}): Spec {
  return {
    data: { ...DEFAULT_SPEC.data, ...parts.data },
    features: parts.features ?? DEFAULT_SPEC.features,
    network: { ...DEFAULT_SPEC.network, ...parts.network },
    training: { ...DEFAULT_SPEC.training, ...parts.training },
    view: { ...DEFAULT_SPEC.view, ...parts.view },
    backend: parts.backend ?? DEFAULT_SPEC.backend,
  }
}

/**
 * Links and the specs they mean, both ways: what stands here has been given to people and keeps its
 * meaning for ever. Add rows; never change or remove one.
 */
export const LINKS: readonly (readonly [link: string, spec: Spec])[] = [
  ['', DEFAULT_SPEC],
  ['data=xor', specWith({ data: { dataset: 'xor' } })],
  ['data=gauss&noise=25', specWith({ data: { dataset: 'gauss', noise: 25 } })],
  ['data=spiral', specWith({ data: { dataset: 'spiral' } })],
  ['data=plane', specWith({ data: { dataset: 'plane' }, training: { loss: 'mean_squared_error' } })],
  [
    'data=hills&net=8.relu,8.relu',
    specWith({
      data: { dataset: 'hills' },
      network: {
        hidden: [
          { units: 8, activation: 'relu' },
          { units: 8, activation: 'relu' },
        ],
      },
      training: { loss: 'mean_squared_error' },
    }),
  ],
  ['data=moons&noise=20', specWith({ data: { dataset: 'moons', noise: 20 } })],
  ['data=rings&in=x1^2,x2^2', specWith({ data: { dataset: 'rings' }, features: ['x1^2', 'x2^2'] })],
  [
    'data=checkerboard&in=sin(x1),sin(x2)',
    specWith({ data: { dataset: 'checkerboard' }, features: ['sin(x1)', 'sin(x2)'] }),
  ],
  ['data=and&net=', specWith({ data: { dataset: 'and' }, network: { hidden: [] } })],
  ['data=or&n=20&net=', specWith({ data: { dataset: 'or', samples: 20 }, network: { hidden: [] } })],
  ['n=20', specWith({ data: { samples: 20 } })],
  ['n=5000', specWith({ data: { samples: 5000 } })],
  ['noise=12.5', specWith({ data: { noise: 12.5 } })],
  ['noise=50&split=90', specWith({ data: { noise: 50, trainShare: 90 } })],
  ['split=10', specWith({ data: { trainShare: 10 } })],
  ['seed=0', specWith({ data: { seed: 0 } })],
  ['seed=999999&wseed=42', specWith({ data: { seed: 999_999 }, network: { seed: 42 } })],
  ['in=x1', specWith({ features: ['x1'] })],
  ['in=x1^2,x2^2', specWith({ features: ['x1^2', 'x2^2'] })],
  ['in=x1,x2,x1x2,sin(x1)', specWith({ features: ['x1', 'x2', 'x1x2', 'sin(x1)'] })],
  [
    'in=x1,x2,x1^2,x2^2,x1x2,sin(x1),sin(x2)',
    specWith({ features: ['x1', 'x2', 'x1^2', 'x2^2', 'x1x2', 'sin(x1)', 'sin(x2)'] }),
  ],
  ['net=', specWith({ network: { hidden: [] } })],
  ['net=1.linear', specWith({ network: { hidden: [{ units: 1, activation: 'linear' }] } })],
  [
    'net=32.leaky_relu,4.sigmoid',
    specWith({
      network: {
        hidden: [
          { units: 32, activation: 'leaky_relu' },
          { units: 4, activation: 'sigmoid' },
        ],
      },
    }),
  ],
  [
    'net=8.tanh,8.tanh,8.tanh,8.tanh,8.tanh,8.tanh,8.tanh,8.tanh',
    specWith({ network: { hidden: Array.from({ length: 8 }, () => ({ units: 8, activation: 'tanh' })) } }),
  ],
  ['init=he_normal', specWith({ network: { initializer: 'he_normal' } })],
  ['init=random_uniform', specWith({ network: { initializer: 'random_uniform' } })],
  ['init=zeros', specWith({ network: { initializer: 'zeros' } })],
  ['loss=mean_squared_error', specWith({ training: { loss: 'mean_squared_error' } })],
  ['opt=momentum&momentum=0.5', specWith({ training: { optimizer: 'momentum', momentum: 0.5 } })],
  [
    'opt=adam&lr=0.001&beta1=0.8&beta2=0.99&eps=1e-8',
    specWith({
      training: { optimizer: 'adam', learningRate: 0.001, beta1: 0.8, beta2: 0.99, epsilon: 1e-8 },
    }),
  ],
  ['opt=nesterov&momentum=0.95', specWith({ training: { optimizer: 'nesterov', momentum: 0.95 } })],
  [
    'opt=adagrad&lr=0.5&eps=1e-8',
    specWith({ training: { optimizer: 'adagrad', learningRate: 0.5, epsilon: 1e-8 } }),
  ],
  ['opt=rmsprop', specWith({ training: { optimizer: 'rmsprop', rho: 0.9 } })],
  ['opt=rmsprop&rho=0.95', specWith({ training: { optimizer: 'rmsprop', rho: 0.95 } })],
  ['opt=adadelta&lr=1', specWith({ training: { optimizer: 'adadelta', learningRate: 1, rho: 0.95 } })],
  ['opt=adadelta&rho=0.9', specWith({ training: { optimizer: 'adadelta', rho: 0.9 } })],
  [
    'net=8.elu,7.gelu,6.softplus,5.sine',
    specWith({
      network: {
        hidden: [
          { units: 8, activation: 'elu' },
          { units: 7, activation: 'gelu' },
          { units: 6, activation: 'softplus' },
          { units: 5, activation: 'sine' },
        ],
      },
    }),
  ],
  [
    'data=plane&loss=mean_absolute_error',
    specWith({ data: { dataset: 'plane' }, training: { loss: 'mean_absolute_error' } }),
  ],
  ['data=hills&loss=huber', specWith({ data: { dataset: 'hills' }, training: { loss: 'huber' } })],
  ['lr=1e-5', specWith({ training: { learningRate: 0.00001 } })],
  ['lr=10&batch=1', specWith({ training: { learningRate: 10, batchSize: 1 } })],
  ['lr=0.30000000000000004', specWith({ training: { learningRate: 0.1 + 0.2 } })],
  ['batch=5000', specWith({ training: { batchSize: 5000 } })],
  ['l1=0.001&l2=0.03', specWith({ training: { l1: 0.001, l2: 0.03 } })],
  ['l2=1.5e-7', specWith({ training: { l2: 0.00000015 } })],
  ['speed=1-batch', specWith({ view: { speed: '1-batch' } })],
  [
    'data=moons&noise=30&mistakes=1',
    specWith({ data: { dataset: 'moons', noise: 30 }, view: { mistakes: true } }),
  ],
  ['speed=max&discretize=1', specWith({ view: { speed: 'max', discretize: true } })],
  ['test=1&log=1', specWith({ view: { testData: true, logLoss: true } })],
  ['lang=es', specWith({ view: { language: 'es' } })],
  ['lang=en&backend=wasm', specWith({ view: { language: 'en' }, backend: 'wasm' })],
  ['backend=webgl', specWith({ backend: 'webgl' })],
  ['backend=cpu', specWith({ backend: 'cpu' })],
  [
    'data=spiral&n=1000&noise=5&split=70&seed=7&in=x1,x2,sin(x1),sin(x2)&net=8.relu,6.tanh' +
      '&init=he_normal&wseed=3&loss=mean_squared_error&opt=adam&lr=0.01&momentum=0&beta1=0&beta2=0&eps=1' +
      '&batch=30&l1=10&l2=10&speed=10-epochs&discretize=1&test=1&log=1&lang=es&backend=wasm',
    {
      data: { dataset: 'spiral', samples: 1000, noise: 5, trainShare: 70, seed: 7 },
      features: ['x1', 'x2', 'sin(x1)', 'sin(x2)'],
      network: {
        hidden: [
          { units: 8, activation: 'relu' },
          { units: 6, activation: 'tanh' },
        ],
        initializer: 'he_normal',
        seed: 3,
      },
      training: {
        loss: 'mean_squared_error',
        optimizer: 'adam',
        learningRate: 0.01,
        momentum: 0,
        beta1: 0,
        beta2: 0,
        rho: 0.9,
        epsilon: 1,
        batchSize: 30,
        l1: 10,
        l2: 10,
      },
      view: {
        speed: '10-epochs',
        discretize: true,
        testData: true,
        mistakes: false,
        logLoss: true,
        language: 'es',
      },
      backend: 'wasm',
    },
  ],
]
