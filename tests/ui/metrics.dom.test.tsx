import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { editData } from '../../src/store/edits.ts'
import { frameAt } from '../store/frames.fixtures.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

beforeEach(() => localStorage.clear())

const all = (count: number, value: number) => new Float32Array(count).fill(value)

describe('the tab of metrics', () => {
  it('is reached by arrow, remembered, and asks for predictions only while it is shown', async () => {
    const { playground, unmount } = renderApp()
    screen.getByRole('tab', { name: 'Curves' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: 'Metrics' })).toBe(document.activeElement)
    await screen.findByText(/appear as soon as/)
    expect(playground.edit.predictions.mock.lastCall).toEqual([true])
    unmount()
    expect(playground.edit.predictions.mock.lastCall).toEqual([false])
    renderApp()
    expect(screen.getByRole('tab', { name: 'Metrics' }).getAttribute('aria-selected')).toBe('true')
  })

  it('counts the points by class and lights up those of a cell', async () => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }))
    await screen.findByText(/appear as soon as/)
    const predictions = { train: all(250, 0.9), test: all(250, 0.1) }
    act(() => playground.show(frameAt(1, { predictions })))
    const zeros = playground.state
      .getState()
      .dataset.targets.subarray(0, 250)
      .filter((y) => y === 0).length
    const cell = screen.getByRole('button', { name: new RegExp(`^${zeros} points of class 0 given class 1`) })
    await userEvent.click(cell)
    expect(playground.edit.lightCell).toHaveBeenLastCalledWith({ set: 'train', actual: 0, given: 1 })
    const cells = screen.getByTestId('matrix-train').querySelectorAll('tbody tr:first-child > *')
    expect(cells[3]!.textContent).toBe(String(zeros))
    expect(cells[4]!.textContent).toBe('–no point was given this class')
    expect(cells[5]!.textContent).toBe('0.0%')
  })

  it('shows R2, MAE and RMSE for a regression', async () => {
    const { playground } = renderApp(stateOf(editData(DEFAULT_SPEC, { dataset: 'plane' })))
    await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }))
    await screen.findByText(/appear as soon as/)
    const { targets } = playground.state.getState().dataset
    act(() =>
      playground.show(
        frameAt(1, { predictions: { train: targets.slice(0, 250), test: targets.slice(250) } }),
      ),
    )
    const table = await screen.findByRole('table', { name: 'Metrics' })
    const numbers = Array.from(table.querySelectorAll('tbody td'), (cell) => Number(cell.textContent))
    expect(numbers).toEqual([1, 1, 0, 0, 0, 0])
  })
  it('names the classes of a table in rows and columns, with totals', async () => {
    const { playground } = renderApp({
      ...stateOf(editData(DEFAULT_SPEC, { dataset: 'iris' })),
      language: 'es',
    })
    await userEvent.click(screen.getByRole('tab', { name: 'Métricas' }))
    await screen.findByText(/en cuanto el motor/)
    const predictions = {
      train: Float32Array.from({ length: 225 }, (_, i) => +(i % 3 === 1)),
      test: all(225, 0),
    }
    act(() => playground.show(frameAt(1, { predictions })))
    const table = screen.getByTestId('matrix-train')
    expect(table.querySelectorAll('.matrix-cell')).toHaveLength(9)
    const totals = Array.from(table.querySelectorAll('tfoot td'), (cell) => cell.textContent)
    expect(totals.slice(0, 4)).toEqual(['0', '75', '0', '75'])
    await userEvent.click(within(table).getByRole('button', { name: /clase virginica.*clase versicolor/ }))
    expect(playground.edit.lightCell).toHaveBeenLastCalledWith({ set: 'train', actual: 2, given: 1 })
  })

  it('gives the errors of a table in its own unit, and a dash without test points', async () => {
    const { playground } = renderApp(stateOf(editData(DEFAULT_SPEC, { dataset: 'flats' })))
    await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }))
    await screen.findByText(/appear as soon as/)
    const { count, targets } = playground.state.getState().dataset
    act(() => playground.show(frameAt(1, { predictions: { train: all(count, 0), test: all(0, 0) } })))
    const mean = targets.reduce((sum, target) => sum + target, 0) / count
    const mae = Math.round(targets.reduce((sum, target) => sum + Math.abs(target - mean), 0) / count)
    const row = screen.getByRole('row', { name: /^MAE \(EUR\)/ })
    const cells = Array.from(row.querySelectorAll('td'), (cell) => cell.textContent)
    expect(cells).toEqual([mae.toLocaleString('en'), '–no points'])
  })
})
