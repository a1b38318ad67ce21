import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ImageLayer } from '../../src/spec/imageLayers.ts'
import { parseLink } from '../../src/spec/link.ts'
import { NEW_LAYERS } from '../../src/spec/newLayer.ts'
import { stackOf } from '../../src/spec/stack.ts'
import { withSpec } from '../../src/store/initialState.ts'
import type { PlaygroundState } from '../../src/store/state.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

vi.mock('../../src/ui/panels/images/LayerMaps.tsx', () => ({
  LayerMaps: ({ index }: { index: number }) => <i data-testid={`seen-${index}`} />,
}))
vi.mock('../../src/ui/panels/images/ImageOutputPanel.tsx', () => ({ ImageOutputPanel: () => null }))

// Fetched once, before a test waits for it to be shown.
beforeAll(() => import('../../src/ui/panels/images/ImagePanels.tsx'), 60_000)

const { conv2d, max_pooling2d, flatten, dense } = NEW_LAYERS

/** The page with a stack, as a link says it; edits of the stack are taken over as the store takes them. */
async function openStack(
  stack = 'conv.8.3.1.valid.relu,max.2.2.valid,flat',
  patch: Partial<PlaygroundState> = {},
) {
  const { spec } = parseLink(`data=digits&images=100&stack=${stack}`)
  const { playground } = renderApp({ ...stateOf(spec), ...patch })
  playground.edit.stack.mockImplementation((layers) => {
    const { spec: now } = playground.state.getState()
    const laidOut = stackOf(layers, now.data)
    if ('problem' in laidOut) playground.state.setState({ stackDraft: { layers, problem: laidOut.problem } })
    else {
      const next = { ...now, network: { ...now.network, stack: layers } }
      playground.state.setState((old) => ({ ...withSpec(old, next), stackDraft: null }))
    }
  })
  await screen.findByTestId('layer-output')
  return {
    playground,
    stack: () => playground.state.getState().spec.network.stack,
    shown: () => {
      const { stackDraft, spec: now } = playground.state.getState()
      return (stackDraft?.layers ?? now.network.stack).map(({ kind }) => kind)
    },
  }
}

const row = (place: number | 'input' | 'output') => within(screen.getByTestId(`layer-${place}`))
const said = (place: number | 'input' | 'output') =>
  ['layer-shape', 'layer-parameters'].map((part) => row(place).getByTestId(part).textContent)
const handle = (place: number) => row(place).getByRole('button', { name: /^(Move|Mover) / })

async function add(after: number | 'input', kind: ImageLayer['kind']) {
  await userEvent.click(row(after).getByRole('button', { name: /^Add a layer after/ }))
  await userEvent.click(await screen.findByTestId(`add-${kind}`))
}

describe('the list of layers', () => {
  it('says what each layer hands on and how many parameters it has', async () => {
    await openStack()
    expect(said('input')).toEqual(['28 × 28 × 1', '0 params'])
    expect(said(0)).toEqual(['26 × 26 × 8', '80 params'])
    expect(said(1)).toEqual(['13 × 13 × 8', '0 params'])
    expect(said(2)).toEqual(['1,352', '0 params'])
    expect(said('output')).toEqual(['10', '13,530 params'])
    expect(screen.getByTestId('parameters').textContent).toBe('Parameters: 13,610')
  })

  it('shows beside each layer what it makes of the image', async () => {
    await openStack()
    for (const [place, index] of [
      ['input', -1],
      [0, 0],
      [2, 2],
      ['output', 3],
    ] as const)
      expect(await row(place).findByTestId(`seen-${index}`)).toBeTruthy()
  })

  it('is said in Spanish', async () => {
    await openStack(undefined, { language: 'es' })
    expect(said(2)).toEqual(['1\u202f352', '0 parám.'])
    expect(row(0).getByText('8 filtros 3×3 · ReLU')).toBeTruthy()
  })
})

