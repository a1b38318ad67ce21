/** The losses; in English. */
export const losses = {
  'field.loss': 'Loss',
  'loss.binary_crossentropy': 'Binary cross-entropy',
  'loss.mean_squared_error': 'Mean squared error',
  'loss.half_squared_error': 'Half squared error',
  'loss.mean_absolute_error': 'Mean absolute error',
  'loss.huber': 'Huber',
  'loss.categorical_crossentropy': 'Categorical cross-entropy',
  'loss.hinge': 'Hinge',
  'loss.perceptron': 'Perceptron',
} as const
