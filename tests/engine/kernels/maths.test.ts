import { describe, expect, it } from 'vitest'
import { ACTIVATION_FUNCTIONS } from '../../../src/engine/reference/activations.ts'
import { KernelMemory } from '../../../src/engine/tfjs/kernels/wasm/kernelMemory.ts'
import { acquireKernel, type KernelExports } from '../../../src/engine/tfjs/kernels/wasm/kernelModule.ts'

/** The parts of the compiled module that only tests use. */
interface MathsExports extends KernelExports {
  activate(activation: number, at: number, end: number): void
  expAll(at: number, end: number): void
  log1pAll(at: number, end: number): void
  log1pWideAll(at: number, end: number): void
  softplusAll(at: number, end: number): void
  expm1All(at: number, end: number): void
  normalAll(at: number, end: number): void
  normalDensityAll(at: number, end: number): void
  sineAll(at: number, end: number): void
  cosineAll(at: number, end: number): void
}

const kernel = (await acquireKernel()) as MathsExports
const memory = new KernelMemory(kernel)

/** Every 2,053rd float32 (a prime), of either sign, with the infinities and zeros: two million numbers. */
const SPREAD = Float32Array.from(spread())
/** Where the steps between float32 are too fine or too coarse to be representative. */
const LINEAR = Float32Array.from({ length: 2_000_000 }, (_, i) => (i - 1_000_000) / 1e5)
const ROOM = memory.take(4 * Math.max(SPREAD.length, LINEAR.length) + 16)

function* spread(): Generator<number> {
  const bits = new Uint32Array(1)
  const value = new Float32Array(bits.buffer)
  for (let magnitude = 0; magnitude < 0x7f800000; magnitude += 2053) {
    bits[0] = magnitude
    yield value[0]!
    yield -value[0]!
  }
  yield Infinity
  yield -Infinity
}

interface Function {
  readonly name: string
  run(at: number, end: number): void
  exact(x: number): number
  /** Relative error allowed. */
  readonly bound: number
  /** Arguments for which the bound holds; outside only that the value is finite. */
  readonly within: readonly [number, number]
}

const sigmoid = (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)))
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

const FUNCTIONS: readonly Function[] = [
  { name: 'exp', run: kernel.expAll, exact: Math.exp, bound: 2.5e-7, within: [-87, 87] },
  {
    name: 'tanh',
    run: (at, end) => kernel.activate(kernel.TANH.value, at, end),
    exact: Math.tanh,
    bound: 3.5e-7,
    within: [-Infinity, Infinity],
  },
  {
    name: 'sigmoid',
    run: (at, end) => kernel.activate(kernel.SIGMOID.value, at, end),
    exact: sigmoid,
    bound: 2.5e-7,
    within: [-87, Infinity],
  },
  { name: 'log1p', run: kernel.log1pAll, exact: Math.log1p, bound: 2.5e-7, within: [0, 1] },
  { name: 'log1pWide', run: kernel.log1pWideAll, exact: Math.log1p, bound: 3e-7, within: [0, 1e38] },
  { name: 'softplus', run: kernel.softplusAll, exact: softplus, bound: 4e-7, within: [-87, Infinity] },
  { name: 'expm1', run: kernel.expm1All, exact: Math.expm1, bound: 6e-7, within: [-Infinity, 0] },
]

const GELU = ACTIVATION_FUNCTIONS.gelu

