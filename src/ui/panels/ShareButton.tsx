import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { CommandButton } from '../controls/CommandButton.tsx'
import { later } from '../controls/later.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'

export const SharePanel = later<{ readonly anchor: Element }>(() => import('./SharePanel.tsx'))

/** Copies the link, and opens the box with other ways to share, to save and to open. */
export function ShareButton() {
  const open = usePlayground((state) => state.shareOpen)
  const [place, setPlace] = useState<HTMLElement | null>(null)
  return (
    <span ref={setPlace} className="share-place">
      <CommandButton command="share" testId="share" icon={Share2} variant="quiet" />
      {open && place?.firstElementChild && <SharePanel anchor={place.firstElementChild} />}
    </span>
  )
}
