import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { DEFAULT_SPEC, type DataSpec } from '../../../src/spec/spec.ts'
import PointTools from '../../../src/ui/panels/PointTools.tsx'
import { HintLayer } from '../../../src/ui/controls/HintLayer.tsx'
import { PlaygroundContext } from '../../../src/ui/PlaygroundContext.ts'
import { fakePlayground, stateOf } from '../fakePlayground.ts'

afterEach(cleanup)

const A = { x1: 1, x2: 1, value: 0 }

function show(data: Partial<DataSpec>) {
  const spec = { ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, dataset: 'points' as const, ...data } }
  const playground = fakePlayground(stateOf(spec))
  render(
    <PlaygroundContext value={playground}>
      <HintLayer>
        <PointTools drawing={{ current: null }} />
      </HintLayer>
    </PlaygroundContext>,
  )
  return playground
}

const pressed = () =>
  screen.getAllByRole('button', { pressed: true }).map((button) => button.getAttribute('aria-label'))

describe('the drawing tools', () => {
  test('say what to do while there is nothing, and how many points there are', () => {
    show({})
    expect(screen.getByText('Tap or drag on the map to draw points')).toBeTruthy()
    expect(screen.getByTestId('points-count').dataset['value']).toBe('0')
  })

  test('say nothing more once there are points', () => {
    show({ drawn: [A] })
    expect(screen.queryByText('Tap or drag on the map to draw points')).toBeNull()
    expect(screen.getByTestId('points-count').textContent).toBe('Points: 1')
  })

  test('one tool is at hand, and can be put away; so is one class', async () => {
    show({ drawn: [A] })
    expect(pressed()).toEqual(['Add', 'Class 0'])
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }))
    await userEvent.click(screen.getByRole('button', { name: 'Class 1' }))
    expect(pressed()).toEqual(['Erase', 'Class 1'])
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }))
    expect(pressed()).toEqual(['Class 1'])
  })

  test('of several classes there may be up to six, one more at a time', async () => {
    show({ drawnTask: 'multiclass' })
    for (const k of [3, 4, 5]) {
      await userEvent.click(screen.getByRole('button', { name: 'Another class' }))
      expect(pressed()).toContain(`Class ${k}`)
    }
    expect(screen.queryByRole('button', { name: 'Another class' })).toBeNull()
  })

  test('a regression has a value instead of classes', () => {
    show({ drawnTask: 'regression' })
    expect(screen.getByRole('slider', { name: /Value/ }).getAttribute('aria-valuetext')).toBe('0.5')
    expect(screen.queryByRole('button', { name: 'Class 0' })).toBeNull()
  })

  test('clear and another task are asked for', async () => {
    const { edit } = show({ drawn: [A] })
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(edit.points).toHaveBeenCalledWith([], false)
    await userEvent.selectOptions(screen.getByRole('combobox'), 'regression')
    expect(edit.drawnTask).toHaveBeenCalledWith('regression')
  })

  test('nothing can be cleared where nothing is', async () => {
    const { edit } = show({})
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(edit.points).not.toHaveBeenCalled()
  })
})
