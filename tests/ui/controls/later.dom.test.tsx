import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { later } from '../../../src/ui/controls/later.tsx'

afterEach(cleanup)

const Word = ({ text }: { readonly text: string }) => <p>{text}</p>

describe('later', () => {
  it('shows the component once its module is there', async () => {
    const Later = later(() => Promise.resolve({ default: Word }))
    render(<Later text="here" />)
    expect(await screen.findByText('here')).toBeTruthy()
  })

  it('shows a preloaded component at once and fetches it only once', async () => {
    const fetch = vi.fn(() => Promise.resolve({ default: Word }))
    const Later = later(fetch)
    await act(async () => Later.preload())
    render(<Later text="here" />)
    expect(screen.getByText('here')).toBeTruthy()
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('leaves the page standing when the fetch fails, and asks again the next time', async () => {
    const fetch = vi.fn(() => Promise.resolve({ default: Word }))
    fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    const Later = later(fetch)
    const page = (shown: boolean) => (
      <main>
        <p>page</p>
        {shown && <Later text="here" />}
      </main>
    )
    const { rerender } = render(page(true))
    await act(async () => {})
    expect(screen.getByText('page')).toBeTruthy()
    expect(screen.queryByText('here')).toBeNull()
    rerender(page(false))
    rerender(page(true))
    expect(await screen.findByText('here')).toBeTruthy()
  })
})
