/** The groups of the gallery, in the order in which it shows them. */
export const PRESET_GROUPS = [
  'first',
  'boundaries',
  'classes',
  'images',
  'regression',
  'wrong',
  'regularisation',
  'optimizers',
] as const
export type PresetGroup = (typeof PRESET_GROUPS)[number]

interface Start {
  readonly id: string
  readonly group: PresetGroup
  /** What stands behind the `#` of its link, as `formatLink` writes it. */
  readonly link: string
}

const OVERFITTING = 'data=moons&n=400&noise=30&split=10&seed=2&net=32.relu,32.relu&opt=adam&lr=0.01'
/** The network of most courses. */
const DECK = 'conv.32.3.1.valid.relu,max.2.2.valid,flat,dense.128.relu'
const RACE = 'data=spiral&net=16.tanh,16.tanh'
const deep = (activation: string) => Array.from({ length: 8 }, () => `8.${activation}`).join()

/**
 * The named starts of the gallery, good ones and bad ones. Its sentence, `preset.<id>.watch`, says what a person
 * will see there; what can be measured of it is in the expectations of its test.
 */
export const PRESETS = [
  { id: 'line', group: 'first', link: 'data=gauss&net=' },
  { id: 'and-perceptron', group: 'first', link: 'data=and&net=&loss=perceptron' },
  { id: 'xor-hidden', group: 'first', link: 'data=xor&lr=0.1' },
  { id: 'three-lines', group: 'first', link: 'net=3.tanh&lr=0.1' },

  { id: 'moons', group: 'boundaries', link: 'data=moons&lr=0.1' },
  { id: 'squares', group: 'boundaries', link: 'in=x1^2,x2^2&net=' },
  { id: 'rings', group: 'boundaries', link: 'data=rings&net=8.tanh,8.tanh&opt=adam&lr=0.01' },
  { id: 'checkerboard-sines', group: 'boundaries', link: 'data=checkerboard&in=sin(x1),sin(x2)&lr=0.1' },
  { id: 'spiral-relu', group: 'boundaries', link: 'data=spiral&net=16.relu,16.relu,16.relu&lr=0.1' },
  {
    id: 'spiral-sines',
    group: 'boundaries',
    link: 'data=spiral&in=x1,x2,sin(x1),sin(x2)&net=8.tanh,8.tanh&lr=0.1',
  },
  { id: 'margin', group: 'boundaries', link: 'data=gauss&net=&loss=hinge' },

  { id: 'clouds', group: 'classes', link: 'data=blobs&classes=4&net=' },
  { id: 'sectors', group: 'classes', link: 'data=sectors&net=&opt=adam&lr=0.01' },
  { id: 'three-arms', group: 'classes', link: 'data=spirals&net=8.tanh,8.tanh&opt=adam&lr=0.01' },
  {
    id: 'five-arms',
    group: 'classes',
    link: 'data=spirals&n=1000&classes=5&net=16.tanh,16.tanh&opt=adam&lr=0.01',
  },
  { id: 'iris', group: 'classes', link: 'data=iris&net=&lr=0.1' },

  { id: 'digits-softmax', group: 'images', link: 'data=digits&stack=flat' },
  { id: 'digits-mlp', group: 'images', link: 'data=digits&stack=flat,dense.100.relu' },
  { id: 'digits-cnn', group: 'images', link: 'data=digits' },
  { id: 'digits-deck', group: 'images', link: `data=digits&images=2000&stack=${DECK}` },
  { id: 'digits-linear', group: 'images', link: 'data=digits&stack=flat,dense.100.linear' },
  { id: 'digits-few', group: 'images', link: 'data=digits&images=200&stack=flat,dense.100.relu' },
  { id: 'digits-rate', group: 'images', link: 'data=digits&lr=0.1' },

  { id: 'flats', group: 'regression', link: 'data=flats&net=&lr=0.1' },
  { id: 'insurance', group: 'regression', link: 'data=insurance&split=100&net=&lr=0.1' },
  { id: 'sine-tanh', group: 'regression', link: 'data=sine&net=8.tanh,8.tanh&opt=adam&lr=0.01' },
  { id: 'sine-input', group: 'regression', link: 'data=sine&in=sin(x1)&net=&lr=0.1' },
  { id: 'step-tanh', group: 'regression', link: 'data=step&net=1.tanh&opt=adam&lr=0.1' },
  { id: 'parabola-relu', group: 'regression', link: 'data=parabola&net=8.relu&opt=adam&lr=0.01' },
  { id: 'hills', group: 'regression', link: 'data=hills&n=2000&net=16.tanh,16.tanh&opt=adam&lr=0.01' },

  { id: 'xor-line', group: 'wrong', link: 'data=xor&net=' },
  { id: 'xor-perceptron', group: 'wrong', link: 'data=xor&net=&loss=perceptron' },
  { id: 'linear-layers', group: 'wrong', link: 'net=8.linear,8.linear' },
  { id: 'sine-line', group: 'wrong', link: 'data=sine&net=' },
  { id: 'zeros', group: 'wrong', link: 'data=xor&init=zeros&lr=0.1' },
  { id: 'rate-too-large', group: 'wrong', link: 'data=plane&net=&lr=0.3' },
  { id: 'rate-too-small', group: 'wrong', link: 'lr=0.0001' },
  { id: 'own-units', group: 'wrong', link: 'data=flats&zscore=0&net=' },
  { id: 'vanishing', group: 'wrong', link: `data=moons&net=${deep('sigmoid')}` },
  { id: 'dead-relu', group: 'wrong', link: 'net=4.relu,4.relu&lr=3' },
  { id: 'batch-of-one', group: 'wrong', link: 'data=moons&noise=30&lr=0.1&batch=1' },

  { id: 'overfitting', group: 'regularisation', link: OVERFITTING },
  { id: 'early-stopping', group: 'regularisation', link: `${OVERFITTING}&patience=20` },
  { id: 'dropout', group: 'regularisation', link: `${OVERFITTING}&dropout=0.5` },
  { id: 'l2', group: 'regularisation', link: `${OVERFITTING}&l2=0.01` },
  {
    id: 'l1',
    group: 'regularisation',
    link: 'in=x1,x2,x1^2,x2^2,x1x2,sin(x1),sin(x2)&net=&lr=0.01&l1=0.03',
  },

  { id: 'sgd', group: 'optimizers', link: `${RACE}&lr=0.01` },
  { id: 'momentum', group: 'optimizers', link: `${RACE}&opt=momentum&lr=0.01` },
  { id: 'adagrad', group: 'optimizers', link: `${RACE}&opt=adagrad&lr=0.01` },
  { id: 'rmsprop', group: 'optimizers', link: `${RACE}&opt=rmsprop&lr=0.01` },
  { id: 'adam', group: 'optimizers', link: `${RACE}&opt=adam&lr=0.01` },
  {
    id: 'cosine',
    group: 'optimizers',
    link: 'data=moons&noise=30&lr=0.3&batch=1&decay=cosine&every=200',
  },
] as const satisfies readonly Start[]

export type PresetId = (typeof PRESETS)[number]['id']

/** A named start of the gallery. */
export interface Preset extends Start {
  readonly id: PresetId
}
