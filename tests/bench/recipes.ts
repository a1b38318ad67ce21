import type { DatasetId } from '../../src/spec/choices.ts'

/** A playground that learns its dataset, and what it must reach on the test points from any initial weights. */
export interface Recipe {
  readonly dataset: DatasetId
  /** What differs from the playground that opens, beside the dataset. */
  readonly link: string
  readonly epochs: number
  /** Least accuracy, 0 to 1; for regression the largest loss. */
  readonly goal: number
}

export const RECIPES: readonly Recipe[] = [
  { dataset: 'circle', link: '', epochs: 500, goal: 0.99 },
  { dataset: 'gauss', link: 'net=', epochs: 10, goal: 1 },
  { dataset: 'moons', link: '', epochs: 500, goal: 1 },
  { dataset: 'rings', link: 'net=8.tanh,8.tanh&opt=adam&lr=0.01', epochs: 200, goal: 0.98 },
  { dataset: 'rings', link: 'in=x1^2,x2^2&opt=adam&lr=0.01', epochs: 50, goal: 1 },
  { dataset: 'spiral', link: 'net=16.relu,16.relu,16.relu&lr=0.1', epochs: 200, goal: 0.98 },
  { dataset: 'spiral', link: 'in=x1,x2,sin(x1),sin(x2)&net=8.tanh,8.tanh&lr=0.1', epochs: 500, goal: 0.98 },
  {
    dataset: 'checkerboard',
    link: 'n=2000&net=16.tanh,16.tanh&opt=adam&lr=0.01',
    epochs: 200,
    goal: 0.97,
  },
  { dataset: 'checkerboard', link: 'in=sin(x1),sin(x2)&lr=0.1', epochs: 100, goal: 0.99 },
  { dataset: 'and', link: 'net=', epochs: 50, goal: 1 },
  { dataset: 'and', link: 'n=20&net=', epochs: 100, goal: 1 },
  { dataset: 'or', link: 'net=', epochs: 50, goal: 1 },
  { dataset: 'or', link: 'n=20&net=', epochs: 100, goal: 1 },
  { dataset: 'xor', link: 'lr=0.1', epochs: 500, goal: 0.99 },
  { dataset: 'blobs', link: 'net=', epochs: 20, goal: 1 },
  { dataset: 'spirals', link: 'net=8.tanh,8.tanh&opt=adam&lr=0.01', epochs: 200, goal: 0.95 },
  {
    dataset: 'spirals',
    link: 'n=1000&classes=5&net=16.tanh,16.tanh&opt=adam&lr=0.01',
    epochs: 300,
    goal: 0.95,
  },
  { dataset: 'sectors', link: 'opt=adam&lr=0.01', epochs: 100, goal: 0.97 },
  { dataset: 'plane', link: 'net=', epochs: 10, goal: 1e-12 },
  { dataset: 'hills', link: 'n=2000&net=16.tanh,16.tanh&opt=adam&lr=0.01', epochs: 200, goal: 0.006 },
  { dataset: 'line', link: 'net=', epochs: 50, goal: 1e-12 },
  { dataset: 'sine', link: 'net=8.tanh,8.tanh&opt=adam&lr=0.01', epochs: 500, goal: 0.01 },
  { dataset: 'sine', link: 'in=sin(x1)&net=&lr=0.1', epochs: 20, goal: 1e-10 },
  { dataset: 'step', link: 'net=1.tanh&opt=adam&lr=0.1', epochs: 200, goal: 0.02 },
  { dataset: 'parabola', link: 'opt=adam&lr=0.01', epochs: 200, goal: 0.001 },
  { dataset: 'parabola', link: 'in=x1^2&net=&zscore=1&lr=0.1', epochs: 200, goal: 1e-10 },
  // No line is nearer to the seven prices: see the test of the fitted line.
  { dataset: 'flats', link: 'net=&lr=0.1', epochs: 100, goal: 0.086 },
  { dataset: 'insurance', link: 'split=100&net=&lr=0.1', epochs: 200, goal: 0.9 },
  { dataset: 'iris', link: '', epochs: 200, goal: 0.93 },
  { dataset: 'iris', link: 'net=&lr=0.1', epochs: 200, goal: 0.93 },
]
