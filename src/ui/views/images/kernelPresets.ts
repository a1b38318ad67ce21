/**
 * Kernels that image editors use, for a person to set by hand. The 3x3 ones are those of Gonzalez & Woods, Digital
 * Image Processing: Sobel's two (Sobel & Feldman 1968), Laplace's with its four neighbours, the binomial blur.
 */
export const KERNEL_PRESETS = [
  'vertical-edges',
  'horizontal-edges',
  'all-edges',
  'blur',
  'sharpen',
  'emboss',
  'identity',
] as const
export type KernelPreset = (typeof KERNEL_PRESETS)[number]

/** Small patterns that lie in the middle of any larger kernel. */
const CENTRED = {
  'all-edges': [0, 1, 0, 1, -4, 1, 0, 1, 0],
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  emboss: [-2, -1, 0, -1, 1, 1, 0, 1, 2],
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0],
} as const

/** What the positive numbers of Sobel's 3x3 kernel sum up to: a sharp edge gives as much at any size. */
const EDGE_STRENGTH = 4

/** Presets that say something at this size: below 3x3 there is no room for most patterns. */
export function presetsOf(size: number): readonly KernelPreset[] {
  if (size >= 3) return KERNEL_PRESETS
  return size === 2 ? ['blur', 'identity'] : ['identity']
}

/**
 * The `size` x `size` numbers of a preset, row by row, `size` from 1. Blur and edges grow with the kernel (binomial
 * weights); the others keep to the 3x3 numbers in the middle, of an even size before it.
 */
export function presetKernel(preset: KernelPreset, size: number): number[] {
  if (preset === 'blur') return scaledTo(outer(binomial(size), binomial(size)), 1)
  if (preset === 'vertical-edges') return scaledTo(outer(binomial(size), slope(size)), EDGE_STRENGTH)
  if (preset === 'horizontal-edges') return scaledTo(outer(slope(size), binomial(size)), EDGE_STRENGTH)
  return centred(CENTRED[preset], size)
}

/** 1 2 1, 1 4 6 4 1, ... */
function binomial(size: number): number[] {
  let row = [1]
  while (row.length < size) row = [...row, 0].map((value, i) => value + (row[i - 1] ?? 0))
  return row
}

/** A smoothed difference: the binomial weights two shorter, on the right less those on the left. */
function slope(size: number): number[] {
  const weights = binomial(Math.max(1, size - 2))
  return Array.from({ length: size }, (_, i) => (weights[i - 2] ?? 0) - (weights[i] ?? 0))
}

function outer(column: readonly number[], row: readonly number[]): number[] {
  return column.flatMap((down) => row.map((across) => down * across))
}

function scaledTo(kernel: readonly number[], strength: number): number[] {
  const positive = kernel.reduce((sum, value) => sum + Math.max(0, value), 0)
  return kernel.map((value) => (positive === 0 ? value : (value * strength) / positive))
}

function centred(pattern: readonly number[], size: number): number[] {
  const before = Math.floor((size - 3) / 2)
  return Array.from({ length: size * size }, (_, i) => {
    const [row, column] = [Math.floor(i / size) - before, (i % size) - before]
    const isIn = row >= 0 && row < 3 && column >= 0 && column < 3
    return isIn ? pattern[row * 3 + column]! : 0
  })
}
