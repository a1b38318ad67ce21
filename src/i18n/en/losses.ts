/** The losses; in English. */
export const losses = {
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
} as const
