import { act } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MapPicture, OutputMapDrawing } from '../../../src/draw/outputMap.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { frameAt } from '../../store/frames.fixtures.ts'
import { stateOf } from '../fakePlayground.ts'
import { renderApp } from '../renderApp.tsx'

/** Stands in for the drawing: remembers the pictures it is given. */
const drawing = vi.hoisted(() => ({ pictures: [] as (MapPicture | null)[] }))

vi.mock('../../../src/draw/outputMap.ts', () => ({
  createOutputMap: (): OutputMapDrawing => ({
    surface: { element: document.body, plot: document.body, plane: () => null, place: () => null },
    setPalette() {},
    setPlane() {},
    setPoints() {},
    setMarked() {},
    update: (picture) => drawing.pictures.push(picture),
    destroy() {},
  }),
}))

beforeEach(() => {
  drawing.pictures = []
})

const MAP = {
  resolution: 1,
  units: [10],
  pixels: new Uint8ClampedArray(4),
  values: new Float32Array(1),
  centers: Float32Array.of(0),
  scales: Float32Array.of(1),
}

describe('the boundary lines', () => {
  it.each([
    { discretize: false, levels: [-0.5, 0, 0.5] },
    { discretize: true, levels: [0] },
  ])('of a regression, discretised: $discretize, are at $levels', ({ discretize, levels }) => {
    const spec = {
      ...DEFAULT_SPEC,
      data: { ...DEFAULT_SPEC.data, dataset: 'hills' as const },
      view: { ...DEFAULT_SPEC.view, discretize },
    }
    const { playground } = renderApp(stateOf(spec))
    act(() => playground.show(frameAt(1, { map: MAP })))
    expect(drawing.pictures.at(-1)?.levels).toEqual(levels)
  })
})
