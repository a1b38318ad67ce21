import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { frameAt } from '../store/frames.fixtures.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

const TEST_IDS = [
  'play',
  'step-sample',
  'step-batch',
  'step-epoch',
  'reset',
  'new-weights',
  'speed',
  'epoch',
  'iteration',
  'samples-per-second',
  'loss-train',
  'loss-test',
  'accuracy-train',
  'accuracy-test',
  'backend',
  'message',
  'output-map',
  'network',
  'curves',
  'language',
  'theme',
  'share',
]

describe('App', () => {
  it('has every stable name exactly once, before the engine is there', () => {
    renderApp({ engine: 'starting', choice: null })
    expect(TEST_IDS.filter((id) => screen.queryAllByTestId(id).length !== 1)).toEqual([])
    expect(screen.getByTestId('backend').dataset['value']).toBe('')
  })

  it.each([
    ['play', 'toggle-play'],
    ['step-sample', 'step-sample'],
    ['step-batch', 'step-batch'],
    ['step-epoch', 'step-epoch'],
    ['reset', 'reset'],
    ['new-weights', 'new-weights'],
    ['share', 'share'],
    ['language', 'next-language'],
    ['theme', 'next-theme'],
  ])('performs the intention of the button %s', async (testId, command) => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByTestId(testId))
    expect(playground.performed).toEqual([command])
  })

  it('says that steps wait for the engine', async () => {
    const { playground } = renderApp({ engine: 'starting' })
    const step = screen.getByTestId('step-epoch')
    expect(step.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(step)
    expect(playground.performed).toEqual([])
  })

  it('remembers play pressed before the engine is there, and says so', () => {
    renderApp({ engine: 'starting', choice: null, playing: true })
    expect(screen.getByTestId('play').getAttribute('aria-label')).toBe(
      'Starts as soon as the engine is ready',
    )
    expect(screen.getByTestId('backend').textContent).toBe('Starting…')
  })

  it.each(LANGUAGES)('leaves no word untranslated in %s', (language) => {
    const { container, playground } = renderApp({ language })
    act(() => playground.show(frameAt(3)))
    expect(document.documentElement.lang).toBe(language)
    expect(container.innerHTML).not.toMatch(/\{\w+\}|undefined|\bNaN\b/)
    const spoken = screen.getByTestId('play').getAttribute('aria-label')
    expect(spoken).toBe(language === 'es' ? 'Entrenar' : 'Play')
  })

  it('puts the theme on the page and tells the engine its colours', () => {
    const { playground } = renderApp({ theme: 'dark' })
    expect(document.documentElement.dataset['theme']).toBe('dark')
    const told = playground.edit.visible.mock.calls.length
    act(() => playground.state.setState({ theme: 'projector' }))
    expect(document.documentElement.dataset['theme']).toBe('projector')
    expect(playground.edit.visible.mock.calls.length).toBeGreaterThan(told)
    const view = playground.edit.visible.mock.lastCall?.[0]
    expect(view).toMatchObject({ tiles: true, map: true })
    expect(view?.palette).toHaveLength(256)
  })

  it('says in its title what it learns, and whether it does', () => {
    const { playground } = renderApp({ language: 'es' })
    expect(document.title).toBe('Círculo · Sinapsis – Laboratorio de redes neuronales')
    act(() => playground.state.setState({ playing: true }))
    expect(document.title).toMatch(/^▶ Círculo/)
  })

  it('gives every control a name', () => {
    const { container } = renderApp()
    const controls = [...container.querySelectorAll('button, input, select')]
    const nameless = controls.filter((control) => {
      const labelled = control.id !== '' && container.querySelector(`label[for="${control.id}"]`)
      return (
        !control.getAttribute('aria-label') && !labelled && !control.closest('label') && !control.textContent
      )
    })
    expect(controls.length).toBeGreaterThan(60)
    expect(nameless).toEqual([])
  })

  it('shows the way back from an enlarged unit', async () => {
    const { playground } = renderApp({ enlarged: 3 })
    const panel = screen.getByRole('region', { name: 'Output' })
    expect(within(panel).getByText('Neuron 2 of hidden layer 1')).toBeTruthy()
    await userEvent.click(within(panel).getByRole('button', { name: 'Back to the output' }))
    expect(playground.edit.enlarge).toHaveBeenCalledWith(10)
  })

  it('skips to the network without touching the link in the address', async () => {
    renderApp()
    const before = location.href
    await userEvent.click(screen.getByRole('link', { name: 'Skip to the network' }))
    expect(document.activeElement?.textContent).toBe('Network')
    expect(location.href).toBe(before)
  })

  it('draws a network without hidden layers', () => {
    const spec = { ...DEFAULT_SPEC, network: { ...DEFAULT_SPEC.network, hidden: [] } }
    renderApp(stateOf(spec))
    expect(screen.getByText('Hidden layers: 0')).toBeTruthy()
  })
})
