import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { NetworkCallbacks, NetworkDrawing } from '../../src/draw/network.ts'
import { frameAt } from '../store/frames.fixtures.ts'
import { renderApp } from './renderApp.tsx'

/** Stands in for the drawing: remembers its callbacks, so that a test can point and click in it. */
const drawing = vi.hoisted(() => ({ callbacks: [] as NetworkCallbacks[], destroyed: 0 }))

vi.mock('../../src/draw/network.ts', () => ({
  createNetwork: (_: HTMLElement, callbacks: NetworkCallbacks): NetworkDrawing => {
    drawing.callbacks.push(callbacks)
    return {
      setPalette() {},
      setDiagram() {},
      setEnlarged() {},
      setPlaying() {},
      update() {},
      destroy: () => drawing.destroyed++,
    }
  },
}))

beforeEach(() => {
  drawing.callbacks = []
  drawing.destroyed = 0
})

const WEIGHT = { kind: 'weight', parameter: 4, from: 0, to: 6 } as const
const ANCHOR = { x: 100, y: 200 }

function pointAt(target: Parameters<NetworkCallbacks['onInspect']>[0]) {
  act(() => drawing.callbacks[0]!.onInspect(target, ANCHOR))
}

describe('NetworkPanel', () => {
  it('shows name, live number and formula of what is pointed at', async () => {
    const { playground } = renderApp()
    act(() => playground.show(frameAt(1)))
    pointAt(WEIGHT)
    const note = (await screen.findByText('Weight: Input x₁ → Neuron 5 of hidden layer 1')).parentElement!
    expect(note.textContent).toContain('w = 1.000')
    act(() => playground.show(frameAt(2.5)))
    expect(note.textContent).toContain('w = 2.500')
    pointAt(null)
    expect(note.isConnected).toBe(false)
  })

  it('explains a unit by its activation', async () => {
    renderApp()
    pointAt({ kind: 'unit', unit: 10 })
    expect(await screen.findByText('a = f(w₁a₁ + w₂a₂ + … + b), f = Sigmoid')).toBeTruthy()
    pointAt({ kind: 'unit', unit: 0 })
    expect(screen.getByText('Given to the network as it is.')).toBeTruthy()
  })

  it('types a weight with a decimal comma', async () => {
    const { playground } = renderApp({ language: 'es' })
    act(() => playground.show(frameAt(1)))
    act(() => drawing.callbacks[0]!.onEdit(WEIGHT, ANCHOR))
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Valor' })
    expect(input.value).toBe('1')
    await userEvent.clear(input)
    await userEvent.type(input, '-0,75{Enter}')
    expect(playground.edit.parameters).toHaveBeenCalledExactlyOnceWith([{ parameter: 4, value: -0.75 }])
    expect(screen.queryByRole('textbox', { name: 'Valor' })).toBeNull()
  })

  it('shows the new number where the mouse still rests after an edit', async () => {
    const { playground } = renderApp()
    act(() => playground.show(frameAt(1)))
    pointAt(WEIGHT)
    act(() => drawing.callbacks[0]!.onEdit(WEIGHT, ANCHOR))
    const input = await screen.findByRole('textbox', { name: 'Value' })
    expect(screen.queryByText(/w = /)).toBeNull()
    await userEvent.type(input, '2{Enter}')
    act(() => playground.show(frameAt(2)))
    expect(screen.getByText('w = 2.000')).toBeTruthy()
  })

  it('leaves a weight as it is after Escape', async () => {
    const { playground } = renderApp()
    act(() => drawing.callbacks[0]!.onEdit(WEIGHT, ANCHOR))
    const input = await screen.findByRole('textbox', { name: 'Value' })
    await userEvent.type(input, '3{Escape}')
    expect(screen.queryByRole('textbox', { name: 'Value' })).toBeNull()
    expect(playground.edit.parameters).not.toHaveBeenCalled()
  })

  it('keeps the middle of a network in sight that is higher than its frame', () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300)
    const { container } = renderApp()
    const frame = container.querySelector('.network-frame')!
    const lay = (height: number) =>
      act(() => drawing.callbacks[0]!.onLayout({ width: 700, height, tileSize: 20, columns: [] }))
    lay(800)
    expect(frame.scrollTop).toBe(250)
    frame.scrollTop = 100
    lay(840)
    expect(frame.scrollTop).toBe(120)
    vi.restoreAllMocks()
  })

  it('enlarges a unit', () => {
    const { playground } = renderApp()
    act(() => drawing.callbacks[0]!.onEdit({ kind: 'unit', unit: 3 }, ANCHOR))
    expect(playground.edit.enlarge).toHaveBeenCalledExactlyOnceWith(3)
  })

  it('makes one drawing and takes it down with the page', () => {
    const { unmount, playground } = renderApp()
    act(() => playground.state.setState({ language: 'es' }))
    expect(drawing.callbacks).toHaveLength(1)
    unmount()
    expect(drawing.destroyed).toBe(1)
  })
})
