import { enDiagnosis } from './enDiagnosis.ts'
import { enMetrics } from './enMetrics.ts'
import { enDatasets } from './enDatasets.ts'
import { enNotices } from './enNotices.ts'

/** English, and the list of keys: `room.thing`, in the order in which the page shows them. */
export const en = {
  'app.name': 'Sinapsis',
  'app.tagline': 'Neural-network playground',
  'app.skip': 'Skip to the network',

  'transport.title': 'Training controls',
  'transport.play': 'Play',
  'transport.pause': 'Pause',
  'transport.step': 'Step',
  'transport.sample': 'sample',
  'transport.batch': 'batch',
  'transport.epoch': 'epoch',
  'transport.waiting': 'Starts as soon as the engine is ready',

  'command.toggle-play': 'Play or pause',
  'command.toggle-play.help':
    'Trains the network on and on, or stops where it is. Nothing is lost by pausing.',
  'command.step-sample': 'Step one sample',
  'command.step-sample.help':
    'One update of the weights from a single training example: the smallest step there is.',
  'command.step-batch': 'Step one batch',
  'command.step-batch.help':
    'One iteration: the mean gradient over one batch, then one update of all weights.',
  'command.step-epoch': 'Step one epoch',
  'command.step-epoch.help': 'Every training example once: samples / batch size iterations, rounded up.',
  'command.reset': 'Reset',
  'command.reset.help': 'Back to epoch 0 with the very same initial weights, to try other settings fairly.',
  'command.new-weights': 'New weights',
  'command.new-weights.help': 'Draws other initial weights and starts again at epoch 0.',
  'command.new-sample': 'New sample',
  'command.new-sample.help': 'Draws other points by the same rule, with the next seed. The weights stay.',
  'command.add-layer': 'Add a hidden layer',
  'command.add-layer.help':
    'Adds a Dense layer before the output. Weights that still have a place keep their value.',
  'command.remove-layer': 'Remove the last hidden layer',
  'command.remove-layer.help':
    'Takes the last hidden layer away. Weights that still have a place keep their value.',
  'command.undo': 'Undo',
  'command.undo.help':
    'Takes back the last edit: a setting, the shape of the network, or a weight you typed.',
  'command.redo': 'Redo',
  'command.redo.help': 'Makes the edit again that was taken back last.',
  'command.share': 'Copy link',
  'command.share.help':
    'Copies a link to this very playground: data, network, settings and seeds. Whoever opens it gets the same numbers.',
  'command.next-theme': 'Change theme',
  'command.next-theme.help': 'Light, dark, or projector: larger and with more contrast, for a classroom.',
  'command.next-language': 'Change language',
  'command.next-language.help': 'English or Spanish. The link remembers it.',
  'command.help': 'Keyboard shortcuts',
  'command.help.help': 'Everything that can be done by keyboard.',

  'key.Space': 'Space',
  'key.ArrowRight': '→',
  'key.Shift': 'Shift',
  'key.Alt': 'Alt',
  'key.Mod': 'Ctrl',

  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.projector': 'Projector',
  'language.en': 'English',
  'language.es': 'Español',

  'readout.epoch': 'Epoch',
  'readout.epoch.help': 'How many times the network has seen the whole training set. Keras: epochs.',
  'readout.iteration': 'Iteration',
  'readout.iteration.help':
    'How many updates of the weights so far: one per batch. 1000 samples in batches of 100 are 10 iterations per epoch.',
  'readout.samples-per-second': 'Speed reached',
  'readout.samples-per-second.unit': '{speed} samples/s',
  'readout.loss-train': 'Training loss',
  'readout.loss-train.help':
    'Mean loss over the training points, without penalties. It is what training makes small.',
  'readout.loss-test': 'Test loss',
  'readout.loss-test.help':
    'Mean loss over points the network never trains on. When it rises while the training loss falls, the network overfits.',
  'readout.accuracy-train': 'Training accuracy',
  'readout.accuracy-train.help':
    'Share of training points on the right side of 0.5. Keras: metrics=["accuracy"].',
  'readout.accuracy-test': 'Test accuracy',
  'readout.accuracy-test.help':
    'Share of test points on the right side of 0.5: how well the network does on what it has not seen.',
  'readout.none': '–',

  'field.speed': 'Speed',
  'field.speed.help':
    'How fast Play trains: slowly enough to follow every batch, or as fast as this machine can.',
  'speed.1-batch': '1 batch/s',
  'speed.10-batches': '10 batches/s',
  'speed.1-epoch': '1 epoch/s',
  'speed.10-epochs': '10 epochs/s',
  'speed.50-epochs': '50 epochs/s',
  'speed.max': 'As fast as it goes',

  'field.backend': 'Computed by',
  'field.backend.help':
    'Where TensorFlow.js computes. Automatic takes the graphics card when it is real and sound, otherwise WebAssembly.',
  'backend.auto': 'Automatic',
  'backend.auto.help': 'Looks at this machine and takes the fastest backend that passes its self-test.',
  'backend.webgl': 'WebGL',
  'backend.webgl.help': 'Computes on the graphics card through WebGL.',
  'backend.wasm': 'WebAssembly',
  'backend.wasm.help':
    'Computes on the processor with SIMD instructions; gives the same digits on every machine.',
  'backend.cpu': 'JavaScript',
  'backend.cpu.help': 'Computes on the processor in plain JavaScript: works everywhere, slower.',
  'reason.hardware-gpu': 'This machine has a graphics card, and it passed the self-test.',
  'reason.software-gpu':
    'This browser only emulates a graphics card, which is slow. The processor is faster here.',
  'reason.no-webgl': 'This browser offers no WebGL, so the processor computes.',
  'reason.webgl-self-test-failed':
    'The graphics card gave imprecise numbers in the self-test, so it is not used.',
  'reason.no-wasm': 'This browser offers neither a usable graphics card nor WebAssembly SIMD.',
  'reason.pinned': 'You chose this backend.',
  'reason.pinned-unavailable': 'The backend you chose is not available here; this is the next best.',
  'reason.faster-on-wasm':
    'For so small a network the processor is faster than the graphics card, so training moved there.',
  'reason.webgl-context-lost':
    'The browser took the graphics card away; training goes on from the last weights.',
  'engine.starting': 'Starting…',
  'engine.failed': 'Stopped',
  'engine.gpu': 'Graphics: {gpu}',
  'engine.starting.help': 'The engine is loading. Everything can be set already; Play is remembered.',
  'engine.failed.help': 'The engine could not go on. Reload the page: the link keeps all your settings.',

  'data.title': 'Data',
  'data.datasets': 'Dataset',
  'data.datasets.help':
    'What there is to learn. Colour is the target: orange low or class 0, blue high or class 1.',
  ...enDatasets,
  'field.noise': 'Noise',
  'field.noise.help': 'How far points are pushed away from the rule, in percent. 0 % is the pure rule.',
  'field.samples': 'Samples',
  'field.samples.help': 'Number of points, training and test together.',
  'field.trainShare': 'Training share',
  'field.trainShare.help':
    'Percent of the points that train; the others only test. Keras: validation_split = 1 - share.',
  'field.dataSeed': 'Data seed',
  'field.dataSeed.help':
    'The number that decides which points are drawn. The same seed gives the same points.',

  'features.title': 'Inputs',
  'features.help':
    'What the network is given of each point. Products and squares make some problems easy even without hidden layers. Keras: the columns of input_shape.',
  'features.last': 'A network needs at least one input.',
  'features.toggle': 'Input {feature}',
  'feature.x1': 'x₁',
  'feature.x1.help': 'The horizontal coordinate, -6 to 6.',
  'feature.x2': 'x₂',
  'feature.x2.help': 'The vertical coordinate, -6 to 6.',
  'feature.x1^2': 'x₁²',
  'feature.x1^2.help': 'The square of x1: the same on the left and on the right.',
  'feature.x2^2': 'x₂²',
  'feature.x2^2.help': 'The square of x2: the same above and below. With x1² it describes circles.',
  'feature.x1x2': 'x₁x₂',
  'feature.x1x2.help': 'The product x1 · x2: its sign is the XOR of the two signs.',
  'feature.sin(x1)': 'sin x₁',
  'feature.sin(x1).help': 'The sine of x1: waves from left to right.',
  'feature.sin(x2)': 'sin x₂',
  'feature.sin(x2).help': 'The sine of x2: waves from bottom to top.',

  'training.title': 'Training',
  'training.optimizer-parameters': 'Settings of {optimizer}',
  'field.learningRate': 'Learning rate',
  'field.learningRate.help':
    'How big a step each update takes: w ← w - rate · dL/dw. Too small is slow, too large diverges. Keras: learning_rate.',
  'field.optimizer': 'Optimizer',
  'field.optimizer.help': 'The rule that turns gradients into updates. Keras: optimizer.',
  'optimizer.sgd': 'SGD',
  'optimizer.sgd.help': 'Stochastic gradient descent: w ← w - rate · g. Keras: SGD.',
  'optimizer.momentum': 'Momentum',
  'optimizer.momentum.help':
    'SGD that keeps some of its speed: v ← momentum · v - rate · g, w ← w + v. Keras: SGD(momentum=0.9).',
  'optimizer.nesterov': 'Nesterov',
  'optimizer.nesterov.help':
    'Momentum that looks ahead (NAG): v ← momentum · v - rate · g, w ← w + momentum · v - rate · g. Keras: SGD(momentum=0.9, nesterov=True).',
  'optimizer.adagrad': 'Adagrad',
  'optimizer.adagrad.help':
    'Shortens the step of every weight by all its squared gradients so far, from s = 0.1 on: s ← s + g², w ← w - rate · g / √(s + ε). Wants a high rate. Keras: Adagrad.',
  'optimizer.rmsprop': 'RMSprop',
  'optimizer.rmsprop.help':
    'Divides the step of every weight by the running size of its gradient: v ← ρ v + (1 - ρ) g², w ← w - rate · g / √(v + ε). Keras: RMSprop.',
  'optimizer.adadelta': 'Adadelta',
  'optimizer.adadelta.help':
    'Measures each step by the steps before it: Δ = -g · √(d + ε) / √(v + ε), w ← w + rate · Δ; v and d are running means of g² and Δ². Meant for rate 1; starts slowly. Keras: Adadelta.',
  'optimizer.adam': 'Adam',
  'optimizer.adam.help':
    'Adapts the step of every weight from the running mean m and mean square v of its gradient: w ← w - rate · m / (√v + ε). Keras: Adam.',
  'field.momentum': 'Momentum',
  'field.momentum.help':
    'The share of the previous step that is kept, 0 to 0.999; 0.9 is usual. Keras: SGD(momentum=…).',
  'field.beta1': 'β₁',
  'field.beta1.help':
    "Decay of Adam's mean of gradients: m ← β₁ m + (1 - β₁) g. 0.9 is usual. Keras: beta_1.",
  'field.beta2': 'β₂',
  'field.beta2.help':
    "Decay of Adam's mean of squared gradients: v ← β₂ v + (1 - β₂) g². 0.999 is usual. Keras: beta_2.",
  'field.rho': 'ρ',
  'field.rho.help':
    'Decay of the mean of squared gradients: v ← ρ v + (1 - ρ) g². Usual are 0.9 for RMSprop and 0.95 for Adadelta. Keras: rho.',
  'field.epsilon': 'ε',
  'field.epsilon.help': 'A small number that keeps the optimizer from dividing by zero. Keras: epsilon.',
  'field.batchSize': 'Batch size',
  'field.batchSize.help':
    'How many training points share one update. Small batches wander, large ones are smooth. Keras: batch_size.',
  'field.loss': 'Loss',
  'field.loss.help': 'The number training makes small: how wrong the output is, on average. Keras: loss.',
  'loss.binary_crossentropy': 'Binary cross-entropy',
  'loss.binary_crossentropy.help':
    '-(y ln p + (1 - y) ln(1 - p)) for a probability p: being sure and wrong costs most. Keras: binary_crossentropy.',
  'loss.mean_squared_error': 'Mean squared error',
  'loss.mean_squared_error.help': 'The mean of (y - ŷ)²: usual for regression. Keras: mean_squared_error.',
  'loss.mean_absolute_error': 'Mean absolute error',
  'loss.mean_absolute_error.help':
    'The mean of |y - ŷ|: outliers count no more than their distance. Keras: mean_absolute_error.',
  'loss.huber': 'Huber',
  'loss.huber.help':
    '½ (y - ŷ)² up to an error of 1, |y - ŷ| - ½ beyond: smooth at the goal, calm with outliers. Keras: huber.',
  'field.l1': 'L1',
  'field.l1.help':
    'Adds l1 · Σ|w| to what is minimised: pushes weights to exactly zero. Biases are free. Keras: kernel_regularizer=L1(…).',
  'field.l2': 'L2',
  'field.l2.help':
    'Adds l2 · Σw² to what is minimised: keeps weights small and the boundary smooth. Biases are free. Keras: kernel_regularizer=L2(…).',
  'field.initializer': 'Initial weights',
  'field.initializer.help':
    'How the weights are drawn before training; biases start at 0. Keras: kernel_initializer.',
  'initializer.glorot_uniform': 'Glorot uniform',
  'initializer.glorot_uniform.help':
    'Uniform in ±√(6 / (inputs + units)): fits tanh and sigmoid. Keras: glorot_uniform, its default.',
  'initializer.he_normal': 'He normal',
  'initializer.he_normal.help':
    'Normal with deviation √(2 / inputs), cut off at two deviations: fits ReLU. Keras: he_normal.',
  'initializer.random_uniform': 'Uniform ±0.5',
  'initializer.random_uniform.help':
    'Uniform between -0.5 and 0.5, whatever the size of the layer. Keras: RandomUniform(-0.5, 0.5).',
  'initializer.zeros': 'Zeros',
  'initializer.zeros.help':
    'All weights 0: every unit of a layer stays the same as its neighbours, because they all get the same gradient. Keras: zeros.',
  'field.networkSeed': 'Weights seed',
  'field.networkSeed.help':
    'The number that decides the initial weights and the order of the batches. The same seed repeats the same training.',

  'network.title': 'Network',
  'network.help':
    'Every tile is one neuron and shows its output over the plane. A line is a weight: its width is |w|, its colour the sign. The dot at a tile is its bias.',
  'network.layers.count': 'Hidden layers: {count}',
  'network.parameters': 'Parameters: {count}',
  'network.parameters.help': 'All weights and biases that training changes. Keras: model.count_params().',
  'network.input': 'Inputs',
  'network.hidden': 'Hidden layer {layer}',
  'network.output': 'Output',
  'network.units.help': 'Number of neurons of this layer, 1 to 32. Keras: Dense(units).',
  'network.units.more': 'Add a unit to hidden layer {layer}',
  'network.units.fewer': 'Remove a unit from hidden layer {layer}',
  'network.unit.input': 'Input {feature}',
  'network.unit.hidden': 'Neuron {unit} of hidden layer {layer}',
  'network.unit.output': 'Output neuron',
  'network.weight': 'Weight: {from} → {to}',
  'network.bias': 'Bias: {unit}',
  'network.activation': 'Activation of hidden layer {layer}',
  'network.value': 'Value',
  'network.edit': 'Click to type a value',
  'network.enlarge': 'Click to enlarge',
  'network.formula.unit': 'a = f(w₁a₁ + w₂a₂ + … + b), f = {activation}',
  'network.formula.input': 'Given to the network as it is.',
  'network.formula.weight': 'z gets w · a added: the weight times the output it comes from.',
  'network.formula.bias': 'z gets b added: it moves where the neuron switches.',
  'network.scroll': 'Network diagram, scrolls sideways',

  'field.activation': 'Activation',
  'field.activation.help':
    'The function a = f(z) each neuron applies to its weighted sum z = w·x + b. Keras: activation.',
  'activation.linear': 'Linear',
  'activation.linear.help': 'f(z) = z. Layers of it add up to one linear layer. Keras: linear.',
  'activation.sigmoid': 'Sigmoid',
  'activation.sigmoid.help':
    'f(z) = 1 / (1 + e^-z), between 0 and 1. Saturates, so its gradient vanishes in deep networks. Keras: sigmoid.',
  'activation.tanh': 'Tanh',
  'activation.tanh.help': 'f(z) = tanh z, between -1 and 1, centred on 0. Keras: tanh.',
  'activation.relu': 'ReLU',
  'activation.relu.help':
    'f(z) = max(0, z): the most used in hidden layers. A unit whose z is always negative stops learning. Keras: relu.',
  'activation.leaky_relu': 'Leaky ReLU',
  'activation.leaky_relu.help':
    'f(z) = z for z > 0, otherwise 0.2 z: ReLU that still learns when negative. Keras: leaky_relu.',
  'activation.elu': 'ELU',
  'activation.elu.help':
    'f(z) = z for z > 0, otherwise e^z - 1: like ReLU, but smooth, and never quite still when negative. Keras: elu.',
  'activation.gelu': 'GELU',
  'activation.gelu.help':
    'f(z) = z · Φ(z), with Φ the normal distribution: a smooth ReLU with a dip below 0, usual in language models. Keras: gelu.',
  'activation.softplus': 'Softplus',
  'activation.softplus.help':
    'f(z) = ln(1 + e^z), always positive: ReLU with its corner rounded; its slope is the sigmoid. Keras: softplus.',
  'activation.sine': 'Sine',
  'activation.sine.help':
    'f(z) = sin z, between -1 and 1: draws waves, good for spirals and fine detail. Keras: keras.ops.sin.',

  'output.title': 'Output',
  'output.help':
    'What the network says at every point of the plane: orange negative or class 0, blue positive or class 1. Lines are drawn where the output crosses the boundary.',
  'output.unit': 'Shown: {unit}',
  'output.back': 'Back to the output',
  'output.map': 'Output map of the network over the plane',
  'output.probe': 'x₁ {x1}, x₂ {x2}: {value}',
  'output.legend': 'Colours and their values',
  'output.legend.help':
    'Colour means value, here and for weights and points: orange low, blue high, pale in between.',
  'output.points': 'Filled points train, ringed points test.',
  'field.mistakes': 'Mistakes',
  'field.mistakes.help':
    'Rings the points on the wrong side of the boundary, test points too while they are shown: what the accuracy lacks.',
  'field.discretize': 'Discretise',
  'field.discretize.help': 'Shows only on which side of the boundary each place lies, not how surely.',
  'field.testData': 'Test data',
  'field.testData.help': 'Draws the test points too, as rings. The network never trains on them.',
  'output.train': 'Training',
  'output.test': 'Test',
  'output.metrics': 'Loss and accuracy',
  'output.loss': 'Loss',
  'output.accuracy': 'Accuracy',

  'curves.title': 'Curves',
  'curves.loss': 'Loss',
  'curves.accuracy': 'Accuracy',
  'curves.epoch': 'epoch',
  'curves.train': 'training',
  'curves.test': 'test',
  'curves.empty': 'Press play: the curve is drawn as the network learns.',
  'curves.open': 'Show curves',
  'curves.close': 'Hide curves',
  'curves.resize': 'Height of the curves',
  'field.logLoss': 'Logarithmic',
  'field.logLoss.help':
    'Draws the loss on a logarithmic axis, so that small improvements late in training show.',

  ...enDiagnosis,
  ...enMetrics,

  'number.invalid': 'This is not a number. Type for example {example}.',
  'number.too-small': 'The smallest value is {min}.',
  'number.too-large': 'The largest value is {max}.',
  'number.whole': 'A whole number is needed here.',
  'control.explain': 'Explain: {name}',
  'control.typed': '{name}: type a value',
  'control.close': 'Close',
  'control.default': 'Double click: back to {value}',

  'summary.playing': 'Training. Epoch {epoch}, test loss {lossTest}.',
  'summary.paused': 'Paused at epoch {epoch}. Training loss {lossTrain}, test loss {lossTest}.',
  'summary.accuracy': 'Test accuracy {accuracy}.',

  ...enNotices,

  'help.title': 'Keyboard shortcuts',
  'help.intro':
    'Shortcuts work everywhere except while typing. Every “?” beside a control explains it; arrow keys move through the network and the maps once they have the focus.',
  'help.action': 'Action',
  'help.key': 'Key',

  'crash.title': 'The page has stumbled',
  'crash.help': 'Something in it failed. The link keeps all settings: reload the page to go on with them.',
  'crash.reload': 'Reload',
} as const
