/** Explanations: the initial weights; in English. */
export const initializers = {
  'field.initializer.help':
    'How the weights are drawn before training; biases start at 0. Keras: kernel_initializer.',
  'initializer.glorot_uniform.help':
    'Uniform in ±√(6 / (inputs + units)): fits tanh and sigmoid. Keras: glorot_uniform, its default.',
  'initializer.he_normal.help':
    'Normal with deviation √(2 / inputs), cut off at two deviations: fits ReLU. Keras: he_normal.',
  'initializer.random_normal.help':
    'Normal with deviation 0.05, whatever the size of the layer. Keras: RandomNormal, its default.',
  'initializer.random_uniform.help':
    'Uniform between -0.5 and 0.5, whatever the size of the layer. Keras: RandomUniform(-0.5, 0.5).',
  'initializer.zeros.help':
    'All weights 0: every unit of a layer stays the same as its neighbours, because they all get the same gradient. Keras: zeros.',
  'field.networkSeed.help':
    'The number that decides the initial weights and the order of the batches. The same seed repeats the same training.',
} as const