describe('editing the list', () => {
  it('adds a layer where the + was pressed, and goes on from there', async () => {
    const { stack } = await openStack()
    await add(2, 'dense')
    expect(stack()).toEqual([conv2d, max_pooling2d, flatten, dense])
    await waitFor(() => expect(document.activeElement).toBe(handle(3)))
    expect(screen.getByText('Dense is now layer 4 of 4.')).toBeTruthy()
    await add('input', 'dropout')
    expect(
      stack()
        .map(({ kind }) => kind)
        .slice(0, 2),
    ).toEqual(['dropout', 'conv2d'])
  })

  it('adds by keyboard alone', async () => {
    const { stack } = await openStack()
    row(1).getByRole('button', { name: 'Add a layer after MaxPooling2D' }).focus()
    await userEvent.keyboard('{Enter}')
    await screen.findByTestId('add-conv2d')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(stack()[2]!.kind).toBe('average_pooling2d')
  })

  it('removes by its button and by Delete, and keeps the focus in the list', async () => {
    const { stack } = await openStack('conv.8.3.1.valid.relu,max.2.2.valid,drop.0.5,flat')
    await userEvent.click(screen.getByRole('button', { name: 'Remove MaxPooling2D, layer 2' }))
    expect(stack().map(({ kind }) => kind)).toEqual(['conv2d', 'dropout', 'flatten'])
    expect(document.activeElement).toBe(handle(1))
    await userEvent.keyboard('{Delete}')
    expect(stack()).toEqual([conv2d, flatten])
    expect(document.activeElement).toBe(handle(1))
  })

  it('moves by the arrow keys, keeps the focus on what it moves and says where it is', async () => {
    const { stack } = await openStack('conv.8.3.1.valid.relu,max.2.2.valid,drop.0.5,flat')
    handle(2).focus()
    await userEvent.keyboard('{ArrowUp}')
    expect(stack().map(({ kind }) => kind)).toEqual(['conv2d', 'dropout', 'max_pooling2d', 'flatten'])
    expect(screen.getByText('Dropout moved to place 2 of 4.')).toBeTruthy()
    expect(document.activeElement).toBe(handle(1))
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(stack()[0]!.kind).toBe('dropout')
    expect(screen.getByText('Dropout cannot go further.')).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}')
    expect(stack()[1]!.kind).toBe('dropout')
  })

  it('edits the numbers of a layer, and keeps windows side by side', async () => {
    const { stack } = await openStack()
    await userEvent.click(screen.getByTestId('layer-settings-1'))
    const field = await screen.findByTestId('layer-poolSize')
    await userEvent.clear(field)
    await userEvent.type(field, '3{Enter}')
    expect(stack()[1]).toEqual({ ...max_pooling2d, poolSize: 3, strides: 3 })
    await userEvent.selectOptions(screen.getByTestId('layer-padding'), 'same')
    expect(stack()[1]).toMatchObject({ padding: 'same' })
    expect(said(1)).toEqual(['9 × 9 × 8', '0 params'])
  })

  it('takes no number out of range', async () => {
    const { stack } = await openStack()
    await userEvent.click(screen.getByTestId('layer-settings-0'))
    const field = await screen.findByTestId('layer-filters')
    await userEvent.clear(field)
    await userEvent.type(field, '65{Enter}')
    expect(screen.getByText('The largest value is 64.')).toBeTruthy()
    expect(stack()[0]).toEqual(conv2d)
  })

  it('has no room for more than twelve layers', async () => {
    await openStack(['flat', ...Array.from({ length: 11 }, () => 'drop.0.5')].join())
    for (const button of screen.getAllByRole<HTMLButtonElement>('button', { name: /^Add a layer/ }))
      expect(button.disabled).toBe(true)
  })
})

describe('dragging a layer', () => {
  /** Rows of 100 px, the first layer from 100 on. */
  function layOut() {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const place = Number(this.closest('[data-row]')?.getAttribute('data-row') ?? 0)
      return new DOMRect(0, 100 * (place + 1), 300, 100)
    })
  }

  it('drops it where the line showed', async () => {
    const { stack } = await openStack('conv.8.3.1.valid.relu,max.2.2.valid,drop.0.5,flat')
    layOut()
    fireEvent.pointerDown(handle(0), { button: 0, clientY: 150 })
    fireEvent.pointerMove(window, { clientY: 310 })
    expect(screen.getByTestId('layer-1').getAttribute('data-drop')).toBe('after')
    fireEvent.pointerMove(window, { clientY: 360 })
    expect(screen.getByTestId('layer-2').getAttribute('data-drop')).toBe('after')
    fireEvent.pointerUp(window)
    expect(stack().map(({ kind }) => kind)).toEqual(['max_pooling2d', 'dropout', 'conv2d', 'flatten'])
    vi.restoreAllMocks()
  })

  it('puts it back after Escape and after a press that did not move', async () => {
    const { playground } = await openStack()
    layOut()
    fireEvent.pointerDown(handle(1), { button: 0, clientY: 250 })
    fireEvent.pointerMove(window, { clientY: 110 })
    fireEvent.keyDown(document.body, { key: 'Escape' })
    fireEvent.pointerUp(window)
    fireEvent.pointerDown(handle(1), { button: 0, clientY: 250 })
    fireEvent.pointerMove(window, { clientY: 252 })
    fireEvent.pointerUp(window)
    expect(playground.edit.stack).not.toHaveBeenCalled()
    expect(screen.getByTestId('layer-1').getAttribute('data-dragged')).toBe('false')
    vi.restoreAllMocks()
  })
})

