import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'

/** The default spec with parts of its sections replaced. */
export function specWith(parts: {
  readonly data?: Partial<Spec['data']>
  readonly features?: Spec['features']
  readonly network?: Partial<Spec['network']>
  readonly training?: Partial<Spec['training']>
  readonly view?: Partial<Spec['view']>
  readonly teaching?: Partial<Spec['teaching']>
  readonly backend?: Spec['backend']
}): Spec {
  return {
    data: { ...DEFAULT_SPEC.data, ...parts.data },
    features: parts.features ?? DEFAULT_SPEC.features,
    network: { ...DEFAULT_SPEC.network, ...parts.network },
    training: { ...DEFAULT_SPEC.training, ...parts.training },
    view: { ...DEFAULT_SPEC.view, ...parts.view },
    teaching: { ...DEFAULT_SPEC.teaching, ...parts.teaching },
    backend: parts.backend ?? DEFAULT_SPEC.backend,
  }
}

const softmaxLoss = { loss: 'categorical_crossentropy' } as const

/** A dataset of points on a line, as it opens. */
const onLine = (dataset: 'line' | 'sine' | 'step' | 'parabola') =>
  ({ data: { dataset }, features: ['x1'], training: { loss: 'mean_squared_error' } }) as const

const flats = {
  data: { dataset: 'flats', standardize: true, trainShare: 100 },
  features: ['x1'],
  training: { loss: 'mean_squared_error' },
} as const

const digits = {
  data: { dataset: 'digits', trainShare: 80 },
  features: [],
  training: { ...softmaxLoss, optimizer: 'adam', learningRate: 0.003, batchSize: 32 },
  view: { speed: 'max' },
} as const

/** A stroke along part of the first row. */
const SOME_DIGIT = { label: 7, pixels: new Uint8Array(784).fill(255, 16, 32) }

const stackOf = (...stack: Spec['network']['stack']) => ({ network: { stack } })

