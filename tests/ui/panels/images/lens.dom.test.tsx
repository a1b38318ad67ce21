import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ImageFrame } from '../../../../src/engine/worker/protocol.ts'
import type { ImageLayer, ImageNetwork } from '../../../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC } from '../../../../src/spec/spec.ts'
import { LayerMaps } from '../../../../src/ui/panels/images/LayerMaps.tsx'
import { Lens } from '../../../../src/ui/panels/images/Lens.tsx'
import { LensProvider } from '../../../../src/ui/panels/images/LensProvider.tsx'
import { PlaygroundContext } from '../../../../src/ui/PlaygroundContext.ts'
import { recordCanvases } from '../../../draw/recordingContext.ts'
import { fakePlayground, stateOf } from '../../fakePlayground.ts'
import { imageFrameOf } from './imageFrame.fixtures.ts'

const STACK: readonly ImageLayer[] = [
  { kind: 'conv2d', filters: 4, kernelSize: 3, strides: 1, padding: 'same', activation: 'relu' },
  { kind: 'max_pooling2d', poolSize: 2, strides: 2, padding: 'valid' },
  { kind: 'conv2d', filters: 2, kernelSize: 3, strides: 2, padding: 'valid', activation: 'tanh' },
  { kind: 'batch_normalization' },
  { kind: 'flatten' },
  { kind: 'dropout', rate: 0.25 },
]

function renderLayers(stack = STACK) {
  const spec = {
    ...DEFAULT_SPEC,
    data: { ...DEFAULT_SPEC.data, dataset: 'digits' as const },
    network: { ...DEFAULT_SPEC.network, stack },
  }
  const playground = fakePlayground({ ...stateOf(spec), language: 'en' })
  const network = playground.state.getState().network as ImageNetwork
  render(
    <PlaygroundContext value={playground}>
      <LensProvider>
        {[-1, ...network.layers.keys()].map((index) => (
          <LayerMaps index={index} key={index} />
        ))}
        <Lens />
      </LensProvider>
    </PlaygroundContext>,
  )
  const show = (frame: ImageFrame) => act(() => playground.show(frame))
  return { playground, network, show }
}

beforeEach(() => {
  recordCanvases()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400)
})

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const value = (id: string) => Number(screen.getByTestId(id).dataset['value'])
const cells = (id: string) =>
  [...screen.getByTestId(id).querySelectorAll<HTMLElement>('.lens-cell')].map(({ dataset }) =>
    Number(dataset['value']),
  )
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

/** Opens the lens at the first tile of a layer, or at another by arrow keys. */
function open(layer: number, ...keys: string[]) {
  const tiles = screen.getByTestId(`maps-${layer}`)
  act(() => tiles.focus())
  for (const key of keys) fireEvent.keyDown(tiles, { key })
  fireEvent.keyDown(tiles, { key: 'Enter' })
}

describe('maps', () => {
  test('are a listbox whose option is the one with the focus', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    const tiles = screen.getByRole('listbox', { name: 'Maps of layer 1' })
    act(() => tiles.focus())
    fireEvent.keyDown(tiles, { key: 'End' })
    const option = within(tiles).getByRole('option', { name: 'Map 4 of 4' })
    expect(tiles.getAttribute('aria-activedescendant')).toBe(option.id)
  })

  test('say what their colours mean, in numbers that change only as fast as one reads', () => {
    const { network, show } = renderLayers()
    const frame = imageFrameOf(network)
    show(frame)
    const parts = () =>
      [...screen.getByTestId('scale-0').querySelectorAll('[data-part]')].map((part) => part.textContent)
    const [weight, most, least] = parts()
    expect(weight).toMatch(/^±\d/)
    expect(Number(most)).toBeCloseTo(Math.max(...frame.activations[0]!.map(Math.abs)), 2)
    expect(least).toBe(`−${most}`)
    const doubled = frame.activations.map((values) => values.map((value) => 2 * value))
    show(imageFrameOf(network, { activations: doubled, playing: true }))
    expect(parts()[1]).toBe(most)
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000)
    show(imageFrameOf(network, { activations: doubled, playing: true }))
    expect(Number(parts()[1])).toBeCloseTo(2 * Number(most), 2)
  })

  test('the output layer is bars with the probabilities of the frame', () => {
    const { network, show } = renderLayers()
    const frame = imageFrameOf(network)
    show(frame)
    const bars = [...screen.getByTestId('output-bars').querySelectorAll('button')]
    expect(bars.map(({ dataset }) => Number(dataset['value']))).toEqual([...frame.activations.at(-1)!])
  })
})

