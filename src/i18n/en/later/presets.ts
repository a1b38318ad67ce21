/** The gallery: its groups, and what to watch in each of its starts; in English. */
export const presets = {
  'command.gallery.help':
    'Ready-made starts, good ones and bad ones, each with what to watch. Undo brings your playground back.',
  'gallery.title': 'Gallery',
  'gallery.intro':
    'Choose a start and press Play. It takes the place of your playground; Undo brings that back.',
  'gallery.first': 'First steps',
  'gallery.boundaries': 'Boundaries',
  'gallery.classes': 'Several classes',
  'gallery.images': 'Images',
  'gallery.regression': 'Regression',
  'gallery.wrong': 'What goes wrong',
  'gallery.regularisation': 'Regularisation',
  'gallery.optimizers': 'Optimizers',
  'gallery.watch': 'What to watch',

  'preset.line': 'One neuron, one line',
  'preset.line.watch':
    'A single neuron draws a straight line: within ten epochs every point lies on its own side of it.',
  'preset.and-perceptron': 'A perceptron learns AND',
  'preset.and-perceptron.watch':
    'The perceptron learns from its mistakes only, so training stops by itself once it makes none.',
  'preset.xor-hidden': 'XOR with a hidden layer',
  'preset.xor-hidden.watch':
    'No straight line separates these corners, but eight hidden units together bend the boundary until it does.',
  'preset.three-lines': 'Three units close a boundary',
  'preset.three-lines.watch':
    'Three tanh units fold the plane along three lines, enough to close a boundary around the disc; take one away and it stays open.',

  'preset.moons': 'Moons',
  'preset.moons.watch':
    'The boundary begins almost straight, with about nine points in ten right, and then bends into the gap between the moons.',
  'preset.squares': 'A circle without hidden layers',
  'preset.squares.watch':
    'With the squares of x₁ and x₂ as inputs a single neuron draws a circle: its two weights become almost equal, and negative.',
  'preset.rings': 'Rings need a second layer',
  'preset.rings.watch':
    'Point at the units: the first layer makes straight folds, the second joins them into shapes, and the output cuts out the rings.',
  'preset.checkerboard-sines': 'The right inputs for a checkerboard',
  'preset.checkerboard-sines.watch':
    'With sine inputs twenty epochs are enough; with x₁ and x₂ in their place the same eight units are still wrong after three hundred.',
  'preset.spiral-relu': 'Spiral from straight pieces',
  'preset.spiral-relu.watch':
    'For about fifty epochs little seems to happen, then the arms come apart; a ReLU boundary is made of straight pieces.',
  'preset.spiral-sines': 'Spiral with sine inputs',
  'preset.spiral-sines.watch':
    'Sine inputs bring waves along, so two small layers untangle the spiral within two hundred epochs.',
  'preset.margin': 'The margin of the hinge loss',
  'preset.margin.watch':
    'Once every training point lies beyond the margin, the training loss is exactly 0 and the line stops moving.',

  'preset.clouds': 'Four clouds, four classes',
  'preset.clouds.watch':
    'The network has one output unit per class, and softmax draws straight borders between them; click an output to see its share.',
  'preset.sectors': 'Sectors without hidden layers',
  'preset.sectors.watch':
    'Three straight borders meet in one point: softmax needs no hidden layer for these classes.',
  'preset.three-arms': 'Three arms',
  'preset.three-arms.watch':
    'Watch the three colours roll up into a spiral: within two hundred epochs nearly every point lies in its own.',
  'preset.five-arms': 'Five arms',
  'preset.five-arms.watch':
    'Five classes want a wider network and more points: here two layers of sixteen units and a thousand points do it.',
  'preset.iris': 'Iris flowers',
  'preset.iris.watch':
    'Setosa is told apart within twenty epochs, while a few flowers between versicolor and virginica stay wrong.',

  'preset.digits-softmax': 'Digits with one layer',
  'preset.digits-softmax.watch':
    'Softmax regression, a single layer over 784 pixels: about nine digits in ten are right, and more epochs hardly help.',
  'preset.digits-mlp': 'Digits with a hidden layer',
  'preset.digits-mlp.watch':
    'One hidden layer of a hundred units takes the test accuracy to more than 95 % in ten epochs; it has 79,510 parameters.',
  'preset.digits-cnn': 'Digits with a small CNN',
  'preset.digits-cnn.watch':
    'Eight small filters and pooling do as well with a sixth of the parameters: look at what each filter brings out.',
  'preset.digits-deck': 'Digits with a larger CNN',
  'preset.digits-deck.watch':
    'The CNN of many courses has 693,962 parameters: each epoch takes long, but four of them are enough for 95 %.',
  'preset.digits-linear': 'Two layers without activation',
  'preset.digits-linear.watch':
    'Two layers without an activation between them are no more than one: the digits stay at about what softmax regression does.',
  'preset.digits-few': 'Too few digits',
  'preset.digits-few.watch':
    'A network with 160 images learns them by heart: every training image is right, but a third of the test images is not.',
  'preset.digits-rate': 'A CNN at too large a rate',
  'preset.digits-rate.watch':
    'With Adam at 0.1 the first steps destroy the network: it gives every image the same class, one in ten right, and stays there.',

  'preset.flats': 'Prices of flats',
  'preset.flats.watch':
    'The line settles at the least squares, and from whichever new weights you start, it ends in the same place.',
  'preset.insurance': 'The S-curve of insurance',
  'preset.insurance.watch':
    'A sigmoid unit turns age into a probability: find the age at which its S crosses one half.',
  'preset.sine-tanh': 'A wave of tanh units',
  'preset.sine-tanh.watch':
    'Each tanh unit adds a bend where one is missing; watch the curve take on one hump of the wave after another.',
  'preset.sine-input': 'A wave, given its sine',
  'preset.sine-input.watch':
    'With sin(x₁) as input there is hardly anything to learn: the weight becomes 1 and the bias 0 within five epochs.',
  'preset.step-tanh': 'A jump from one tanh',
  'preset.step-tanh.watch':
    'A tanh is smooth, the jump is not: the weight of the unit keeps growing, and the curve grows steeper.',
  'preset.parabola-relu': 'A parabola of straight pieces',
  'preset.parabola-relu.watch':
    'Each ReLU unit gives the curve one kink; not all new weights do as well as these, so try some.',
  'preset.hills': 'Hills and hollows',
  'preset.hills.watch':
    'The map is almost flat at first; the six hills and hollows rise one by one while the loss falls.',

  'preset.xor-line': 'XOR without a hidden layer',
  'preset.xor-line.watch':
    'However long it trains, a single straight line is hardly better at XOR than guessing.',
  'preset.xor-perceptron': 'A perceptron at XOR',
  'preset.xor-perceptron.watch':
    'No line is free of mistakes here, so the perceptron never stops: watch its line swing to and fro.',
  'preset.linear-layers': 'Layers without bends',
  'preset.linear-layers.watch':
    'Two hidden layers, yet with linear activations the boundary stays a straight line; change them to tanh and it closes.',
  'preset.sine-line': 'A line through a wave',
  'preset.sine-line.watch':
    'Without a hidden layer the model is a straight line and no training helps: the loss stays high. This is underfitting.',
  'preset.zeros': 'All weights zero',
  'preset.zeros.watch':
    'When all weights are 0, no weight has a gradient: the hidden units stay blank and half of the points stay wrong.',
  'preset.rate-too-large': 'A learning rate too large',
  'preset.rate-too-large.watch':
    'Every step overshoots by more than the last and the loss explodes in the first epoch; at a tenth of the rate five epochs are enough.',
  'preset.rate-too-small': 'A learning rate too small',
  'preset.rate-too-small.watch':
    'After three hundred epochs there is still no ring: a learning rate of 0.0001 crawls, one of 0.03 is done by then.',
  'preset.own-units': 'Square metres as they are',
  'preset.own-units.watch':
    'Without standardised columns the steps are far too large and the loss explodes at once; switch Standardise on and it learns.',
  'preset.vanishing': 'The vanishing gradient',
  'preset.vanishing.watch':
    'On its way back through eight sigmoid layers the gradient all but vanishes and nothing is learned; with tanh in all of them fifty epochs do.',
  'preset.dead-relu': 'Dead ReLU units',
  'preset.dead-relu.watch':
    'A few huge steps push a whole layer below 0: no gradient passes it any more, and the output is one colour for ever.',
  'preset.batch-of-one': 'Batches of one point',
  'preset.batch-of-one.watch':
    'Every point pulls its own way, so the training loss jumps from epoch to epoch; with batches of 250 it glides.',

  'preset.overfitting': 'Learned by heart',
  'preset.overfitting.watch':
    'Forty noisy points and more than a thousand parameters: the training loss goes to 0 while the test loss turns and rises.',
  'preset.early-stopping': 'Stop in time',
  'preset.early-stopping.watch':
    'The same network, but training stops when the test loss has not fallen for twenty epochs, and the best weights come back.',
  'preset.dropout': 'Dropout',
  'preset.dropout.watch':
    'The same network with half of its hidden units left out at random in every update: its test loss ends at less than half.',
  'preset.l2': 'L2 keeps weights small',
  'preset.l2.watch':
    'The same network with an L2 penalty: the boundary stays smooth and the test loss stays low to the end.',
  'preset.l1': 'L1 picks the inputs',
  'preset.l1.watch':
    'Of seven inputs only the two squares are needed: the L1 penalty drives the weights of the other five to almost 0.',

  'preset.sgd': 'The race: SGD',
  'preset.sgd.watch':
    'Plain SGD at learning rate 0.01: after two hundred epochs it has hardly begun to bend. Remember where it is, then try the others.',
  'preset.momentum': 'The race: momentum',
  'preset.momentum.watch':
    'The same start and rate, but every step keeps nine tenths of the last one: at epoch two hundred it is far ahead of SGD.',
  'preset.adagrad': 'The race: Adagrad',
  'preset.adagrad.watch':
    'Adagrad divides by all gradients so far, so its steps only shrink: at this rate it is as slow as SGD after two hundred epochs.',
  'preset.rmsprop': 'The race: RMSprop',
  'preset.rmsprop.watch':
    'RMSprop forgets old gradients, so its steps stay large: nine points in ten are right by epoch two hundred.',
  'preset.adam': 'The race: Adam',
  'preset.adam.watch':
    'Adam joins momentum and RMSprop: it is ahead of momentum at epoch one hundred, and has nine points in ten right at two hundred.',
  'preset.cosine': 'A rate that falls to 0',
  'preset.cosine.watch':
    'The loss jumps wildly at first and comes to rest before epoch two hundred, because the learning rate falls along a cosine to 0.',
} as const
