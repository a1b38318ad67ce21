/** Explanations: the losses; in English. */
export const losses = {
  'field.loss.help': 'The number training makes small: how wrong the output is, on average. Keras: loss.',
  'loss.binary_crossentropy.help':
    '-(y ln p + (1 - y) ln(1 - p)) for a probability p: being sure and wrong costs most. Keras: binary_crossentropy.',
  'loss.mean_squared_error.help': 'The mean of (y - ŷ)²: usual for regression. Keras: mean_squared_error.',
  'loss.half_squared_error.help':
    'The mean of ½ (s - ŷ)²: the loss of TensorFlow Playground. For two classes ŷ comes from a tanh and s is -1 or 1. Keras has no such loss.',
  'loss.mean_absolute_error.help':
    'The mean of |y - ŷ|: outliers count no more than their distance. Keras: mean_absolute_error.',
  'loss.huber.help':
    '½ (y - ŷ)² up to an error of 1, |y - ŷ| - ½ beyond: smooth at the goal, calm with outliers. Keras: huber.',
  'loss.categorical_crossentropy.help':
    '-ln p of the right class, with p from the softmax: being sure and wrong costs most. Keras: categorical_crossentropy.',
  'loss.hinge.help':
    'max(0, 1 - s·ŷ) with s = -1 or 1: asks for a margin round the boundary and then leaves a point alone. Keras: hinge.',
  'loss.perceptron.help':
    'The perceptron rule (Rosenblatt, 1958): a step unit learns only from points it gets wrong, w ← w + lr (y - ŷ) x.',
} as const
