/** Explanations: the datasets and their groups, in the order in which they are offered; in English. */
export const datasets = {
  'dataset.circle.help':
    'Two classes: a disc and the ring around it. No straight line separates them; a few hidden units do.',
  'dataset.gauss.help': 'Two clouds from normal distributions. One unit without hidden layers is enough.',
  'dataset.moons.help':
    'Two half circles, each reaching into the other (make_moons of scikit-learn). A few hidden units bend the border.',
  'dataset.rings.help':
    'Three rings one in another, the middle one of the other class. With the inputs x1² and x2² it is much easier.',
  'dataset.spiral.help': 'Two intertwined arms: the hardest of all, worth several layers or more inputs.',
  'dataset.checkerboard.help':
    'Sixteen cells of alternate classes: needs many units, or the inputs sin x1 and sin x2, which make it an XOR.',
  'dataset.and.help':
    'Logical and: class 1 only where both inputs are 1. One straight line is enough, so one unit without hidden layers learns it.',
  'dataset.or.help':
    'Logical or: class 1 where at least one input is 1. One straight line is enough, so one unit without hidden layers learns it.',
  'dataset.xor.help':
    'Exclusive or: the class is the sign of x1 · x2. The example that stopped the single perceptron (Minsky and Papert, 1969).',
  'dataset.plane.help': 'Regression: the value grows along the diagonal, y = (x1 + x2) / 10.',
  'dataset.hills.help': 'Regression: six hills and hollows in turn, flat in between. Too much for one unit.',
  'dataset.blobs.help':
    'One cloud of points per class, 3 to 6 of them. One layer of softmax units is enough.',
  'dataset.spirals.help': 'One arm per class, 3 to 6, wound round the centre: needs hidden layers.',
  'dataset.sectors.help': 'A disc cut like a cake, one piece per class, 3 to 6.',
  'dataset.line.help': 'Regression over one input: y = x / 6. One linear unit is enough.',
  'dataset.sine.help':
    'Regression over one input: the wave y = sin x. Needs a hidden layer, or the input sin x.',
  'dataset.step.help':
    'Regression over one input: a jump from -1 to 1. One tanh unit draws it, steeper and steeper.',
  'dataset.parabola.help': 'Regression over one input: y = x² / 18 - 1. A few hidden units, or the input x².',
  'dataset.flats.help':
    'What seven flats cost: size in m², rooms, floors, age in years and price in EUR. Two rows know only size and price and are left out where more is used.',
  'dataset.insurance.help':
    'Who has an insurance, by age in years: a single sigmoid unit bends the line into an S.',
  'dataset.digits.help':
    'Handwritten digits of 28 × 28 pixels, drawn by the program itself: as many as you like, each a little different. A linear model gets about nine in ten right; a small convolutional network nearly all.',
  'dataset.mnist.help':
    'Your own images in the format of MNIST (IDX files, packed or not), read from your disk and never uploaded.',
  'dataset.iris.help':
    'Three species of iris by length and width of sepals and petals in cm (Fisher, 1936). One is easily told apart, the other two overlap a little.',
  'dataset.points.help':
    'Points that you draw yourself on the output map: two classes, several, or values. They travel in the link.',
  'dataset.table.help':
    'A table of your own, pasted or opened as CSV: choose the column to learn; all other columns of numbers are inputs. It never leaves this browser.',
} as const
