/** The initial weights; in English. */
export const initializers = {
  'field.initializer': 'Initial weights',
  'initializer.glorot_uniform': 'Glorot uniform',
  'initializer.he_normal': 'He normal',
  'initializer.random_normal': 'Normal 0.05',
  'initializer.random_uniform': 'Uniform ±0.5',
  'initializer.zeros': 'Zeros',
  'field.networkSeed': 'Weights seed',
} as const
