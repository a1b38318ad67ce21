import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import type { Table } from '../../src/spec/table.ts'
import { chooseTable } from '../../src/store/tableEdits.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

const FLATS = 'size,rooms,town,price\n42.45,2,A,91241\n54.25,3,B,101251\n32.5,2,A,83051\n62.3,4,C,110341'

async function openDialog(patch: Parameters<typeof renderApp>[0] = {}) {
  const { playground } = renderApp(patch)
  await userEvent.click(screen.getByTestId('table'))
  return { playground, dialog: await screen.findByTestId('table-dialog') }
}

const type = (text: string) => fireEvent.change(screen.getByTestId('table-text'), { target: { value: text } })

describe('the dialog of the own table', () => {
  it('says what was understood, and uses it as chosen', async () => {
    const { playground, dialog } = await openDialog()
    type(FLATS)
    const size = await within(dialog).findByTestId('table-size')
    expect(size.textContent).toBe(
      '4 rows, 4 columns · cells separated by commas · decimal point · the first row has the names',
    )
    expect(dialog.textContent).toContain('Left aside: town.')
    await userEvent.click(screen.getByTestId('table-input-2'))
    await userEvent.click(screen.getByTestId('table-use'))
    expect(playground.edit.table).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: 3, targetAs: 'value', inputs: ['x1'] }),
    )
    expect(playground.edit.table.mock.calls[0]?.[0].table.name).toBe('Pasted table')
    await waitFor(() => expect(screen.queryByTestId('table-dialog')).toBeNull())
  })

  it('learns words as classes, and numbers that count either way', async () => {
    const { playground } = await openDialog()
    type('size,kind,town\n1,0,A\n2,1,B\n3,1,A\n4,0,C')
    await screen.findByTestId('table-size')
    expect(screen.queryByTestId('table-as-value')).toBeNull()
    await userEvent.selectOptions(screen.getByTestId('table-target'), 'kind')
    await userEvent.click(screen.getByTestId('table-as-value'))
    await userEvent.click(screen.getByTestId('table-use'))
    expect(playground.edit.table).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ target: 1, targetAs: 'value', inputs: ['x1'] }),
    )
  })

  it('names row and column of what is wrong and cannot be used, nor without inputs', async () => {
    const { playground } = await openDialog()
    type(`a,b\n1,2\n3,4\n5,oops\n${'6,7\n'.repeat(30)}8,9`)
    const problem = await screen.findByTestId('table-problem')
    expect(problem.textContent).toContain('Row 4, column 2 (“b”): “oops”')
    expect(screen.getByTestId<HTMLButtonElement>('table-use').disabled).toBe(true)
    type('a,b\n1,2\n3,4\n5,6.5')
    await screen.findByTestId('table-size')
    await userEvent.click(screen.getByTestId('table-input-1'))
    expect(screen.getByText('Choose at least one input.')).toBeTruthy()
    expect(screen.getByTestId<HTMLButtonElement>('table-use').disabled).toBe(true)
    await userEvent.click(screen.getByTestId('table-cancel'))
    expect(playground.edit.table).not.toHaveBeenCalled()
  })

  it('says which rows are left out, and that none is complete', async () => {
    const { dialog } = await openDialog()
    type('a,b,c\n1,,5\n2,3,6\n3,4,7.5\n,5,8')
    await screen.findByTestId('table-size')
    expect(dialog.textContent).toContain('Rows left out because a value is missing: 2.')
    type('a,b,c\n1,,5\n2,,6\n,4,7.5\n,5,8')
    await waitFor(() => expect(dialog.textContent).toContain('No two rows'))
    expect(screen.getByTestId<HTMLButtonElement>('table-use').disabled).toBe(true)
  })

  it('reads a long text without showing it', async () => {
    await openDialog()
    const text = `a,b\n${Array.from({ length: 8000 }, (_, i) => `${i},${i}.5`).join('\n')}`
    const area = screen.getByTestId<HTMLTextAreaElement>('table-text')
    await userEvent.click(area)
    await userEvent.paste(text)
    const size = await screen.findByTestId('table-size')
    expect(size.textContent).toContain('8,000 rows')
    expect(area.value).toBe('')
  })

  it('reads a file that is chosen or dropped on the page', async () => {
    const { playground } = renderApp()
    await screen.findByTestId('table')
    const file = new File(['a;b\n1,5;2\n2,5;3\n3,5;4'], 'My data.csv')
    await userEvent.click(screen.getByTestId('table'))
    await screen.findByTestId('table-dialog')
    await userEvent.upload(screen.getByTestId('table-file'), file)
    expect((await screen.findByTestId('table-size')).textContent).toContain('decimal comma')
    await userEvent.click(screen.getByTestId('table-use'))
    expect(playground.edit.table.mock.calls[0]?.[0].table.name).toBe('My data')

    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } })
    fireEvent(window, drop)
    expect(drop.defaultPrevented).toBe(true)
    expect((await screen.findByTestId('table-size')).textContent).toContain('3 rows')
  })

  it('leaves a saved playground that is dropped to those who open it', async () => {
    const { playground } = renderApp()
    await screen.findByTestId('table')
    const file = new File(['{"sinapsis":1}'], 'xor-3.sinapsis.json')
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [file] } })
    await waitFor(() => {
      fireEvent(window, drop)
      expect(playground.sharing.openFile).toHaveBeenCalledWith(file)
    })
    expect(screen.queryByTestId('table-dialog')).toBeNull()
  })

  it('opens again with what is in use', async () => {
    const table: Table = {
      name: 'Mine',
      rows: 3,
      columns: ['a', 'b', 'c'].map((name, i) => ({ name, values: Float32Array.of(i, 2, 3.5), labels: null })),
    }
    const spec = chooseTable(DEFAULT_SPEC, { table, target: 1, targetAs: 'value', inputs: ['x2'] })
    renderApp(stateOf(spec))
    const line = await screen.findByTestId('table-line')
    expect(line.textContent).toContain('Mine3 rows, 3 columns')
    await userEvent.click(screen.getByTestId('table-change'))
    await screen.findByTestId('table-dialog')
    expect(screen.getByTestId<HTMLSelectElement>('table-target').value).toBe('1')
    expect(screen.getByTestId('table-input-1').getAttribute('aria-pressed')).toBe('false')
    expect(screen.getByTestId('table-input-3').getAttribute('aria-pressed')).toBe('true')
  })

  it('whatever is pasted, says something and throws nothing', async () => {
    await openDialog()
    const cell = fc.oneof(fc.constantFrom('1', '2.5', '3,5', '', 'NA', 'x', '"'), fc.string({ maxLength: 5 }))
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    const text = fc.oneof(
      fc.string(),
      rows.map((lines) => lines.map((line) => line.join(';')).join('\n')),
    )
    const area = screen.getByTestId<HTMLTextAreaElement>('table-text')
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const pasted = `${typed}${' '.repeat(50_000)}.`
        fireEvent.paste(area, { clipboardData: { getData: () => pasted } })
        await waitFor(() => {
          const said = screen.queryByTestId('table-problem') ?? screen.queryByTestId('table-size')
          expect(said?.textContent).toBeTruthy()
        })
      }),
      { numRuns: 60 },
    )
  })
})
