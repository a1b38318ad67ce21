import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDropped } from '../../../src/engine/dropout.ts'
import { ArrayTarget } from '../../../src/engine/tfjs/kernels/webgl/arrayTarget.ts'
import { DROPOUT_GLSL, dropoutMasks, setDropout } from '../../../src/engine/tfjs/kernels/webgl/dropoutGlsl.ts'
import { ShaderProgram } from '../../../src/engine/tfjs/kernels/webgl/shaderProgram.ts'
import { PRECISION_GLSL } from '../../../src/engine/tfjs/kernels/webgl/valuesShader.ts'
import { hiddenLayers, networkFor } from '../cases.ts'

const UNITS = 64
const UPDATES = 32

/** Across the units by fours, down the updates; the first unit and the first update come in from outside. */
const FACTORS = `${PRECISION_GLSL}${DROPOUT_GLSL}
uniform uint firstUnit;
layout(location = 0) out vec4 target0;
void main() {
  uvec2 place = uvec2(gl_FragCoord.xy);
  target0 = dropoutFactors(dropoutKey(firstUpdate + place.y), firstUnit + 4u * place.x);
}`

let gl: WebGL2RenderingContext
let program: ShaderProgram
let target: ArrayTarget

beforeAll(() => {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (context?.getExtension('EXT_color_buffer_float') == null)
    throw new Error('no float textures to draw into')
  gl = context
  program = new ShaderProgram(gl, FACTORS)
  target = new ArrayTarget(gl, UNITS / 4, UPDATES, 1)
})

afterAll(() => {
  program.dispose()
  target.dispose()
})

/** The factors of `UPDATES` updates, `UNITS` units each. */
function factorsOnGpu(seed: number, rate: number, update: number, unit: number): Float32Array {
  gl.useProgram(program.program)
  setDropout(gl, program, seed, rate)
  gl.uniform1ui(program.location('firstUpdate'), update)
  gl.uniform1ui(program.location('firstUnit'), unit)
  draw(target)
  return read(target)
}

function draw({ framebuffers, width, height }: ArrayTarget): void {
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffers[0]!)
  gl.viewport(0, 0, width, height)
  gl.drawArrays(gl.TRIANGLES, 0, 3)
}

function read({ width, height }: ArrayTarget): Float32Array {
  const numbers = new Float32Array(4 * width * height)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, numbers)
  return numbers
}

describe('dropout in GLSL', () => {
  it.each([
    [0, 0.1, 1, 0],
    [5, 0.5, 1, 2],
    [123, 0.3, 60, 7],
    [2 ** 31 - 1, 0.9, 1000, 3],
    [2 ** 31, 0.25, 2 ** 31 - 5, 1],
    [2 ** 32 - 1, 0.99, 2 ** 32 - 33, 50],
    [1, 0, 1, 0],
  ])(
    'leaves out what `isDropped` does, to the bit: seed %d, rate %d, from update %d and unit %d',
    (...given) => {
      const [seed, rate, update, unit] = given
      const kept = Math.fround(1 / (1 - rate))
      const expected = Float32Array.from({ length: UPDATES * UNITS }, (_, i) =>
        isDropped(seed, update + Math.floor(i / UNITS), unit + (i % UNITS), rate) ? 0 : kept,
      )
      const got = factorsOnGpu(seed, rate, update, unit)
      expect(got).toEqual(expected)
      const share = got.filter((factor) => factor === 0).length / got.length
      expect(Math.abs(share - rate)).toBeLessThan(0.05)
    },
  )

  it('numbers the units of every hidden layer as `DenseNetwork` does', () => {
    const network = networkFor(3, hiddenLayers([5, 4, 2], 'tanh'), 'softmax', 3)
    const names = ['m1_0', 'm1_1', 'm2_0', 'm3_0']
    const masks = new ShaderProgram(
      gl,
      `${PRECISION_GLSL}${DROPOUT_GLSL}
layout(location = 0) out vec4 target0;
void main() {
  ${dropoutMasks(network, 'firstUpdate')}
  switch (int(gl_FragCoord.x)) {
  ${names.map((name, i) => `case ${i}: target0 = ${name}; break;`).join('\n')}
  }
}`,
    )
    const row = new ArrayTarget(gl, names.length, 1, 1)
    gl.useProgram(masks.program)
    setDropout(gl, masks, 11, 0.5)
    // updates enough for any two of these units to differ in one
    for (let update = 1; update <= 20; update++) {
      gl.uniform1ui(masks.location('firstUpdate'), update)
      draw(row)
      const got = read(row)
      const factor = (unit: number) => (isDropped(11, update, unit, 0.5) ? 0 : 2)
      // units 3 to 7 fill two blocks but for three places, 8 to 11 one, 12 and 13 half of one
      expect(Array.from(got.subarray(0, 5))).toEqual([3, 4, 5, 6, 7].map(factor))
      expect(Array.from(got.subarray(8, 12))).toEqual([8, 9, 10, 11].map(factor))
      expect(Array.from(got.subarray(12, 14))).toEqual([12, 13].map(factor))
    }
    masks.dispose()
    row.dispose()
  })
})
