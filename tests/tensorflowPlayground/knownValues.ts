/** Observed on playground.tensorflow.org with the seed 0.59704 and all else as it opens. */
export const KNOWN_VALUES = [
  {
    problem: 'circle',
    point: [0.240145, 0.460359, 1],
    weights: [0.013961, 0.433026],
    losses: { 0: ['0.499', '0.501'], 1: ['0.498', '0.498'], 100: ['0.010', '0.012'] },
  },
  {
    problem: 'xor',
    point: [-3.223079, -4.534759, 1],
    weights: [0.013961, 0.433026],
    losses: { 0: ['0.500', '0.502'], 1: ['0.495', '0.500'], 100: ['0.042', '0.052'] },
  },
  {
    problem: 'gauss',
    point: [-1.768924, -1.87281, -1],
    weights: [-0.005947, 0.102985],
    losses: { 0: ['0.506', '0.511'], 1: ['0.473', '0.477'], 100: ['0.001', '0.001'] },
  },
  {
    problem: 'reg-plane',
    point: [-0.067609, 2.497958, 0.243035],
    weights: [0.364244, -0.235081],
    losses: { 0: ['0.164', '0.168'], 1: ['0.035', '0.038'], 100: ['0.000', '0.000'] },
  },
] as const
