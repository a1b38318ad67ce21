import { act, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { describe, expect, it } from 'vitest'
import { App } from '../../src/ui/App.tsx'
import { frameAt } from '../store/frames.fixtures.ts'
import { fakePlayground } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

const shown = (testId: string) => screen.getByTestId(testId).textContent
const value = (testId: string) => screen.getByTestId(testId).dataset['value']

describe('readouts', () => {
  it('show a frame in short and keep all its digits', () => {
    const { playground } = renderApp()
    const loss = 0.123456789012
    act(() =>
      playground.show(
        frameAt(1234.5, { samplesPerSecond: 1_234_567, test: { loss, accuracy: 0.98765 }, playing: true }),
      ),
    )
    expect(shown('epoch')).toBe('1,234')
    expect(value('epoch')).toBe('1234.5')
    expect(shown('iteration')).toBe('30,863')
    expect(shown('samples-per-second')).toBe('1.2\u00a0M samples/s')
    expect(shown('loss-test')).toBe('0.123')
    expect(value('loss-test')).toBe(String(loss))
    expect(shown('accuracy-test')).toBe('98.8%')
    expect(value('accuracy-test')).toBe('0.98765')
  })

  it('show a dash before the first frame and where a task has no accuracy', () => {
    const { playground } = renderApp()
    expect(shown('loss-train')).toBe('–')
    act(() => playground.show(frameAt(1, { train: { loss: 0.5, accuracy: null } })))
    expect(shown('accuracy-train')).toBe('–')
    expect(value('accuracy-train')).toBe('')
  })

  it('follow the language while training rests', () => {
    const { playground } = renderApp()
    act(() => playground.show(frameAt(1, { train: { loss: 0.5, accuracy: 0.75 } })))
    act(() => playground.state.setState({ language: 'es' }))
    expect(shown('loss-train')).toBe('0,500')
    expect(shown('accuracy-train')).toBe('75,0\u00a0%')
  })

  it('change with every frame without React rendering anything', async () => {
    const playground = fakePlayground()
    let renders = 0
    render(
      <Profiler id="page" onRender={() => renders++}>
        <App playground={playground} />
      </Profiler>,
    )
    // What comes once, with the engine and with something to look back at.
    await screen.findByRole('group', { name: 'Accuracy' })
    for (const epoch of [1, 2]) act(() => playground.show(frameAt(epoch, { playing: true })))
    await screen.findByTestId('timeline')
    act(() => playground.show(frameAt(3, { playing: true })))
    const before = renders
    for (let epoch = 4; epoch <= 50; epoch++) act(() => playground.show(frameAt(epoch, { playing: true })))
    expect(shown('epoch')).toBe('50')
    expect(before).toBeGreaterThan(0)
    expect(renders).toBe(before)
  })

  it('tell screen readers the result at a pause', () => {
    const { playground } = renderApp({ playing: true })
    act(() => playground.show(frameAt(9, { playing: true })))
    act(() => playground.state.setState({ playing: false }))
    act(() => playground.show(frameAt(10)))
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(spoken).toContain('Paused at epoch 10. Training loss 0.091, test loss 0.182. Test accuracy 25.0%.')
  })
})
