/**
 * Links as courses have them, made up from their format: each with the link of ours that says the same controls and
 * the kinds of notes with which it opens.
 */
export interface CourseLink {
  readonly name: string
  readonly theirs: string
  readonly ours: string
  readonly notes?: readonly string[]
}

const PAGE = 'https://playground.tensorflow.org/'
const COURSE = 'https://developers.google.com/machine-learning/crash-course/playground/'
/** What every link of ours has that opens one of theirs with this seed. */
const as = (seed: string, parts: { data?: string; network?: string; training?: string; rest?: string }) =>
  [
    parts.data,
    `tfp=${seed}`,
    parts.network,
    'init=random_uniform&bias=0.1',
    `wtfp=${seed}`,
    'loss=half_squared_error',
    parts.training,
    parts.rest,
  ]
    .filter((part) => part !== undefined)
    .join('&')

export const COURSE_LINKS: readonly CourseLink[] = [
  {
    name: 'the page as it opens, written out in full',
    theirs: `${PAGE}#activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2&seed=0.30527&showTestData=false&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false`,
    ours: as('0.30527', { network: 'net=4.tanh,2.tanh', training: 'shuffle=0' }),
  },
  {
    name: 'XOR with a small ReLU network',
    theirs: `${PAGE}#activation=relu&dataset=xor&networkShape=3&seed=0.41287&learningRate=0.1`,
    ours: as('0.41287', { data: 'data=xor', network: 'net=3.relu', training: 'lr=0.1&shuffle=0' }),
  },
  {
    name: 'a linear model that cannot learn a circle',
    theirs: `${PAGE}#activation=linear&dataset=circle&networkShape=&seed=0.82114&discretize=true`,
    ours: as('0.82114', { network: 'net=', training: 'shuffle=0', rest: 'discretize=1' }),
  },
  {
    name: 'a circle by squares of the inputs alone',
    theirs: `${PAGE}#dataset=circle&x=false&y=false&xSquared=true&ySquared=true&networkShape=&seed=0.11111`,
    ours: as('0.11111', { network: 'in=x1^2,x2^2&net=', training: 'shuffle=0' }),
  },
  {
    name: 'a spiral with every input and three layers',
    theirs: `${PAGE}#activation=tanh&dataset=spiral&noise=15&networkShape=8,8,6&x=true&y=true&xTimesY=true&xSquared=true&ySquared=true&sinX=true&sinY=true&seed=0.73641&percTrainData=70&showTestData=true`,
    ours: as('0.73641', {
      data: 'data=spiral&noise=15&split=70',
      network: 'in=x1,x2,x1^2,x2^2,x1x2,sin(x1),sin(x2)&net=8.tanh,8.tanh,6.tanh',
      training: 'shuffle=0',
      rest: 'test=1',
    }),
  },
  {
    name: 'overfitting: much noise, little training data',
    theirs: `${PAGE}#activation=relu&dataset=gauss&noise=50&percTrainData=10&networkShape=8,8&seed=0.92045`,
    ours: as('0.92045', {
      data: 'data=gauss&noise=50&split=10',
      network: 'net=8.relu,8.relu',
      training: 'shuffle=0',
    }),
  },
  {
    name: 'weights of zeros, to show symmetry',
    theirs: `${PAGE}#dataset=xor&networkShape=4&initZero=true&seed=0.5`,
    ours: 'data=xor&tfp=0.5&net=4.tanh&init=zeros&wtfp=0.5&loss=half_squared_error&shuffle=0',
  },
  {
    name: 'a plane',
    theirs: `${PAGE}#problem=regression&regDataset=reg-plane&networkShape=&activation=linear&seed=0.25104`,
    ours: as('0.25104', { data: 'data=plane&n=1200', network: 'net=', training: 'shuffle=0' }),
  },
  {
    name: 'six hills with six layers',
    theirs: `${PAGE}#problem=regression&regDataset=reg-gauss&networkShape=8,7,6,5,4,3&activation=sigmoid&noise=5&learningRate=0.3&batchSize=30&seed=0.66778`,
    ours: as('0.66778', {
      data: 'data=hills&n=1200&noise=5',
      network: 'net=8.sigmoid,7.sigmoid,6.sigmoid,5.sigmoid,4.sigmoid,3.sigmoid',
      training: 'lr=0.3&batch=30&shuffle=0',
    }),
  },
  {
    name: 'L2, whose rate is half as large here',
    theirs: `${PAGE}#regularization=L2&regularizationRate=0.03&dataset=gauss&noise=35&seed=0.10203&networkShape=4,2`,
    ours: as('0.10203', {
      data: 'data=gauss&noise=35',
      network: 'net=4.tanh,2.tanh',
      training: 'shuffle=0&l2=0.015',
    }),
  },
  {
    name: 'L1',
    theirs: `${PAGE}#regularization=L1&regularizationRate=0.001&dataset=xor&seed=0.7&networkShape=4,2`,
    ours: as('0.7', { data: 'data=xor', network: 'net=4.tanh,2.tanh', training: 'shuffle=0&l1=0.001' }),
    notes: ['l1'],
  },
  {
    name: 'a rate without a penalty does nothing',
    theirs: `${PAGE}#regularization=none&regularizationRate=0.1&seed=0.7`,
    ours: as('0.7', { network: 'net=4.tanh,2.tanh', training: 'shuffle=0' }),
  },
  {
    name: 'crash course: learning rate and batches, almost everything hidden',
    theirs: `${COURSE}?utm_source=engedu&amp;utm_medium=ss&amp;utm_campaign=mlcc&amp;hl=en#activation=linear&amp;batchSize=1&amp;dataset=gauss&amp;regDataset=reg-plane&amp;learningRate=3&amp;regularizationRate=0&amp;noise=80&amp;networkShape=&amp;seed=0.16680&amp;showTestData=false&amp;discretize=false&amp;percTrainData=50&amp;x=true&amp;y=true&amp;collectStats=true&amp;problem=classification&amp;initZero=false&amp;hideText=true&amp;dataset_hide=true&amp;percTrainData_hide=false&amp;xTimesY_hide=true&amp;xSquared_hide=true&amp;ySquared_hide=true&amp;sinX_hide=true&amp;sinY_hide=true&amp;activation_hide=true&amp;regularization_hide=true&amp;regularizationRate_hide=true&amp;numHiddenLayers_hide=true&amp;problem_hide=true&amp;tutorial=dp-sets&amp;goalTrainTestDiffMinThresholdFirst=0.02&amp;goalTrainTestDiffMaxThresholdFirst=0.4`,
    ours: as('0.16680', {
      data: 'data=gauss&noise=80',
      network: 'net=',
      training: 'lr=3&batch=1&shuffle=0',
      rest: 'hide=dataset,x1^2,x2^2,x1x2,sin(x1),sin(x2),layers,activation,regularisation&goal=gap:min:0.4;gap:max:0.02',
    }),
    notes: ['tutorial'],
  },
  {
    name: 'crash course: three tiers of a goal',
    theirs: `${COURSE}?hl=es#activation=relu&dataset=xor&noise=35&learningRate=0.01&networkShape=3&seed=0.60819&regularization=L2&regularizationRate=0&hideText=true&dataset_hide=true&problem_hide=true&goalTestLossMinThresholdFirst=0.35&goalTestLossMinThresholdSecond=0.2&goalTestLossMinThresholdThird=0.177`,
    ours: as('0.60819', {
      data: 'data=xor&noise=35',
      network: 'net=3.relu',
      training: 'lr=0.01&shuffle=0',
      rest: 'hide=dataset&goal=loss-test:max:0.35;loss-test:max:0.2;loss-test:max:0.177',
    }),
  },
  {
    name: 'crash course: first a large gap, then a low test loss with a small one',
    theirs: `${COURSE}#activation=linear&regularization=L2&batchSize=5&dataset=xor&learningRate=0.01&regularizationRate=0.1&noise=30&networkShape=&seed=0.77899&percTrainData=20&xTimesY=true&xSquared=true&ySquared=true&sinX_hide=true&sinY_hide=true&goalTrainTestDiffMaxThresholdFirst=0.135&goalTestLossMinThresholdFirst=0.205&goalTrainTestDiffMinThresholdFirst=0.1&goalTrainTestDiffMinThresholdSecond=0.05`,
    ours: as('0.77899', {
      data: 'data=xor&noise=30&split=20',
      network: 'in=x1,x2,x1^2,x2^2,x1x2&net=',
      training: 'lr=0.01&batch=5&shuffle=0&l2=0.05',
      rest: 'hide=sin(x1),sin(x2)&goal=gap:min:0.135;loss-test:max:0.205,gap:max:0.1;gap:max:0.05',
    }),
  },
  {
    name: 'a demonstration: only play is left',
    theirs: `${PAGE}#dataset=spiral&networkShape=6,4&seed=0.2&stepButton_hide=true&resetButton_hide=true&learningRate_hide=true&noise_hide=true&batchSize_hide=true&percTrainData_hide=true&showTestData_hide=true&discretize_hide=true&playButton_hide=false`,
    ours: as('0.2', {
      data: 'data=spiral',
      network: 'net=6.tanh,4.tanh',
      training: 'shuffle=0',
      rest: 'hide=noise,share,learningRate,batch,step,reset,newWeights,testData,discretize,testLoss',
    }),
  },
  {
    name: 'an input taken away',
    theirs: `${PAGE}#dataset=gauss&y_hide=true&seed=0.35&networkShape=2`,
    ours: as('0.35', {
      data: 'data=gauss',
      network: 'in=x1&net=2.tanh',
      training: 'shuffle=0',
      rest: 'hide=x2',
    }),
  },
  {
    name: 'batches that leave a rest',
    theirs: `${PAGE}#dataset=circle&batchSize=15&seed=0.48&networkShape=4,2`,
    ours: as('0.48', { network: 'net=4.tanh,2.tanh', training: 'batch=15&shuffle=0' }),
    notes: ['partial-batch'],
  },
  {
    name: 'no seed, embedded in a page',
    theirs:
      '<iframe width="100%" src="http://playground.tensorflow.org/#activation=sigmoid&amp;dataset=gauss&amp;networkShape=1"></iframe>',
    ours: 'data=gauss&net=1.sigmoid&init=random_uniform&bias=0.1&loss=half_squared_error&shuffle=0',
    notes: ['no-seed'],
  },
  {
    name: 'what is empty or unknown is as usual',
    theirs: `${PAGE}#activation=&dataset=donut&learningRate=&noise=99&seed=0.99&foo=bar&networkShape=4,2&hideText=`,
    ours: as('0.99', { data: 'noise=50', network: 'net=4.tanh,2.tanh', training: 'shuffle=0' }),
  },
]
