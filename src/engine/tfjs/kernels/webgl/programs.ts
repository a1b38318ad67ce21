import { ShaderProgram } from './shaderProgram.ts'

/** The programs one trainer has needed so far, by what they do. */
export class Programs {
  readonly #gl: WebGL2RenderingContext
  readonly #programs = new Map<string, ShaderProgram>()

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl
  }

  /** The program called `name`, compiled from `fragmentShader` when it is first asked for. */
  get(name: string, fragmentShader: () => string): ShaderProgram {
    let program = this.#programs.get(name)
    if (program === undefined) {
      program = new ShaderProgram(this.#gl, fragmentShader())
      this.#programs.set(name, program)
    }
    return program
  }

  dispose(): void {
    for (const program of this.#programs.values()) program.dispose()
    this.#programs.clear()
  }
}