/** Bounds of the absolute error, of -10 to 10. */
const ABSOLUTE: readonly Omit<Function, 'within'>[] = [
  { name: 'normal', run: kernel.normalAll, exact: (x) => (x === 0 ? 0.5 : GELU.forward(x) / x), bound: 3e-7 },
  {
    name: 'normalDensity',
    run: kernel.normalDensityAll,
    exact: (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
    bound: 1.5e-7,
  },
  { name: 'sine', run: kernel.sineAll, exact: Math.sin, bound: 2e-7 },
  { name: 'cosine', run: kernel.cosineAll, exact: Math.cos, bound: 2e-7 },
]

function valuesOf({ run }: Pick<Function, 'run'>, arguments_: Float32Array): Float32Array {
  memory.floats(ROOM, arguments_.length).set(arguments_)
  run(ROOM, ROOM + Math.ceil(arguments_.length / 4) * 16)
  return memory.floats(ROOM, arguments_.length)
}

/** Subnormal results have fewer digits; their error counts in steps of the smallest normal number. */
const SMALLEST_NORMAL = 2 ** -126

function relativeError(got: number, exact: number): number {
  if (Object.is(got, exact) || got === exact) return 0
  return Math.abs(got - exact) / Math.max(Math.abs(exact), SMALLEST_NORMAL)
}

describe.each(FUNCTIONS)('$name', (subject) => {
  it.each([
    { which: 'all magnitudes', arguments_: SPREAD },
    { which: '-10 to 10', arguments_: LINEAR },
  ])('stays within its bound for $which', ({ arguments_ }) => {
    const [low, high] = subject.within
    const values = valuesOf(subject, arguments_)
    let worst = { error: 0, x: NaN }
    for (const [i, x] of arguments_.entries()) {
      if (x < low || x > high) continue
      const error = relativeError(values[i]!, subject.exact(x))
      if (!(error <= worst.error)) worst = { error, x }
    }
    expect(worst.error, `at ${worst.x}`).toBeLessThanOrEqual(subject.bound)
    expect(worst.error, 'the comparison sees no difference at all').toBeGreaterThan(0)
  })

  it('makes no NaN of a number, and keeps NaN', () => {
    if (!subject.name.startsWith('log1p')) expect(valuesOf(subject, SPREAD).findIndex(Number.isNaN)).toBe(-1)
    expect(valuesOf(subject, Float32Array.of(NaN))).toEqual(Float32Array.of(NaN))
  })
})

describe.each(ABSOLUTE)('$name', (subject) => {
  it('stays within its bound', () => {
    const values = valuesOf(subject, LINEAR)
    let worst = { error: 0, x: NaN }
    for (const [i, x] of LINEAR.entries()) {
      const error = Math.abs(values[i]! - subject.exact(x))
      if (!(error <= worst.error)) worst = { error, x }
    }
    expect(worst.error, `at ${worst.x}`).toBeLessThanOrEqual(subject.bound)
    expect(worst.error, 'the comparison sees no difference at all').toBeGreaterThan(0)
  })

  it('makes no NaN of a number, keeps NaN, and stays between -1 and 1', () => {
    const values = valuesOf(subject, SPREAD)
    expect(values.every((value) => Math.abs(value) <= 1)).toBe(true)
    expect(valuesOf(subject, Float32Array.of(NaN))).toEqual(Float32Array.of(NaN))
  })
})

it.each(['sine', 'cosine'] as const)('%s keeps its bound up to 8192', (name) => {
  const far = Float32Array.from({ length: 1_000_000 }, (_, i) => (i - 500_000) / 61.1)
  const values = valuesOf(
    ABSOLUTE.find((subject) => subject.name === name)!,
    far,
  )
  const exact = name === 'sine' ? Math.sin : Math.cos
  const errors = values.map((value, i) => Math.abs(value - exact(far[i]!)))
  expect(errors.reduce((most, error) => Math.max(most, error))).toBeLessThanOrEqual(2e-7)
})

it('tanh saturates at exactly 1 and never passes it', () => {
  const tanh = FUNCTIONS.find(({ name }) => name === 'tanh')!
  expect(valuesOf(tanh, SPREAD).every((value) => Math.abs(value) <= 1)).toBe(true)
  expect(valuesOf(tanh, Float32Array.of(8.6, -8.6, 1e30, -Infinity))).toEqual(Float32Array.of(1, -1, 1, -1))
})
