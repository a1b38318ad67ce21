import type { Network } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { ArrayTarget, renderTargets } from './arrayTarget.ts'
import { runFusedKernel, type Draw } from './fusedKernel.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { Programs } from './programs.ts'
import { readBack } from './readBack.ts'
import { createRowsTexture, IndexTexture } from './rowsTexture.ts'
import type { ShaderProgram } from './shaderProgram.ts'
import { gradientSources, passLayout, slopesShader } from './slopesShader.ts'
import { stepsShader, UPDATES_PER_DRAW } from './stepsShader.ts'
import { fitsRegisters, stateWidth, TrainingState } from './trainingState.ts'
import { gradientShader, updateShader, type UpdateLayout } from './updateShader.ts'

/** Rows of one draw of many updates: none takes longer than a few milliseconds. */
const ROWS_PER_DRAW = 2000

/** The least width of what lies between two draws: small batches fit in a pair of rows, see `stateWidth`. */
const PASS_WIDTH = 32

/**
 * The updates of one network. Where its weights fit in registers, one draw makes up to 64 of them
 * (`stepsShader`); else every update is two draws (`slopesShader`, `updateShader`).
 */
export class FusedUpdates {
  readonly #gl: WebGL2RenderingContext
  readonly #network: Network
  readonly #samples: WebGLTexture
  readonly #sources: WebGLTexture
  readonly #batches: IndexTexture
  readonly #programs: Programs
  readonly #layout: UpdateLayout
  readonly #inRegisters: boolean
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
    this.#gl = gl
    this.#network = network
    this.#training = training
    this.#samples = samples
    this.#sources = createRowsTexture(gl, gradientSources(network))
    this.#batches = new IndexTexture(gl)
    this.#programs = new Programs(gl)
    this.#layout = { ...passLayout(network, renderTargets(gl)), stateWidth: stateWidth(network) }
    this.#inRegisters = fitsRegisters(network)
    this.#state = new TrainingState(gl, network, training.optimizer, { parameters, slots: [], updates: 0 })
  }

  get state(): TrainingState {
    return this.#state
  }

  /** An update for each run of `batchSize` rows of `order`, which has at least one. */
  apply(order: Uint32Array, batchSize: number): void {
    this.#batches.upload(order)
    const size = Math.min(batchSize, order.length)
    runFusedKernel(
      this.#inRegisters ? this.#manyUpdates(order.length, size) : this.#singleUpdates(order.length, size),
    )
  }

  /** Compiles what `apply` needs, so that it is known that the driver takes it. */
  compile(): void {
    const programs = this.#inRegisters
      ? [() => this.#stepsProgram()]
      : [() => this.#slopesProgram(), () => this.#updateProgram()]
    for (const compile of programs) compile()
  }

  /** Mean gradient of loss plus penalties over `rows`, laid out like the parameters. */
  async gradients(rows: Uint32Array): Promise<Float32Array> {
    const { width, height } = this.#state.target
    const program = this.#programs.get('gradients', () => gradientShader(this.#layout))
    const target = new ArrayTarget(this.#gl, width, height, 1)
    try {
      this.#batches.upload(rows)
      this.#setOnce(program, [])
      runFusedKernel([this.#slopes(0, rows.length), this.#gradient(program, target, rows.length, 0)])
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

  #stepsProgram(): ShaderProgram {
    const { loss, optimizer } = this.#training
    return this.#programs.get(`steps ${loss} ${optimizer}`, () => stepsShader(this.#network, loss, optimizer))
  }

  #slopesProgram(): ShaderProgram {
    const { loss } = this.#training
    return this.#programs.get(`slopes ${loss}`, () => slopesShader(this.#network, loss, this.#layout))
  }

  #updateProgram(): ShaderProgram {
    const { optimizer } = this.#training
    return this.#programs.get(`update ${optimizer}`, () => updateShader(optimizer, this.#layout))
  }

  /** Draws of many updates each. */
  #manyUpdates(rows: number, batchSize: number): Draw[] {
    const training = this.#training
    const { rate, moments } = OPTIMIZER_GLSL[training.optimizer]
    const state = this.#state
    const program = this.#stepsProgram()
    const updates = Math.floor(ROWS_PER_DRAW / batchSize)
    const rowsPerDraw = batchSize * Math.min(UPDATES_PER_DRAW, Math.max(1, updates))
    const draws: Draw[] = []
    for (let begin = 0; begin < rows; begin += rowsPerDraw) {
      const end = Math.min(rows, begin + rowsPerDraw)
      const made = Math.ceil((end - begin) / batchSize)
      const rates = Float32Array.from({ length: made }, (_, i) => rate(training, state.updates + 1 + i))
      draws.push({
        program,
        textures: { state: state.texture, samples: this.#samples, batches: this.#batches.texture },
        target: state.target,
        framebuffer: 0,
        height: state.target.height,
        setUniforms: (gl) => {
          gl.uniform3i(program.location('span'), begin, end, batchSize)
          gl.uniform1fv(program.location('rates'), rates)
        },
      })
      state.advance(made)
    }
    this.#setOnce(program, moments(training))
    return draws
  }

  /** Two draws for each update. */
  #singleUpdates(rows: number, batchSize: number): Draw[] {
    const training = this.#training
    const { rate, moments } = OPTIMIZER_GLSL[training.optimizer]
    const program = this.#updateProgram()
    const state = this.#state
    const draws: Draw[] = []
    for (let begin = 0; begin < rows; begin += batchSize) {
      const end = Math.min(rows, begin + batchSize)
      draws.push(this.#slopes(begin, end))
      draws.push(this.#gradient(program, state.target, end - begin, rate(training, state.updates + 1)))
      state.advance(1)
    }
    this.#setOnce(program, moments(training))
    return draws
  }

  #slopes(begin: number, end: number): Draw {
    const { loss } = this.#training
    const program = this.#programs.get(`slopes ${loss}`, () =>
      slopesShader(this.#network, loss, this.#layout),
    )
    const target = this.#passFor(end - begin)
    const { width } = target
    return {
      program,
      textures: { state: this.#state.texture, samples: this.#samples, batches: this.#batches.texture },
      target,
      framebuffer: 0,
      height: Math.ceil(((end - begin) * this.#layout.parts) / width),
      setUniforms: (gl) => gl.uniform3i(program.location('span'), begin, end, width),
    }
  }

  #gradient(program: ShaderProgram, target: ArrayTarget, rows: number, rate: number): Draw {
    const pass = this.#passFor(rows)
    const share = rows === 0 ? 0 : 1 / (rows * this.#network.outputs)
    return {
      program,
      textures: { state: this.#state.texture, pass: pass.texture, sources: this.#sources },
      target,
      framebuffer: 0,
      height: target.height,
      setUniforms: (gl) => {
        gl.uniform2i(program.location('batch'), rows, pass.width)
        gl.uniform2f(program.location('factors'), share, rate)
      },
    }
  }

  /** The uniforms that are the same for all updates of a call. */
  #setOnce(program: ShaderProgram, moments: readonly number[]): void {
    const gl = this.#gl
    gl.useProgram(program.program)
    gl.uniform2f(program.location('penalty'), this.#training.l1, this.#training.l2)
    if (moments.length > 0) gl.uniform1fv(program.location('moments'), moments)
  }

  /** Room for what a batch of `rows` leaves behind between the two draws. */
  #passFor(rows: number): ArrayTarget {
    const fragments = Math.max(1, rows * this.#layout.parts)
    const room = this.#pass === null ? 0 : this.#pass.width * this.#pass.height
    if (this.#pass !== null && fragments <= room) return this.#pass
    this.#pass?.dispose()
    const width = Math.max(PASS_WIDTH, 2 ** Math.ceil(Math.log2(fragments) / 2))
    const height = Math.ceil(fragments / width)
    this.#pass = new ArrayTarget(this.#gl, width, height, this.#layout.targets)
    return this.#pass
  }
}
