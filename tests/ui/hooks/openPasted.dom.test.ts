import { afterEach, expect, it, vi } from 'vitest'
import { openPasted } from '../../../src/ui/hooks/openPasted.ts'

const open = vi.fn(() => Promise.resolve(true))
let stop = openPasted(document, { open })

afterEach(() => {
  stop()
  stop = openPasted(document, { open })
  open.mockClear()
  document.body.replaceChildren()
})

function paste(text: string, target: Element = document.body): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  target.dispatchEvent(event)
  return event
}

it('opens what is pasted onto the page', () => {
  expect(paste(' https://example.org/#data=xor\n').defaultPrevented).toBe(true)
  expect(open.mock.calls).toEqual([['https://example.org/#data=xor']])
})

it('opens it as well where the focus is on what takes no text', () => {
  const slider = document.body.appendChild(document.createElement('input'))
  slider.type = 'range'
  paste('#data=xor', slider)
  expect(open).toHaveBeenCalledOnce()
})

it.each(['input', 'textarea'])('leaves a text to the %s that it is pasted into', (name) => {
  const field = document.body.appendChild(document.createElement(name))
  expect(paste('#data=xor', field).defaultPrevented).toBe(false)
  expect(open).not.toHaveBeenCalled()
})

it('leaves it to an open dialog, and to whoever has taken it', () => {
  const dialog = document.body.appendChild(document.createElement('div'))
  dialog.setAttribute('role', 'dialog')
  paste('#data=xor', dialog)
  const table = document.body.appendChild(document.createElement('div'))
  table.addEventListener('paste', (event) => event.preventDefault())
  paste('#data=xor', table)
  expect(open).not.toHaveBeenCalled()
})

it('does nothing without a text, and nothing once it has ended', () => {
  paste('  ')
  stop()
  paste('#data=xor')
  expect(open).not.toHaveBeenCalled()
})