describe('the lens over a convolution', () => {
  test('shows numbers that add up to the activation of the frame', () => {
    const { network, show } = renderLayers()
    const frame = imageFrameOf(network)
    show(frame)
    open(0, 'ArrowRight')
    expect(sum(cells('lens-products'))).toBeCloseTo(value('lens-sum'), 6)
    expect(value('lens-sum') + value('lens-bias')).toBeCloseTo(value('lens-z'), 6)
    expect(value('lens-activation')).toBeCloseTo(Math.max(0, value('lens-z')), 5)
    expect(value('lens-activation')).toBe(frame.activations[0]![(12 * 28 + 12) * 4 + 1])
  })

  test('goes on and back place by place', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0)
    fireEvent.click(screen.getByTestId('lens-step'))
    // Padding `same`: the window begins a pixel before its place.
    expect(screen.getByTestId('lens-input').dataset).toMatchObject({ row: '11', column: '12' })
    fireEvent.click(screen.getByTestId('lens-back'))
    fireEvent.keyDown(screen.getByTestId('lens-output'), { key: 'ArrowUp' })
    expect(screen.getByTestId('lens-output').dataset).toMatchObject({ row: '11', column: '12' })
  })

  test('says what lies outside the image', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0)
    for (let i = 0; i < 12; i++) fireEvent.keyDown(screen.getByTestId('lens-input'), { key: 'ArrowUp' })
    const outside = screen.getByTestId('lens-window').querySelectorAll('[data-outside=true]')
    expect(outside).toHaveLength(3)
    expect(outside[0]!.getAttribute('title')).toBe('outside the image: 0')
  })

  test('sums over all input maps, of which one is shown', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(2)
    const z = value('lens-z')
    const sums = [0, 1, 2, 3].map((channel) => {
      if (channel > 0) fireEvent.click(screen.getByRole('button', { name: 'Next input map' }))
      expect(sum(cells('lens-products'))).toBeCloseTo(value('lens-channel-sum'), 6)
      const all = value('lens-channel-sum') + value('lens-other-sums')
      expect(all).toBeCloseTo(value('lens-sum'), 6)
      expect(all + value('lens-bias')).toBeCloseTo(z, 6)
      return value('lens-channel-sum')
    })
    expect(sum(sums) + value('lens-bias')).toBeCloseTo(z, 6)
    expect(Math.tanh(value('lens-z'))).toBeCloseTo(value('lens-activation'), 5)
  })

  test('keeps its place when another image comes', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0)
    fireEvent.click(screen.getByTestId('lens-step'))
    const frame = imageFrameOf(network, { image: new Float32Array(784).fill(1) })
    show(frame)
    expect(screen.getByTestId('lens-output').dataset).toMatchObject({ row: '12', column: '13' })
    expect(cells('lens-window')).toEqual(new Array(9).fill(1))
  })
})

