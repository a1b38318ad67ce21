import type { DenseNetwork } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import { setDropout } from './dropoutGlsl.ts'
import { maxNormShader } from './maxNormShader.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { Programs } from './programs.ts'
import type { ShaderProgram } from './shaderProgram.ts'
import { slopesShader } from './slopesShader.ts'
import { stepsShader } from './stepsShader.ts'
import { trainingRules } from './trainingRules.ts'
import { gradientShader, updateShader, type UpdateLayout } from './updateShader.ts'

/**
 * The programs that train one network, each compiled when it is first asked for, and once only: none has a
 * word in it of dropout, clipping or max-norm where the training has none. Each comes with the uniforms set
 * that are the same for all updates of a call.
 */
export class TrainingPrograms {
  readonly #gl: WebGL2RenderingContext
  readonly #network: DenseNetwork
  readonly #layout: UpdateLayout
  readonly #seed: number
  readonly #programs: Programs

  constructor(gl: WebGL2RenderingContext, network: DenseNetwork, layout: UpdateLayout, seed: number) {
    this.#gl = gl
    this.#network = network
    this.#layout = layout
    this.#seed = seed
    this.#programs = new Programs(gl)
  }

  /** Many updates in one draw. */
  steps(training: TrainingSpec): ShaderProgram {
    const rules = trainingRules(training)
    const { loss, optimizer, drops, clips, limitsNorms } = rules
    const name = `steps ${loss} ${optimizer} ${drops} ${clips} ${limitsNorms}`
    const program = this.#programs.get(name, () => stepsShader(this.#network, rules))
    this.#setUpdate(program, training)
    if (limitsNorms) this.#gl.uniform1f(program.location('maxNorm'), training.maxNorm)
    if (drops) setDropout(this.#gl, program, this.#seed, training.dropout)
    return program
  }

  /** The first draw of an update. */
  slopes(training: TrainingSpec): ShaderProgram {
    const { loss, drops } = trainingRules(training)
    const program = this.#programs.get(`slopes ${loss} ${drops}`, () =>
      slopesShader(this.#network, { loss, drops }, this.#layout),
    )
    if (!drops) return program
    this.#gl.useProgram(program.program)
    setDropout(this.#gl, program, this.#seed, training.dropout)
    return program
  }

  /** The second draw of an update. */
  update(training: TrainingSpec): ShaderProgram {
    const { optimizer, clips } = trainingRules(training)
    const program = this.#programs.get(`update ${optimizer} ${clips}`, () =>
      updateShader({ optimizer, clips }, this.#layout),
    )
    this.#setUpdate(program, training)
    return program
  }

  /** The third draw of an update, which only a limited norm needs. */
  maxNorm({ optimizer, maxNorm }: TrainingSpec): ShaderProgram {
    const program = this.#programs.get(`maxNorm ${optimizer}`, () => maxNormShader(this.#network, optimizer))
    this.#gl.useProgram(program.program)
    this.#gl.uniform1f(program.location('maxNorm'), maxNorm)
    return program
  }

  /** In place of the second draw, the gradients. */
  gradient(training: TrainingSpec): ShaderProgram {
    const program = this.#programs.get('gradient', () => gradientShader(this.#layout))
    this.#gl.useProgram(program.program)
    this.#gl.uniform2f(program.location('penalty'), training.l1, training.l2)
    return program
  }

  dispose(): void {
    this.#programs.dispose()
  }

  #setUpdate(program: ShaderProgram, training: TrainingSpec): void {
    const gl = this.#gl
    gl.useProgram(program.program)
    gl.uniform2f(program.location('penalty'), training.l1, training.l2)
    gl.uniform1fv(program.location('moments'), OPTIMIZER_GLSL[training.optimizer].moments(training))
    if (training.clipValue > 0) gl.uniform1f(program.location('clipValue'), training.clipValue)
  }
}
