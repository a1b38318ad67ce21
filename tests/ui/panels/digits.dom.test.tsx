import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { editData } from '../../../src/store/edits.ts'
import type { PlaygroundState } from '../../../src/store/state.ts'
import { imageFrameAt } from '../../store/frames.fixtures.ts'
import { stateOf } from '../fakePlayground.ts'
import { renderApp } from '../renderApp.tsx'

const DIGITS = editData(editData(DEFAULT_SPEC, { dataset: 'digits' }), { images: 100 })

// Fetched once, before a test waits for them to be shown.
beforeAll(
  () =>
    Promise.all([
      import('../../../src/ui/panels/images/ImagePanels.tsx'),
      import('../../../src/ui/panels/images/DigitExamples.tsx'),
    ]),
  60_000,
)

/** Ten probabilities with most for one class. */
const mostly = (digit: number, share = 0.91) =>
  Float32Array.from({ length: 10 }, (_, k) => (k === digit ? share : (1 - share) / 9))

async function open(patch: Partial<PlaygroundState> = {}) {
  const rendered = renderApp({ ...stateOf(DIGITS), ...patch })
  await screen.findByTestId('probabilities')
  return rendered
}

/** The element is a square of 200 px at the corner of the page. */
function draw(pad: HTMLElement, places: readonly [number, number][]): void {
  pad.getBoundingClientRect = () => new DOMRect(0, 0, 200, 200)
  pad.setPointerCapture = () => {}
  const event = ([clientX, clientY]: [number, number]) => ({ pointerId: 1, button: 0, clientX, clientY })
  fireEvent.pointerDown(pad, event(places[0]!))
  for (const place of places.slice(1)) fireEvent.pointerMove(pad, event(place))
  fireEvent.pointerUp(pad, event(places.at(-1)!))
}

describe('digits as data', () => {
  it('are shown one of every class, and a press sends one through the network', async () => {
    const { playground } = await open()
    const examples = within(await screen.findByTestId('digit-examples')).getAllByRole('button')
    expect(examples.map((button) => /a (\d)$/.exec(button.getAttribute('aria-label')!)?.[1])).toEqual(
      Array.from({ length: 10 }, (_, digit) => String(digit)),
    )
    const first = examples[3]!.getAttribute('aria-label')
    await userEvent.click(examples[3]!)
    const row = playground.edit.watch.mock.lastCall![0] as number
    expect(playground.state.getState().dataset.targets[row]).toBe(3)
    await userEvent.click(screen.getByTestId('digit-others'))
    const others = within(screen.getByTestId('digit-examples')).getAllByRole('button')
    expect(others[3]!.getAttribute('aria-label')).not.toBe(first)
  })

  it('that the person drew are listed with their label, and can be taken away', async () => {
    const drawnDigits = [{ pixels: new Uint8Array(784).fill(17), label: 7 }]
    const { playground } = await open(stateOf(editData(DIGITS, { drawnDigits })))
    expect((await screen.findByTestId('digits-drawn')).textContent).toBe('7')
    await userEvent.click(screen.getByRole('button', { name: 'Remove your 7' }))
    expect(playground.edit.removeDigit).toHaveBeenLastCalledWith(0)
  })

  it('have no z-score, no inputs to choose and no classes', async () => {
    await open()
    await screen.findByTestId('digit-examples')
    expect(screen.queryByRole('switch', { name: 'Standardise' })).toBeNull()
    expect(screen.queryByText('Inputs')).toBeNull()
    expect(screen.queryByRole('slider', { name: 'Samples' })).toBeNull()
    expect(screen.getByRole('slider', { name: 'Images' })).toBeTruthy()
  })
})

describe('the output of images', () => {
  it('says what the image is, what the network gives it, and how sure it is of every class', async () => {
    const { playground } = await open()
    const { dataset, watched } = playground.state.getState()
    const label = dataset.targets[watched as number]!
    const other = (label + 1) % 10
    act(() => playground.show(imageFrameAt(1, { activations: [mostly(other)] })))
    expect(screen.getByTestId('digit-given').textContent).toBe(String(other))
    expect(screen.getByTestId('digit-verdict').textContent).toBe('wrong')
    expect(screen.getByTestId(`probability-${other}`).textContent).toBe(`${other}91.0%`)
    expect(screen.getByTestId(`probability-${label}`).dataset['actual']).toBe('true')
    act(() => playground.show(imageFrameAt(2, { activations: [mostly(label)] })))
    expect(screen.getByTestId('digit-verdict').textContent).toBe('right')
  })

  it('goes to the images before and after, and to the next mistake once it is known', async () => {
    const { playground } = await open()
    const { dataset } = playground.state.getState()
    const first = dataset.trainCount
    await userEvent.click(screen.getByTestId('digit-previous'))
    expect(playground.edit.watch).toHaveBeenLastCalledWith(first - 1)
    await userEvent.click(screen.getByTestId('digit-next'))
    expect(playground.edit.watch).toHaveBeenLastCalledWith(first + 1)
    await userEvent.click(screen.getByTestId('digit-next-mistake'))
    expect(playground.edit.predictions).toHaveBeenLastCalledWith(true)
    const right = (from: number, to: number) =>
      Float32Array.from({ length: 10 * (to - from) }, (_, i) =>
        Number(dataset.targets[from + Math.floor(i / 10)] === i % 10),
      )
    const test = right(first, dataset.count)
    // The fourth test image is given another class.
    test.set(mostly((dataset.targets[first + 3]! + 1) % 10), 30)
    act(() => playground.show(imageFrameAt(1, { predictions: { train: right(0, first), test } })))
    expect(playground.edit.watch).toHaveBeenLastCalledWith(first + 3)
  })
})