describe('kernels by hand', () => {
  test('a typed number goes to its place in the flat vector', () => {
    const { playground, network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0, 'ArrowRight')
    const field = screen.getByRole('textbox', { name: 'Kernel, row 2, column 3' })
    fireEvent.change(field, { target: { value: '-1.5' } })
    fireEvent.blur(field)
    expect(playground.edit.parameters).toHaveBeenCalledWith([{ parameter: 5 * 4 + 1, value: -1.5 }])
  })

  test('so does a bias', () => {
    const { playground, network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0, 'ArrowRight')
    const field = screen.getByRole('textbox', { name: 'bias' })
    fireEvent.change(field, { target: { value: '2' } })
    fireEvent.blur(field)
    expect(playground.edit.parameters).toHaveBeenCalledWith([{ parameter: 9 * 4 + 1, value: 2 }])
  })

  test('a preset is shared out among the input maps, or set for the shown one alone', () => {
    const { playground, network, show } = renderLayers()
    show(imageFrameOf(network))
    open(2)
    const first = (network.layers[2] as { kernelOffset: number }).kernelOffset
    fireEvent.change(screen.getByTestId('kernel-preset'), { target: { value: 'identity' } })
    const changes = playground.edit.parameters.mock.lastCall![0]
    expect(changes).toHaveLength(9 * 4)
    expect(sum(changes.map((change) => change.value))).toBeCloseTo(1)
    fireEvent.click(screen.getByRole('checkbox', { name: 'for all 4 input maps' }))
    fireEvent.change(screen.getByTestId('kernel-preset'), { target: { value: 'identity' } })
    expect(playground.edit.parameters.mock.lastCall![0]).toEqual(
      [0, 0, 0, 0, 1, 0, 0, 0, 0].map((each, cell) => ({ parameter: first + cell * 4 * 2, value: each })),
    )
  })
})

describe('large kernels', () => {
  const LARGE: readonly ImageLayer[] = [
    { kind: 'conv2d', filters: 3, kernelSize: 7, strides: 2, padding: 'same', activation: 'relu' },
    { kind: 'average_pooling2d', poolSize: 3, strides: 2, padding: 'same' },
    { kind: 'flatten' },
  ]
  const marked = () => screen.getByTestId('lens-marked')
  const group = () => screen.getByRole('group', { name: /arrow keys choose a cell/ })

  test('are colours, with the numbers of the middle cell below, and of the one that is chosen', () => {
    const { network, show } = renderLayers(LARGE)
    show(imageFrameOf(network))
    open(0)
    expect(sum(cells('lens-products')) + value('lens-bias')).toBeCloseTo(value('lens-z'), 6)
    expect(marked().textContent).toContain('row 4, column 4')
    fireEvent.keyDown(group(), { key: 'ArrowUp' })
    fireEvent.keyDown(group(), { key: 'ArrowRight' })
    expect(marked().textContent).toContain('row 3, column 5')
    const [x, w, product] = ['window', 'kernel', 'products'].map((name) => cells(`lens-${name}`)[2 * 7 + 4]!)
    expect(x! * w!).toBeCloseTo(product!, 7)
    fireEvent.pointerDown(screen.getByTestId('lens-kernel').children[6]!)
    expect(marked().textContent).toContain('row 1, column 7')
    expect(document.querySelectorAll('.lens-cell[data-marked=true]')).toHaveLength(3)
  })

  test('are edited below, one weight at a time', () => {
    const { playground, network, show } = renderLayers(LARGE)
    show(imageFrameOf(network))
    open(0)
    const field = screen.getByRole('textbox', { name: 'Kernel, row 4, column 4' })
    act(() => field.focus())
    // What the pointer passes over while one types changes nothing.
    fireEvent.pointerOver(screen.getByTestId('lens-window').children[0]!)
    fireEvent.change(field, { target: { value: '0.75' } })
    act(() => field.blur())
    expect(playground.edit.parameters).toHaveBeenCalledWith([{ parameter: 24 * 3, value: 0.75 }])
  })

  test('show about the same place of the image in the layers behind', () => {
    const { network, show } = renderLayers(LARGE)
    show(imageFrameOf(network))
    open(0)
    expect(screen.getByTestId('lens-output').dataset).toMatchObject({ row: '6', column: '6' })
    fireEvent.click(screen.getByRole('button', { name: 'Layer after' }))
    expect(screen.getByTestId('lens-output').dataset).toMatchObject({ row: '3', column: '3' })
    expect(sum(cells('lens-window'))).toBeCloseTo(value('lens-sum'), 6)
    expect(value('lens-sum') / 9).toBeCloseTo(value('lens-activation'), 6)
  })
})

