/** Explanations: the data: how many points, how they are drawn, and what the network is given of them; in English. */
export const data = {
  'data.datasets.help':
    'What there is to learn. Colour is the target: orange low or class 0, blue high or class 1.',
  'field.noise.help':
    'How far points are pushed away from the rule, in percent. 0 % is the pure rule. Of images: the deviation of every pixel, in percent of full ink.',
  'field.samples.help': 'Number of points, training and test together.',
  'field.trainShare.help':
    'Percent of the points that train; the others only test. Keras: validation_split = 1 - share.',
  'field.classes.help': 'How many classes there are to tell apart. The output layer has one unit for each.',
  'field.standardize.help':
    'Gives the network z-scores: from each input, and from the target of a regression, the mean is taken away, then it is divided by the deviation, (x - mean) / deviation, both over the training points. Axes and points keep their own units.',
  'field.dataSeed.help':
    'The number that decides which points are drawn. The same seed gives the same points.',
  'features.help':
    'What the network is given of each point. Products and squares make some problems easy even without hidden layers. Keras: the columns of input_shape.',
  'feature.x1.help': 'The horizontal coordinate, -6 to 6.',
  'feature.x2.help': 'The vertical coordinate, -6 to 6.',
  'feature.x1^2.help': 'The square of x1: the same on the left and on the right.',
  'feature.x2^2.help': 'The square of x2: the same above and below. With x1² it describes circles.',
  'feature.x1x2.help': 'The product x1 · x2: its sign is the XOR of the two signs.',
  'feature.sin(x1).help': 'The sine of x1: waves from left to right.',
  'feature.sin(x2).help': 'The sine of x2: waves from bottom to top.',
} as const