describe('drawing a digit', () => {
  it('sends it through the network and adds it with a label, once', async () => {
    const { playground } = await open()
    await userEvent.click(screen.getByTestId('digit-mode-draw'))
    const add = screen.getByTestId<HTMLButtonElement>('digit-add')
    expect(add.disabled).toBe(true)
    draw(screen.getByTestId('digit-pad'), [
      [60, 40],
      [140, 40],
      [90, 180],
    ])
    const seen = playground.edit.watch.mock.lastCall![0] as Float32Array
    expect(seen.some((ink) => ink > 0.8)).toBe(true)
    await userEvent.click(screen.getByTestId('digit-label-7'))
    await userEvent.click(add)
    const digit = playground.edit.addDigit.mock.lastCall![0]
    expect(digit.label).toBe(7)
    expect([...digit.pixels]).toEqual(Array.from(seen, (ink) => Math.round(ink * 255)))
    expect(screen.getByTestId('digit-said').textContent).toMatch(/^Added as a 7/)
    expect(add.disabled).toBe(true)
  })

  it('takes back strokes one by one and all of them, and shows nothing of an empty pad', async () => {
    const { playground } = await open()
    await userEvent.click(screen.getByTestId('digit-mode-draw'))
    act(() => playground.show(imageFrameAt(1, { activations: [mostly(3)] })))
    expect(screen.getByTestId('digit-given').textContent).toBe('–')
    const pad = screen.getByTestId('digit-pad')
    draw(pad, [
      [20, 20],
      [20, 180],
    ])
    const one = playground.edit.watch.mock.lastCall![0]
    draw(pad, [
      [180, 20],
      [180, 180],
    ])
    expect(playground.edit.watch.mock.lastCall![0]).not.toEqual(one)
    await userEvent.click(screen.getByTestId('digit-undo'))
    expect(playground.edit.watch.mock.lastCall![0]).toEqual(one)
    await userEvent.click(screen.getByTestId('digit-clear'))
    expect(playground.edit.watch.mock.lastCall![0]).toEqual(new Float32Array(784))
    await userEvent.click(screen.getByTestId('digit-mode-data'))
    expect(playground.edit.watch).toHaveBeenLastCalledWith(playground.state.getState().dataset.trainCount)
  })
})

describe('drawing a digit by keyboard', () => {
  const said = () => screen.getByTestId('digit-cross').textContent
  const press = (pad: HTMLElement, key: string) => {
    fireEvent.keyDown(pad, { key })
    fireEvent.keyUp(pad, { key })
  }

  it('says how, and where the cross is, and sends the strokes through the network', async () => {
    const { playground } = await open()
    await userEvent.click(screen.getByTestId('digit-mode-draw'))
    const pad = screen.getByRole('application', { name: /draw a digit/ })
    expect(pad.getAttribute('aria-description')).toContain('arrow keys')
    act(() => pad.focus())
    press(pad, 'ArrowUp')
    expect(said()).toBe('Row 12, column 13 of 25, pen up')
    press(pad, ' ')
    press(pad, 'ArrowDown')
    expect(said()).toBe('Row 13, column 13 of 25, drawing')
    press(pad, ' ')
    expect(Math.max(...(playground.edit.watch.mock.lastCall![0] as Float32Array))).toBeGreaterThan(0.5)
    expect(screen.getByTestId('digit-undo')).toHaveProperty('disabled', false)
    press(pad, 'Backspace')
    expect(playground.edit.watch.mock.lastCall![0]).toEqual(new Float32Array(784))
    act(() => pad.blur())
    expect(said()).toBe('')
  })

  it('gives a stroke up with Escape', async () => {
    const { playground } = await open()
    await userEvent.click(screen.getByTestId('digit-mode-draw'))
    const pad = screen.getByTestId('digit-pad')
    act(() => pad.focus())
    press(pad, ' ')
    press(pad, 'ArrowLeft')
    press(pad, 'Escape')
    expect(playground.edit.watch.mock.lastCall![0]).toEqual(new Float32Array(784))
    expect(screen.getByTestId('digit-undo')).toHaveProperty('disabled', true)
  })
})