describe('other layers', () => {
  test('pooling marks the largest number, which is what it hands on', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(1)
    const marked = screen.getByTestId('lens-window').querySelector<HTMLElement>('[data-marked=true]')!
    expect(Number(marked.dataset['value'])).toBe(Math.max(...cells('lens-window')))
    expect(value('lens-activation')).toBe(Math.max(...cells('lens-window')))
  })

  test('batch normalisation follows its rule', () => {
    const { network, show } = renderLayers()
    const parameters = new Float32Array(network.parameterCount).fill(0.5)
    show(imageFrameOf(network, { state: { parameters, slots: [], updates: 1 } }))
    open(3)
    expect(value('lens-deviation')).toBeCloseTo(Math.sqrt(0.5 + 0.001), 6)
    // Every step follows from the one before; the last is what the network made of it.
    expect(value('lens-after-mean')).toBeCloseTo(value('lens-x') - value('lens-mean'), 6)
    expect(value('lens-after-deviation')).toBeCloseTo(value('lens-after-mean') / value('lens-deviation'), 6)
    expect(value('lens-after-gamma')).toBeCloseTo(value('lens-after-deviation') * value('lens-gamma'), 6)
    expect(value('lens-after-beta')).toBeCloseTo(value('lens-after-gamma') + value('lens-beta'), 5)
  })

  test('flatten says which pixel becomes which number, both ways', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(4)
    const field = screen.getByTestId('lens-number')
    fireEvent.change(field, { target: { value: '16' } })
    fireEvent.blur(field)
    expect(screen.getByText(/map 2, row 2, column 2/)).toBeTruthy()
    fireEvent.keyDown(screen.getByTestId('lens-input'), { key: 'ArrowUp' })
    expect(screen.getByText(/map 2, row 1, column 2/)).toBeTruthy()
    expect(screen.getByTestId('lens-number')).toHaveProperty('value', '4')
  })

  test('dropout is said to let everything pass', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(5)
    expect(screen.getByTestId('lens').textContent).toContain('25%')
    expect(value('lens-x')).toBe(value('lens-activation'))
  })

  test('a softmax shares out its sum', () => {
    const { network, show } = renderLayers()
    const frame = imageFrameOf(network)
    show(frame)
    fireEvent.click(screen.getByTestId('output-bars').querySelectorAll('button')[3]!)
    expect(Math.exp(value('lens-z')) / value('lens-softmax-sum')).toBeCloseTo(
      frame.activations.at(-1)![3]!,
      5,
    )
    expect(value('lens-activation')).toBe(frame.activations.at(-1)![3])
  })
})

describe('while training plays', () => {
  test('numbers wait for a frame whose parameters are known', () => {
    const { network, show } = renderLayers()
    const first = imageFrameOf(network)
    show(first)
    open(0)
    const before = value('lens-activation')
    const progress = { ...first.progress, iteration: 101 }
    const next = imageFrameOf(network, {
      progress,
      playing: true,
      state: { parameters: first.state!.parameters.map((each) => each + 0.25), slots: [], updates: 101 },
    })
    show({ ...next, state: null })
    expect(value('lens-activation')).toBe(before)
    // Time enough to have read them.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000)
    show(next)
    expect(value('lens-activation')).not.toBe(before)
  })
})

describe('opening and closing', () => {
  test('Escape closes it and gives the focus back', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0)
    expect(document.activeElement).toBe(screen.getByTestId('lens-input'))
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
    expect(screen.queryByTestId('lens')).toBeNull()
    expect(document.activeElement).toBe(screen.getByTestId('maps-0'))
  })

  test('Escape in a field is that of the field', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0)
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'bias' }), { key: 'Escape' })
    expect(screen.queryByTestId('lens')).not.toBeNull()
  })

  test('goes from layer to layer and from map to map', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(0)
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByTestId('lens-tile').textContent).toBe('Map 2 of 4')
    fireEvent.click(screen.getByRole('button', { name: 'Layer after' }))
    expect(screen.getByRole('region', { name: 'Layer 2: max pooling 2×2' })).toBeTruthy()
  })

  test('the image itself opens the first layer', () => {
    const { network, show } = renderLayers()
    show(imageFrameOf(network))
    open(-1)
    expect(screen.getByRole('region', { name: 'Layer 1: convolution 3×3' })).toBeTruthy()
  })
})
