import { vi } from 'vitest'

export interface Call {
  readonly canvas: HTMLCanvasElement
  readonly name: string
  readonly values: readonly unknown[]
  /** Properties of the context when the call was made. */
  readonly state: Readonly<Record<string, unknown>>
}

/** Gives every canvas a 2d context that paints nothing and records what it is told; put back with `vi.restoreAllMocks`. */
export function recordCanvases(): Call[] {
  const calls: Call[] = []
  const contexts = new WeakMap<HTMLCanvasElement, object>()
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray
      readonly width: number
      readonly height: number
      constructor(data: Uint8ClampedArray, width: number, height: number) {
        this.data = data
        this.width = width
        this.height = height
      }
    },
  )
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    const context = contexts.get(this) ?? createRecorder(this, calls)
    contexts.set(this, context)
    return context as never
  })
  return calls
}

function createRecorder(canvas: HTMLCanvasElement, calls: Call[]): object {
  const state: Record<string, unknown> = {}
  return new Proxy(state, {
    get(_, name) {
      if (typeof name === 'symbol') return undefined
      if (name in state) return state[name]
      return (...values: unknown[]) => void calls.push({ canvas, name, values, state: { ...state } })
    },
  })
}
