import { act, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CurvesDrawing, CurvesOptions } from '../../../src/draw/curves.ts'
import { generateDataset } from '../../../src/data/generate.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import type { HistoryPoint } from '../../../src/store/state.ts'
import { renderApp } from '../renderApp.tsx'

/** Stands in for the drawing: remembers what it is given. */
const drawing = vi.hoisted(() => ({
  options: [] as CurvesOptions<HistoryPoint>[],
  points: null as readonly HistoryPoint[] | null,
}))

const HISTORY: readonly HistoryPoint[] = [
  { epoch: 1, lossTrain: 0.5, lossTest: 0.6, accuracyTrain: 0.7, accuracyTest: 0.6 },
]

vi.mock('../../../src/draw/curves.ts', () => ({
  createCurves: (): CurvesDrawing<HistoryPoint> => ({
    setPalette() {},
    setOptions: (options) => drawing.options.push(options),
    update: (points) => void (drawing.points = points),
    destroy() {},
  }),
}))

beforeEach(() => {
  drawing.options = []
  drawing.points = null
})

describe('the learning curves', () => {
  it('take the colours of another theme', async () => {
    const { playground } = renderApp()
    await screen.findByRole('group', { name: 'Loss' })
    document.documentElement.style.setProperty('--accent', 'rebeccapurple')
    act(() => playground.state.setState({ theme: 'dark' }))
    expect(drawing.options.at(-1)!.series.map(({ color }) => color)).toContain('rebeccapurple')
    document.documentElement.style.removeProperty('--accent')
  })

  it('have their room before they are fetched, and all of the history once they are', async () => {
    const { container, playground } = renderApp({ engine: 'starting' })
    expect(container.querySelectorAll('.chart')).toHaveLength(2)
    expect(container.querySelectorAll('.chart-drawing')).toHaveLength(0)
    vi.spyOn(playground.frames, 'history').mockReturnValue(HISTORY)
    act(() => playground.state.setState({ engine: 'ready' }))
    await screen.findByRole('group', { name: 'Loss' })
    expect(drawing.points).toBe(HISTORY)
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