describe('an impossible stack', () => {
  it('says which layer and why, and keeps what trains', async () => {
    const { stack } = await openStack()
    await add(2, 'conv2d')
    const alert = row(3).getByRole('alert')
    expect(alert.textContent).toContain('Layer 4, Conv2D: It needs an image, but Flatten')
    expect(alert.textContent).toContain('the network stays and trains as it was')
    expect(stack()).toHaveLength(3)
    expect(said(2)).toEqual(['1,352', '0 params'])
    expect(said(3)).toEqual(['?', ''])
    expect(row(2).getByTestId('seen-2')).toBeTruthy()
    expect(screen.queryByTestId('seen-3')).toBeNull()
    expect(screen.getByTestId('parameters').textContent).toBe('Parameters: 13,610')
  })

  it.each([
    ['needs-flatten', [conv2d], 'falta Flatten', 'Insertar Flatten', ['conv2d', 'flatten']],
    ['flattened-twice', [flatten, flatten], 'No hay nada que aplanar', 'Quitar este Flatten', ['flatten']],
    [
      'needs-image',
      [flatten, conv2d],
      'Necesita una imagen',
      'Mover antes de Flatten',
      ['conv2d', 'flatten'],
    ],
    [
      'window-too-large',
      [{ ...max_pooling2d, poolSize: 8, strides: 4 }, { ...conv2d, kernelSize: 7 }, flatten],
      'Su ventana de 7 × 7 es mayor que la imagen que queda: 6 × 6 × 1.',
      'Reducir la ventana',
      ['max_pooling2d', 'conv2d', 'flatten'],
    ],
  ] as const)('offers a way out of %s, in Spanish', async (_, layers, why, fix, after) => {
    const { playground, stack, shown } = await openStack(undefined, { language: 'es' })
    act(() => playground.edit.stack(layers))
    expect(screen.getByRole('alert').textContent).toContain(why)
    await userEvent.click(screen.getByRole('button', { name: fix }))
    expect(shown()).toEqual(after)
    expect(stack().map(({ kind }) => kind)).toEqual(after)
    expect(screen.queryByTestId('stack-problem')).toBeNull()
  })

  it('of a network too large says how large, and has undo', async () => {
    const { playground, stack } = await openStack()
    act(() => playground.edit.stack([{ ...conv2d, filters: 64 }, flatten, { ...dense, units: 1024 }]))
    expect(row('output').getByRole('alert').textContent).toMatch(
      /^Output layer: The network would have 44,[\d,]+ parameters. More than 2,000,000/,
    )
    expect(screen.queryByTestId('stack-fix')).toBeNull()
    await userEvent.click(screen.getByTestId('stack-undo'))
    expect(playground.edit.stack).toHaveBeenLastCalledWith(stack())
    expect(screen.queryByTestId('stack-problem')).toBeNull()
  })
})

it('that a teacher has locked is only looked at', async () => {
  await openStack('flat,dense.32.relu&lock=layers')
  expect(screen.getByText('32 units · ReLU')).toBeTruthy()
  expect(said(1)).toEqual(['32', '25,120 params'])
  const names = within(screen.getByTestId('network')).getAllByRole('button')
  expect(names.map(({ textContent }) => textContent)).toEqual(['Image', 'Flatten', 'Dense', 'Dense'])
  expect(screen.getByTestId<HTMLButtonElement>('stack-presets').disabled).toBe(true)
})

describe('named stacks', () => {
  it('are taken from a menu, which says which one it is', async () => {
    const { stack } = await openStack()
    const menu = screen.getByTestId('stack-presets')
    expect(menu.textContent).toBe('Small CNN')
    await userEvent.click(menu)
    const lenet = await screen.findByTestId('stack-preset-lenet-5')
    expect(lenet.textContent).toContain('Parameters: 61,706')
    await userEvent.click(lenet)
    expect(stack()).toHaveLength(7)
    expect(menu.textContent).toBe('LeNet-5')
    await userEvent.click(screen.getByRole('button', { name: 'Remove Dense, layer 7' }))
    expect(menu.textContent).toBe('Own stack')
  })

  it('AlexNet is shown with its shapes and parameters', async () => {
    await openStack()
    await userEvent.click(screen.getByTestId('alexnet'))
    const dialog = within(await screen.findByTestId('alexnet-dialog'))
    expect(dialog.getAllByRole('row')).toHaveLength(1 + 1 + 14 + 1)
    expect(dialog.getByText('37,752,832')).toBeTruthy()
    expect(dialog.getByText('62,378,344')).toBeTruthy()
    expect(dialog.getByText(/In the paper there are 60,965,224/)).toBeTruthy()
    expect(
      dialog.getByText(/3 dense layers have 94% of the parameters; the 5 convolutions only 6%/),
    ).toBeTruthy()
    await userEvent.click(dialog.getByRole('button', { name: 'Close' }))
    expect(screen.queryByTestId('alexnet-dialog')).toBeNull()
  })
})

it('dropout is a layer of a stack, and no setting of its training', async () => {
  const { playground } = await openStack()
  const { spec } = playground.state.getState()
  act(() => playground.state.setState({ spec: { ...spec, training: { ...spec.training, dropout: 0.5 } } }))
  expect(screen.getByTestId('regularisation').textContent).toBe('Off')
  await userEvent.click(screen.getByTestId('regularisation'))
  expect(await screen.findByTestId('max-norm')).toBeTruthy()
  expect(screen.queryByTestId('dropout')).toBeNull()
})
