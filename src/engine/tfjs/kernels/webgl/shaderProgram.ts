import { EngineError } from '../../../trainer.ts'

/** One triangle that covers everything: two would compute the fragments along their common edge twice. */
const VERTEX_SHADER = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`

/** Every sampler of our shaders has a texture unit of its own, so that draws need not bind what they share. */
export const SAMPLERS = {
  state: { unit: 0, target: 'TEXTURE_2D_ARRAY' },
  pass: { unit: 1, target: 'TEXTURE_2D_ARRAY' },
  samples: { unit: 2, target: 'TEXTURE_2D' },
  batches: { unit: 3, target: 'TEXTURE_2D' },
  sources: { unit: 4, target: 'TEXTURE_2D' },
} as const
export type Sampler = keyof typeof SAMPLERS

/** A program that computes in its fragment shader, with the places of its uniforms. */
export class ShaderProgram {
  readonly program: WebGLProgram
  readonly samplers: readonly Sampler[]
  readonly #gl: WebGL2RenderingContext
  readonly #locations = new Map<string, WebGLUniformLocation | null>()

  /** @throws EngineError `network-too-large` where the driver does not take the shader. */
  constructor(gl: WebGL2RenderingContext, fragmentShader: string) {
    this.#gl = gl
    this.program = gl.createProgram()
    const shaders = [
      compile(gl, gl.VERTEX_SHADER, VERTEX_SHADER),
      compile(gl, gl.FRAGMENT_SHADER, fragmentShader),
    ]
    for (const shader of shaders) gl.attachShader(this.program, shader)
    gl.linkProgram(this.program)
    const linked: unknown = gl.getProgramParameter(this.program, gl.LINK_STATUS)
    const log = shaders.map((shader) => gl.getShaderInfoLog(shader)).join('')
    for (const shader of shaders) gl.deleteShader(shader)
    if (linked === true) {
      this.samplers = this.#takeUnits()
      return
    }
    const reason = `${gl.getProgramInfoLog(this.program)} ${log}`
    gl.deleteProgram(this.program)
    throw new EngineError('network-too-large', `WebGL does not take the shader of this network: ${reason}`)
  }

  location(uniform: string): WebGLUniformLocation | null {
    let location = this.#locations.get(uniform)
    if (location === undefined) {
      location = this.#gl.getUniformLocation(this.program, uniform)
      this.#locations.set(uniform, location)
    }
    return location
  }

  /** Gives the samplers that the shader really reads their units, for good. */
  #takeUnits(): Sampler[] {
    const gl = this.#gl
    gl.useProgram(this.program)
    const names = (Object.keys(SAMPLERS) as Sampler[]).filter((name) => this.location(name) !== null)
    for (const name of names) gl.uniform1i(this.location(name), SAMPLERS[name].unit)
    return names
  }

  dispose(): void {
    this.#gl.deleteProgram(this.program)
  }
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)
  // Only a lost context gives none, and whoever asked finds that out.
  if (shader === null) throw new EngineError('context-lost', 'the WebGL context was lost')
  gl.shaderSource(shader, source)
  gl.compileShader(shader)
  return shader
}
