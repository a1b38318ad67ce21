import { act } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CurvesDrawing, CurvesOptions } from '../../../src/draw/curves.ts'
import { generateDataset } from '../../../src/data/generate.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import type { HistoryPoint } from '../../../src/store/state.ts'
import { renderApp } from '../renderApp.tsx'

/** Stands in for the drawing: remembers the options it is given. */
const drawing = vi.hoisted(() => ({ options: [] as CurvesOptions<HistoryPoint>[] }))

vi.mock('../../../src/draw/curves.ts', () => ({
  createCurves: (): CurvesDrawing<HistoryPoint> => ({
    setPalette() {},
    setOptions: (options) => drawing.options.push(options),
    update() {},
    destroy() {},
  }),
}))

beforeEach(() => {
  drawing.options = []
})

describe('the learning curves', () => {
  it('take the colours of another theme', () => {
    const { playground } = renderApp()
    document.documentElement.style.setProperty('--accent', 'rebeccapurple')
    act(() => playground.state.setState({ theme: 'dark' }))
    expect(drawing.options.at(-1)!.series.map(({ color }) => color)).toContain('rebeccapurple')
    document.documentElement.style.removeProperty('--accent')
  })

  it('are one chart for a regression, which has no accuracy', () => {
    const { container, playground } = renderApp()
    expect(container.querySelectorAll('.chart')).toHaveLength(2)
    act(() =>
      playground.state.setState({ dataset: generateDataset({ ...DEFAULT_SPEC.data, dataset: 'plane' }) }),
    )
    expect(container.querySelectorAll('.chart')).toHaveLength(1)
  })
})