describe('the metrics of images', () => {
  it('show the surest mistakes first, and the images of a cell that is pressed', async () => {
    const { playground } = await open()
    await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }))
    await screen.findByText(/appear as soon as/)
    const { dataset } = playground.state.getState()
    const { trainCount: first, count, targets } = dataset
    const all = (digit: number, from: number, to: number) =>
      Float32Array.from({ length: to - from }).reduce<number[]>((them) => [...them, ...mostly(digit)], [])
    const test = Float32Array.from(all(0, first, count))
    const mistaken = [...targets.keys()].filter((row) => row >= first && targets[row] !== 0)
    test.set(mostly(0, 0.99), 10 * (mistaken[4]! - first))
    const predictions = { train: Float32Array.from(all(0, 0, first)), test }
    act(() => playground.show(imageFrameAt(1, { predictions })))
    const shown = () => within(screen.getByTestId('given-images')).getAllByRole('button')
    expect(shown()).toHaveLength(mistaken.length)
    await userEvent.click(shown()[0]!)
    expect(playground.edit.watch).toHaveBeenLastCalledWith(mistaken[4])
    const cell = { set: 'test', actual: 7, given: 0 } as const
    const sevens = mistaken.filter((row) => targets[row] === 7)
    await userEvent.click(
      screen.getByRole('button', { name: `${sevens.length} images of 7 given 0: show them` }),
    )
    expect(playground.edit.lightCell).toHaveBeenLastCalledWith(cell)
    const intoSight = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
    act(() => playground.state.setState({ litCell: cell }))
    expect(shown()).toHaveLength(sevens.length)
    // Below the matrix on a phone, they would not be seen otherwise.
    expect(intoSight.mock.contexts.map((element) => (element as HTMLElement).textContent)).toEqual([
      `Is 7, given 0: ${sevens.length}`,
    ])
    intoSight.mockRestore()
    await userEvent.click(screen.getByTestId('matrix-set-train'))
    expect(playground.edit.lightCell).toHaveBeenLastCalledWith(null)
    expect(screen.getByTestId('matrix-train')).toBeTruthy()
  })
})

describe('the metrics of images in a task that hides the test loss', () => {
  it('are those of the training images alone', async () => {
    const { playground } = await open(
      stateOf({ ...DIGITS, teaching: { ...DIGITS.teaching, hidden: ['testLoss'] } }),
    )
    await userEvent.click(screen.getByRole('tab', { name: 'Metrics' }))
    await screen.findByText(/appear as soon as/)
    const { trainCount, count } = playground.state.getState().dataset
    const predictions = {
      train: new Float32Array(10 * trainCount).fill(0.1),
      test: new Float32Array(10 * (count - trainCount)).fill(0.1),
    }
    act(() => playground.show(imageFrameAt(1, { predictions })))
    expect(screen.getByTestId('matrix-train')).toBeTruthy()
    expect(screen.queryByTestId('matrix-set-test')).toBeNull()
  })
})

describe('images of the person', () => {
  /** An IDX file of unsigned bytes. */
  const idx = (name: string, sizes: readonly number[], bytes: Uint8Array<ArrayBuffer>) =>
    new File(
      [Uint8Array.from([0, 0, 8, sizes.length, ...sizes.flatMap((size) => [0, 0, 0, size])]), bytes],
      name,
    )

  const drop = (files: readonly File[]) => {
    const event = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(event, { dataTransfer: { types: ['Files'], files } })
    act(() => void window.dispatchEvent(event))
  }

  it('are dropped on the page, and used once they are understood', async () => {
    const { playground } = await open()
    await screen.findByTestId('digit-examples')
    drop([new File(['a,b'], 'one.csv'), new File(['c'], 'other.csv')])
    const problem = await screen.findByTestId('mnist-problem')
    expect(problem.textContent).toContain('one.csv: This is not an IDX file')
    expect(screen.getByTestId<HTMLButtonElement>('mnist-use').disabled).toBe(true)
    drop([
      idx('images', [3, 28, 28], new Uint8Array(3 * 784).fill(9)),
      idx('labels', [3], Uint8Array.from([4, 5, 6])),
    ])
    expect((await screen.findByTestId('mnist-found')).textContent).toMatch(/^3 images/)
    await userEvent.click(screen.getByTestId('mnist-use'))
    const { train, test } = playground.edit.openImages.mock.lastCall![0]
    expect([train.count, [...train.labels], test]).toEqual([3, [4, 5, 6], null])
    expect(screen.queryByTestId('mnist-dialog')).toBeNull()
  })

  it('are opened by a button beside the digits', async () => {
    await open()
    await userEvent.click(screen.getByTestId('mnist'))
    expect((await screen.findByTestId('mnist-dialog')).textContent).toContain('never uploaded')
  })
})
