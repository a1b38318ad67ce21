import type { Network } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { ArrayTarget, renderTargets } from './arrayTarget.ts'
import { runFusedKernel } from './fusedKernel.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { Programs } from './programs.ts'
import { readBack } from './readBack.ts'
import { createRowsTexture, IndexTexture } from './rowsTexture.ts'
import type { ShaderProgram } from './shaderProgram.ts'
import { gradientSources, passBlocks, slopesShader } from './slopesShader.ts'
import { STATE_WIDTH, TrainingState } from './trainingState.ts'
import { GRADIENT_SHADER, updateShader } from './updateShader.ts'

/** The updates of one network, two draws each: see `slopesShader` and `updateShader`. */
export class FusedUpdates {
  readonly #gl: WebGL2RenderingContext
  readonly #network: Network
  readonly #samples: WebGLTexture
  readonly #sources: WebGLTexture
  readonly #batches: IndexTexture
  readonly #programs: Programs
  readonly #targets: number
  readonly #parts: number
  #pass: ArrayTarget | null = null
  #training: TrainingSpec
  #state: TrainingState

  /** `samples` holds for each training row its inputs and targets; it belongs to the caller. */
  constructor(
    gl: WebGL2RenderingContext,
    network: Network,
    training: TrainingSpec,
    samples: WebGLTexture,
    parameters: Float32Array,
  ) {
    const blocks = passBlocks(network).length
    this.#gl = gl
    this.#network = network
    this.#training = training
    this.#samples = samples
    this.#sources = createRowsTexture(gl, gradientSources(network))
    this.#batches = new IndexTexture(gl)
    this.#programs = new Programs(gl)
    this.#targets = Math.min(renderTargets(gl), blocks)
    this.#parts = Math.ceil(blocks / this.#targets)
    this.#state = new TrainingState(gl, network, training.optimizer, { parameters, slots: [], updates: 0 })
  }

  get state(): TrainingState {
    return this.#state
  }

  /** An update for each run of `batchSize` rows of `order`, which has at least one. */
  apply(order: Uint32Array, batchSize: number): void {
    const training = this.#training
    const { rate, moments } = OPTIMIZER_GLSL[training.optimizer]
    const program = this.#programs.get(training.optimizer, () => updateShader(training.optimizer))
    const state = this.#state
    this.#batches.upload(order)
    for (let begin = 0; begin < order.length; begin += batchSize) {
      const end = Math.min(order.length, begin + batchSize)
      this.#drawSlopes(begin, end)
      this.#drawGradients(program, state.target, end - begin, (gl) => {
        gl.uniform1f(program.location('rate'), rate(training, state.updates + 1))
        gl.uniform1fv(program.location('moments'), moments(training))
      })
      state.advance()
    }
  }

  /** Mean gradient of loss plus penalties over `rows`, laid out like the parameters. */
  async gradients(rows: Uint32Array): Promise<Float32Array> {
    const { height } = this.#state.target
    const target = new ArrayTarget(this.#gl, STATE_WIDTH, height, 1)
    try {
      this.#batches.upload(rows)
      this.#drawSlopes(0, rows.length)
      this.#drawGradients(this.#programs.get('gradients', GRADIENT_SHADER), target, rows.length)
      return this.#state.unpack(await readBack(this.#gl, target))
    } finally {
      target.dispose()
    }
  }

  async configure(training: TrainingSpec): Promise<void> {
    const { optimizer } = training
    if (optimizer !== this.#training.optimizer) {
      const { parameters } = await this.#state.read()
      const old = this.#state
      this.#state = new TrainingState(this.#gl, this.#network, optimizer, {
        parameters,
        slots: [],
        updates: 0,
      })
      old.dispose()
    }
    this.#training = training
  }

  dispose(): void {
    this.#programs.dispose()
    this.#batches.dispose()
    this.#pass?.dispose()
    this.#state.dispose()
    this.#gl.deleteTexture(this.#sources)
  }

  #drawSlopes(begin: number, end: number): void {
    const { loss } = this.#training
    const program = this.#programs.get(loss, () => slopesShader(this.#network, loss, this.#targets))
    const target = this.#passFor(end - begin)
    runFusedKernel({
      program,
      arrays: { state: this.#state.texture },
      textures: { samples: this.#samples, batches: this.#batches.texture },
      target,
      framebuffer: 0,
      height: Math.ceil(((end - begin) * this.#parts) / target.width),
      setUniforms: (gl) => {
        gl.uniform2i(program.location('span'), begin, end)
        gl.uniform1i(program.location('width'), target.width)
      },
    })
  }

  #drawGradients(
    program: ShaderProgram,
    target: ArrayTarget,
    rows: number,
    setMore?: (gl: WebGL2RenderingContext) => void,
  ): void {
    const { l1, l2 } = this.#training
    const pass = this.#passFor(rows)
    runFusedKernel({
      program,
      arrays: { state: this.#state.texture, pass: pass.texture },
      textures: { sources: this.#sources },
      target,
      framebuffer: 0,
      setUniforms: (gl) => {
        gl.uniform1i(program.location('rows'), rows)
        gl.uniform1i(program.location('width'), pass.width)
        gl.uniform1i(program.location('parts'), this.#parts)
        gl.uniform1i(program.location('targets'), this.#targets)
        gl.uniform1f(program.location('share'), rows === 0 ? 0 : 1 / (rows * this.#network.outputs))
        gl.uniform2f(program.location('penalty'), l1, l2)
        setMore?.(gl)
      },
    })
  }

  /** Room for what a batch of `rows` leaves behind between the two draws. */
  #passFor(rows: number): ArrayTarget {
    const fragments = Math.max(1, rows * this.#parts)
    const room = this.#pass === null ? 0 : this.#pass.width * this.#pass.height
    if (this.#pass !== null && fragments <= room) return this.#pass
    this.#pass?.dispose()
    const width = 2 ** Math.ceil(Math.log2(fragments) / 2)
    this.#pass = new ArrayTarget(this.#gl, width, width, this.#targets)
    return this.#pass
  }
}
