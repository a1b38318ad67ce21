import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { editData } from '../../src/store/edits.ts'
import { frameAt } from '../store/frames.fixtures.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
})

const IRIS = editData(DEFAULT_SPEC, { dataset: 'iris' })
const FLATS: Spec = {
  ...editData(DEFAULT_SPEC, { dataset: 'flats' }),
  network: { ...DEFAULT_SPEC.network, hidden: [] },
}
const withDataset = (dataset: Spec['data']['dataset']) => stateOf(editData(DEFAULT_SPEC, { dataset }))

describe('the legend', () => {
  it('names the classes where there are several', () => {
    renderApp(stateOf(IRIS))
    const legend = screen.getByRole('group', { name: 'Classes' })
    const names = within(legend).getAllByRole('listitem')
    expect(names.map(({ textContent }) => textContent)).toEqual(['setosa', 'versicolor', 'virginica'])
  })

  it('is a ramp of one class where its output unit is enlarged', () => {
    renderApp({ ...stateOf(IRIS), enlarged: 4 })
    expect(screen.queryByRole('group', { name: 'Classes' })).toBeNull()
    expect(screen.getByRole('group', { name: 'Colours and their values' })).toBeTruthy()
  })
})

describe('the slice of more than two columns', () => {
  it('exchanges its axes when one is chosen twice', async () => {
    const { playground } = renderApp(stateOf(IRIS))
    const up = screen.getByTestId('output-map').closest('.panel')!
    const across = await within(up as HTMLElement).findByRole('combobox', { name: 'Across' })
    await userEvent.selectOptions(across, 'sepal length (cm)')
    const [, y] = IRIS.view.axes
    expect(playground.edit.view).toHaveBeenLastCalledWith({ axes: [0, y] })
    await userEvent.selectOptions(across, within(across).getAllByRole('option')[y]!)
    expect(playground.edit.view).toHaveBeenLastCalledWith({ axes: [y, IRIS.view.axes[0]] })
  })

  it('lets go of a held column with a double click', async () => {
    const spec = { ...IRIS, view: { ...IRIS.view, axes: [2, 3] as const, held: [6, 3] } }
    const { playground } = renderApp(stateOf(spec))
    const sliders = await screen.findAllByRole('slider', { name: /held at/ })
    expect(sliders.map((slider) => slider.getAttribute('aria-label'))).toEqual([
      'sepal length (cm) held at',
      'sepal width (cm) held at',
    ])
    await userEvent.dblClick(sliders[1]!)
    expect(playground.edit.view).toHaveBeenLastCalledWith({ held: [6] })
    await userEvent.dblClick(sliders[0]!)
    expect(playground.edit.view).toHaveBeenLastCalledWith({ held: [null, 3] })
  })

  it('is not asked for where there are but two', () => {
    renderApp()
    expect(screen.queryByText('Slice')).toBeNull()
  })
})

describe('a curve', () => {
  it('of a single unit is written as an equation in the units of the data', async () => {
    const { playground } = renderApp(stateOf(FLATS))
    const line = await screen.findByTestId('fitted-line')
    const frame = frameAt(1)
    act(() => playground.show({ ...frame, parameters: Float32Array.of(0, 0) }))
    expect(line.textContent).toMatch(/^price = 0 · size \+ 936\d\d$/)
  })

  it('has none of a network with hidden layers', async () => {
    renderApp(withDataset('sine'))
    await screen.findByRole('group', { name: 'Curve of the output over x₁' })
    expect(screen.queryByTestId('fitted-line')).toBeNull()
  })
})

describe('what can be shown', () => {
  const offered = (name: string) => screen.queryByRole('switch', { name }) !== null

  it.each([
    ['circle', { Mistakes: true, Residuals: false, Discretise: true }],
    ['blobs', { Mistakes: true, Residuals: false, Discretise: true }],
    ['plane', { Mistakes: false, Residuals: false, Discretise: true }],
    ['sine', { Mistakes: false, Residuals: true, Discretise: false }],
    ['insurance', { Mistakes: true, Residuals: false, Discretise: true }],
  ] as const)('of %s are the things it has', (dataset, toggles) => {
    renderApp(withDataset(dataset))
    for (const [name, has] of Object.entries(toggles)) expect(offered(name), name).toBe(has)
  })
})

describe('the settings of the data', () => {
  const offered = (name: string) => screen.queryByRole('slider', { name }) !== null

  it.each([
    ['circle', { Classes: false, Noise: true, Samples: true }],
    ['sectors', { Classes: true, Noise: true, Samples: true }],
    ['iris', { Classes: false, Noise: false, Samples: false }],
  ] as const)('of %s are those that change it', (dataset, sliders) => {
    renderApp(withDataset(dataset))
    for (const [name, has] of Object.entries(sliders)) expect(offered(name), name).toBe(has)
    expect(offered('Training share')).toBe(true)
  })

  it('standardise a table from the start', async () => {
    const { playground } = renderApp(withDataset('iris'))
    const standardise = screen.getByRole<HTMLInputElement>('switch', { name: 'Standardise' })
    expect(standardise.checked).toBe(true)
    await userEvent.click(standardise)
    expect(playground.edit.data).toHaveBeenCalledExactlyOnceWith({ standardize: false })
  })

  it('offer every dataset in its group', () => {
    renderApp()
    const groups = ['Two classes', 'Regression', 'Several classes', 'Tables'].map((name) =>
      within(screen.getByRole('group', { name }))
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('value')),
    )
    expect(groups[3]).toEqual(['flats', 'insurance', 'iris'])
    expect(groups.flat()).toHaveLength(new Set(groups.flat()).size)
    expect(groups[1]).toContain('sine')
  })
})