const iris = {
  data: { dataset: 'iris', standardize: true },
  features: ['x1', 'x2', 'x3', 'x4'],
  training: softmaxLoss,
  view: { axes: [2, 3] },
} as const

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
  ['data=digits', specWith(digits)],
  ['data=digits&images=1000', specWith({ ...digits, data: { ...digits.data, images: 1000 } })],
  ['data=digits&stack=flat', specWith({ ...digits, ...stackOf({ kind: 'flatten' }) })],
  [
    'data=digits&stack=conv.6.5.2.same.tanh,norm,avg.2.1.valid,flat,drop.0.25,dense.84.elu&opt=sgd',
    specWith({
      ...digits,
      ...stackOf(
        { kind: 'conv2d', filters: 6, kernelSize: 5, strides: 2, padding: 'same', activation: 'tanh' },
        { kind: 'batch_normalization' },
        { kind: 'average_pooling2d', poolSize: 2, strides: 1, padding: 'valid' },
        { kind: 'flatten' },
        { kind: 'dropout', rate: 0.25 },
        { kind: 'dense', units: 84, activation: 'elu' },
      ),
      training: { ...digits.training, optimizer: 'sgd' },
    }),
  ],
  [
    `data=digits&hand=7:8P_w8P${'Dw8P'.repeat(14)}Dw8A`,
    specWith({ ...digits, data: { ...digits.data, drawnDigits: [SOME_DIGIT] } }),
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
      data: {
        dataset: 'spiral',
        samples: 1000,
        images: 5000,
        noise: 5,
        trainShare: 70,
        classes: 3,
        standardize: false,
        seed: 7,
        playgroundSeed: null,
        drawnTask: 'binary',
        drawn: [],
        table: null,
        target: 0,
        targetAs: 'value',
        opened: null,
        drawnDigits: [],
      },
      features: ['x1', 'x2', 'sin(x1)', 'sin(x2)'],
      network: {
        hidden: [
          { units: 8, activation: 'relu' },
          { units: 6, activation: 'tanh' },
        ],
        stack: DEFAULT_SPEC.network.stack,
        initializer: 'he_normal',
        seed: 3,
        playgroundSeed: null,
        bias: 0,
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
        shuffle: true,
        l1: 10,
        l2: 10,
        schedule: 'constant',
        decayEpochs: 100,
        decayFactor: 0.5,
        dropout: 0,
        maxNorm: 0,
        clipValue: 0,
        inputNoise: 0,
        patience: 0,
      },
      view: {
        speed: '10-epochs',
        discretize: true,
        testData: true,
        mistakes: false,
        logLoss: true,
        axes: [0, 1],
        held: [],
        language: 'es',
        embed: false,
      },
      teaching: DEFAULT_SPEC.teaching,
      backend: 'wasm',
    },
  ],
  // Several classes.
  ['data=blobs', specWith({ data: { dataset: 'blobs' }, training: softmaxLoss })],
  [
    'data=spirals&n=1000&classes=5',
    specWith({ data: { dataset: 'spirals', samples: 1000, classes: 5 }, training: softmaxLoss }),
  ],
  ['data=sectors&classes=6', specWith({ data: { dataset: 'sectors', classes: 6 }, training: softmaxLoss })],
  ['classes=4', specWith({ data: { classes: 4 } })],
  // Points on a line.
  ['data=line&net=', specWith({ ...onLine('line'), network: { hidden: [] } })],
  ['data=sine', specWith(onLine('sine'))],
  ['data=sine&in=sin(x1)', specWith({ ...onLine('sine'), features: ['sin(x1)'] })],
  ['data=step', specWith(onLine('step'))],
  ['data=parabola&in=x1,x1^2', specWith({ ...onLine('parabola'), features: ['x1', 'x1^2'] })],
  // Tables.
  ['data=flats', specWith(flats)],
  ['data=flats&split=50&zscore=0', specWith({ ...flats, data: { dataset: 'flats' } })],
  ['data=flats&in=x1,x2,x3,x4', specWith({ ...flats, features: ['x1', 'x2', 'x3', 'x4'] })],
  [
    'data=insurance&net=',
    specWith({
      data: { dataset: 'insurance', standardize: true },
      features: ['x1'],
      network: { hidden: [] },
    }),
  ],
  ['data=iris', specWith(iris)],
  ['data=iris&classes=5', specWith({ ...iris, data: { ...iris.data, classes: 5 } })],
  ['data=iris&in=x3,x4', specWith({ ...iris, features: ['x3', 'x4'] })],
  [
    'data=iris&axes=x1,x2&hold=,,4.5,1.2',
    specWith({ ...iris, view: { axes: [0, 1], held: [null, null, 4.5, 1.2] } }),
  ],
  ['data=iris&axes=x4,x3', specWith({ ...iris, view: { axes: [3, 2] } })],
  ['zscore=1', specWith({ data: { standardize: true } })],
  // The picture.
  ['axes=x2,x1', specWith({ view: { axes: [1, 0] } })],
  ['hold=-1.5', specWith({ view: { held: [-1.5] } })],
  ['hold=,0', specWith({ view: { held: [null, 0] } })],
  // Other losses of two classes.
  ['loss=hinge', specWith({ training: { loss: 'hinge' } })],
  ['loss=half_squared_error', specWith({ training: { loss: 'half_squared_error' } })],
  ['net=&loss=perceptron', specWith({ network: { hidden: [] }, training: { loss: 'perceptron' } })],
  ['net=4.step', specWith({ network: { hidden: [{ units: 4, activation: 'step' }] } })],
  // What TensorFlow Playground does otherwise.
  [
    'data=xor&noise=80&tfp=0.59704&init=random_uniform&bias=0.1&wtfp=0.59704&shuffle=0',
    specWith({
      data: { dataset: 'xor', noise: 80, playgroundSeed: '0.59704' },
      network: { initializer: 'random_uniform', bias: 0.1, playgroundSeed: '0.59704' },
      training: { shuffle: false },
    }),
  ],
  ['tfp=a%26b%3D%2523', specWith({ data: { playgroundSeed: 'a&b=%23' } })],
  ['bias=-1&wtfp=x', specWith({ network: { bias: -1, playgroundSeed: 'x' } })],
  // The rate over the epochs, and what keeps a network from overfitting.
  ['decay=step', specWith({ training: { schedule: 'step' } })],
  [
    'decay=step&every=50&factor=0.1',
    specWith({ training: { schedule: 'step', decayEpochs: 50, decayFactor: 0.1 } }),
  ],
  ['decay=cosine&every=1000', specWith({ training: { schedule: 'cosine', decayEpochs: 1000 } })],
  ['dropout=0.5', specWith({ training: { dropout: 0.5 } })],
  ['maxnorm=3', specWith({ training: { maxNorm: 3 } })],
  ['clip=0.5', specWith({ training: { clipValue: 0.5 } })],
  ['jitter=0.2', specWith({ training: { inputNoise: 0.2 } })],
  ['patience=50', specWith({ training: { patience: 50 } })],
  // What a teacher sets.
  ['embed=1', specWith({ view: { embed: true } })],
  ['lock=noise,x1x2,learningRate', specWith({ teaching: { locks: ['noise', 'x1x2', 'learningRate'] } })],
  [
    'lock=play&hide=features,sin(x2),testLoss',
    specWith({ teaching: { locks: ['play'], hidden: ['features', 'sin(x2)', 'testLoss'] } }),
  ],
  [
    'goal=accuracy-test:min:95,neurons:max:4,epochs:max:50;loss-test:max:0.05&goaldata=0123456789a',
    specWith({
      teaching: {
        goals: [
          [
            { measure: 'accuracy-test', bound: 'min', value: 95 },
            { measure: 'neurons', bound: 'max', value: 4 },
            { measure: 'epochs', bound: 'max', value: 50 },
          ],
          [{ measure: 'loss-test', bound: 'max', value: 0.05 }],
        ],
        goalData: '0123456789a',
      },
    }),
  ],
  [
    'goal=gap:min:1e-5,loss-train:max:0.1,accuracy-train:min:50,layers:max:1,parameters:max:20',
    specWith({
      teaching: {
        goals: [
          [
            { measure: 'gap', bound: 'min', value: 1e-5 },
            { measure: 'loss-train', bound: 'max', value: 0.1 },
            { measure: 'accuracy-train', bound: 'min', value: 50 },
            { measure: 'layers', bound: 'max', value: 1 },
            { measure: 'parameters', bound: 'max', value: 20 },
          ],
        ],
      },
    }),
  ],
  [
    'task=%C2%BFPor%20qu%C3%A9%3F%0A-%20*Prueba*%20%24w_1%20%3C%200%24%20%26%20mira%20100%25',
    specWith({ teaching: { text: '¿Por qué?\n- *Prueba* $w_1 < 0$ & mira 100%' } }),
  ],
  // Typed formulas.
  ['in=x1^2+x2^2', specWith({ features: ['x1^2+x2^2'] })],
  ['in=x1,x2,max(x1,x2),abs(x1)', specWith({ features: ['x1', 'x2', 'max(x1,x2)', 'abs(x1)'] })],
  ['data=sine&in=cos(x1)', specWith({ ...onLine('sine'), features: ['cos(x1)'] })],
  ['data=iris&in=x3x4', specWith({ ...iris, features: ['x3x4'] })],
]
