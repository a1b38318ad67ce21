import type { DenseNetwork } from '../../../../spec/network.ts'
import { runFusedKernel } from './fusedKernel.ts'
import { levelBlocks } from './passGlsl.ts'
import { Programs } from './programs.ts'
import { readBack } from './readBack.ts'
import type { RowValues } from './rowValues.ts'
import { valuesShader } from './valuesShader.ts'

/** A number of every row: four-component block and component. */
interface Place {
  readonly block: string
  readonly component: number
}

/** What a network makes of rows of inputs. */
export class NetworkValues {
  readonly #gl: WebGL2RenderingContext
  readonly #network: DenseNetwork
  readonly #programs: Programs

  constructor(gl: WebGL2RenderingContext, network: DenseNetwork) {
    this.#gl = gl
    this.#network = network
    this.#programs = new Programs(gl)
  }

  /** The activation of each of `units`, numbered as in `DenseNetwork` and no inputs, for each row. */
  async activations(
    state: WebGLTexture,
    rows: RowValues,
    units: readonly number[],
  ): Promise<Float32Array<ArrayBuffer>[]> {
    const places = unitPlaces(this.#network)
    return this.#read(
      state,
      rows,
      units.map((unit) => places[unit - this.#network.inputs]!),
    )
  }

  /** Of each output the pre-activation for each row, and behind those of all the activations. */
  async outputs(state: WebGLTexture, rows: RowValues): Promise<Float32Array<ArrayBuffer>[]> {
    const { layers, outputs } = this.#network
    const places = (['z', 'a'] as const).flatMap((kind) => {
      const blocks = levelBlocks(this.#network, kind, layers.length)
      return Array.from({ length: outputs }, (_, k) => ({ block: blocks[k >> 2]!, component: k & 3 }))
    })
    return this.#read(state, rows, places)
  }

  dispose(): void {
    this.#programs.dispose()
  }

  async #read(
    state: WebGLTexture,
    rows: RowValues,
    places: readonly Place[],
  ): Promise<Float32Array<ArrayBuffer>[]> {
    if (places.length === 0) return []
    const blocks = [...new Set(places.map(({ block }) => block))]
    const target = rows.target(blocks.length)
    const draws = Array.from(target.framebuffers.keys(), (framebuffer) => {
      const some = blocks.slice(framebuffer * target.perDraw, (framebuffer + 1) * target.perDraw)
      const source = () => valuesShader(this.#network, rows.stride, some)
      const program = this.#programs.get([rows.stride, ...some].join(' '), source)
      const textures = { state, samples: rows.texture }
      return { program, textures, target, framebuffer, height: target.height }
    })
    runFusedKernel(draws)
    const numbers = await readBack(this.#gl, target)
    return places.map(({ block, component }) =>
      everyFourth(numbers, target.layerLength * blocks.indexOf(block) + component, rows.rows),
    )
  }
}

function unitPlaces(network: DenseNetwork): Place[] {
  return network.layers.flatMap(({ units }, l) => {
    const blocks = levelBlocks(network, 'a', l + 1)
    return Array.from({ length: units }, (_, j) => ({ block: blocks[j >> 2]!, component: j & 3 }))
  })
}

function everyFourth(numbers: Float32Array, offset: number, length: number): Float32Array<ArrayBuffer> {
  const values = new Float32Array(length)
  for (let i = 0; i < length; i++) values[i] = numbers[offset + 4 * i]!
  return values
}
