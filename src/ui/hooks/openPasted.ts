import type { Sharing } from '../../store/sharing.ts'

/** What takes a pasted text for itself. */
const TAKES_TEXT =
  'input:not([type=range], [type=radio], [type=checkbox]), textarea, [contenteditable=true], [role=dialog]'

/**
 * Opens a link, or the text of a file, that is pasted anywhere on the page but where one types; what is returned ends
 * that. What is neither is answered in words.
 */
export function openPasted(page: Document, sharing: Pick<Sharing, 'open'>): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? ''
    const isTaken = event.target instanceof Element && event.target.closest(TAKES_TEXT) !== null
    if (text === '' || isTaken || event.defaultPrevented) return
    event.preventDefault()
    void sharing.open(text)
  }
  page.addEventListener('paste', onPaste)
  return () => page.removeEventListener('paste', onPaste)
}
