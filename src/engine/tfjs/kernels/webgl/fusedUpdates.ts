import type { DenseNetwork } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { LOSS_FUNCTIONS } from '../../../reference/losses.ts'
import type { TrainerOptions } from '../../../trainer.ts'
import { ArrayTarget, renderTargets } from './arrayTarget.ts'
import { runFusedKernel, type Draw } from './fusedKernel.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { PassTarget } from './passTarget.ts'
import { readBack } from './readBack.ts'
import { createRowsTexture, IndexTexture } from './rowsTexture.ts'
import type { ShaderProgram } from './shaderProgram.ts'
import { gradientSources, passLayout, type PassLayout } from './slopesShader.ts'
import { UPDATES_PER_DRAW } from './stepsShader.ts'
import { TrainingPrograms } from './trainingPrograms.ts'
import { fitsRegisters, stateWidth, TrainingState } from './trainingState.ts'

/** Rows of one draw of many updates: none takes longer than a few milliseconds. */
const ROWS_PER_DRAW = 2000

/**
 * The updates of one network. Where its weights fit in registers, one draw makes up to 64 of them
 * (`stepsShader`); else every update is two draws (`slopesShader`, `updateShader`), or with a limit to the
 * norms of the weights three (`maxNormShader`).
 */
export class FusedUpdates {
  readonly #gl: WebGL2RenderingContext
  readonly #network: DenseNetwork
  readonly #sources: WebGLTexture
  readonly #batches: IndexTexture
  readonly #programs: TrainingPrograms
  readonly #layout: PassLayout
  readonly #pass: PassTarget
  readonly #inRegisters: boolean
  #training: TrainingSpec
  #state: TrainingState

  constructor(gl: WebGL2RenderingContext, options: TrainerOptions) {
    const { network, training, parameters, seed } = options
    this.#gl = gl
    this.#network = network
    this.#training = training
    this.#sources = createRowsTexture(gl, gradientSources(network))
    this.#batches = new IndexTexture(gl)
    this.#layout = passLayout(network, renderTargets(gl))
    this.#pass = new PassTarget(gl, this.#layout)
    const layout = { ...this.#layout, stateWidth: stateWidth(network) }
    this.#programs = new TrainingPrograms(gl, network, layout, seed)
    this.#inRegisters = fitsRegisters(network)
    this.#state = new TrainingState(gl, network, training.optimizer, { parameters, slots: [], updates: 0 })
  }

  get state(): TrainingState {
    return this.#state
  }

  /**
   * An update for each run of `batchSize` rows of `order`, which has at least one. `samples` holds the inputs
   * and targets of all rows.
   */
  apply(samples: WebGLTexture, order: Uint32Array, batchSize: number): void {
    this.#batches.upload(order)
    const size = Math.min(batchSize, order.length)
    runFusedKernel(
      this.#inRegisters
        ? this.#manyUpdates(samples, order.length, size)
        : this.#singleUpdates(samples, order.length, size),
    )
  }

  /** Compiles what `apply` needs, so that it is known that the driver takes it. */
  compile(): void {
    const training = this.#training
    if (this.#inRegisters) {
      this.#programs.steps(training)
      return
    }
    this.#programs.slopes(training)
    this.#programs.update(training)
    if (training.maxNorm > 0) this.#programs.maxNorm(training)
  }

  /** Mean gradient of loss plus penalties over `rows` of `samples`, laid out like the parameters. */
  async gradients(samples: WebGLTexture, rows: Uint32Array): Promise<Float32Array> {
    const training = { ...this.#training, dropout: 0 }
    const { width, height } = this.#state.target
    const [slopes, gradient] = [this.#programs.slopes(training), this.#programs.gradient(training)]
    const target = new ArrayTarget(this.#gl, width, height, 1)
    try {
      this.#batches.upload(rows)
      const { length } = rows
      runFusedKernel([this.#slopes(slopes, samples, 0, length), this.#gradient(gradient, target, length, 0)])
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
    this.#pass.dispose()
    this.#state.dispose()
    this.#gl.deleteTexture(this.#sources)
  }

  /** Draws of many updates each. */
  #manyUpdates(samples: WebGLTexture, rows: number, batchSize: number): Draw[] {
    const training = this.#training
    const { rate } = OPTIMIZER_GLSL[training.optimizer]
    const state = this.#state
    const program = this.#programs.steps(training)
    const updates = Math.floor(ROWS_PER_DRAW / batchSize)
    const rowsPerDraw = batchSize * Math.min(UPDATES_PER_DRAW, Math.max(1, updates))
    const draws: Draw[] = []
    for (let begin = 0; begin < rows; begin += rowsPerDraw) {
      const end = Math.min(rows, begin + rowsPerDraw)
      const made = Math.ceil((end - begin) / batchSize)
      const first = state.updates + 1
      const rates = Float32Array.from({ length: made }, (_, i) => rate(training, first + i))
      draws.push({
        program,
        textures: { state: state.texture, samples, batches: this.#batches.texture },
        target: state.target,
        framebuffer: 0,
        height: state.target.height,
        setUniforms: (gl) => {
          gl.uniform3i(program.location('span'), begin, end, batchSize)
          gl.uniform1fv(program.location('rates'), rates)
          if (training.dropout > 0) gl.uniform1ui(program.location('firstUpdate'), first)
        },
      })
      state.advance(made)
    }
    return draws
  }

  /** Two or three draws for each update. */
  #singleUpdates(samples: WebGLTexture, rows: number, batchSize: number): Draw[] {
    const training = this.#training
    const { rate } = OPTIMIZER_GLSL[training.optimizer]
    const [slopes, update] = [this.#programs.slopes(training), this.#programs.update(training)]
    const maxNorm = training.maxNorm > 0 ? this.#programs.maxNorm(training) : null
    const state = this.#state
    const draws: Draw[] = []
    for (let begin = 0; begin < rows; begin += batchSize) {
      const end = Math.min(rows, begin + batchSize)
      draws.push(this.#slopes(slopes, samples, begin, end))
      draws.push(this.#gradient(update, state.target, end - begin, rate(training, state.updates + 1)))
      state.advance(1)
      if (maxNorm === null) continue
      draws.push(this.#limited(maxNorm))
      state.advance(0)
    }
    return draws
  }

  #slopes(program: ShaderProgram, samples: WebGLTexture, begin: number, end: number): Draw {
    const target = this.#pass.of(end - begin)
    const { width } = target
    const update = this.#state.updates + 1
    return {
      program,
      textures: { state: this.#state.texture, samples, batches: this.#batches.texture },
      target,
      framebuffer: 0,
      height: Math.ceil(((end - begin) * this.#layout.parts) / width),
      setUniforms: (gl) => {
        gl.uniform3i(program.location('span'), begin, end, width)
        if (this.#training.dropout > 0) gl.uniform1ui(program.location('firstUpdate'), update)
      },
    }
  }

  #gradient(program: ShaderProgram, target: ArrayTarget, rows: number, rate: number): Draw {
    const pass = this.#pass.of(rows)
    const terms = LOSS_FUNCTIONS[this.#training.loss].terms(this.#network.outputs)
    const share = rows === 0 ? 0 : 1 / (rows * terms)
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

  #limited(program: ShaderProgram): Draw {
    const { texture, target } = this.#state
    return { program, textures: { state: texture }, target, framebuffer: 0, height: target.height }
  }
}
