import { expect, test } from 'vitest'
import { acquireKernel } from '../../../src/engine/tfjs/kernels/wasm/kernelModule.ts'
import {
  ACTIVATION_NAMES,
  GLOBAL_NAMES,
  LOSS_NAMES,
  OPTIMIZER_NAMES,
} from '../../../src/engine/tfjs/kernels/wasm/kernelNames.ts'
import { CHUNK_SAMPLES } from '../../../src/engine/tfjs/kernels/wasm/layout.ts'
import { LEAKY_SLOPE } from '../../../src/spec/choices.ts'

const kernel = await acquireKernel()

test.each(GLOBAL_NAMES)('the compiled module exports %s', (name) => {
  expect(kernel[name]).toBeInstanceOf(WebAssembly.Global)
})

test.each([ACTIVATION_NAMES, LOSS_NAMES, OPTIMIZER_NAMES])('the ids of %o differ', (names) => {
  const ids = Object.values(names).map((name) => kernel[name].value)
  expect(new Set(ids).size).toBe(ids.length)
})

test('constants that both sides write down are the same', () => {
  expect(kernel.CHUNK.value).toBe(CHUNK_SAMPLES)
  expect(kernel.LEAKY_SLOPE.value).toBe(Math.fround(LEAKY_SLOPE))
})
