import { Flashlight, QrCode, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { presentedPictures } from '../../../store/present.ts'
import type { Presenting } from '../../../store/state.ts'
import { Button } from '../../controls/Button.tsx'
import { CommandButton } from '../../controls/CommandButton.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { PresentedLink } from './PresentedLink.tsx'

/** What there is to press while the page is presented, and the light that follows the pointer. */
export default function Presentation({ presenting }: { readonly presenting: Presenting }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const spec = usePlayground((state) => state.spec)
  const role = usePlayground((state) => state.role)
  const shareOpen = usePlayground((state) => state.shareOpen)
  const leave = () => edit.present(null)
  useFullscreen(leave)
  useEscape(leave)
  return (
    <>
      <div className="present-bar" role="group" aria-label={t('command.present')} data-testid="present-bar">
        <div className="steps" role="group" aria-label={t('present.pictures')}>
          {presentedPictures({ spec, role }).map((picture) => (
            <Button
              key={picture}
              variant="quiet"
              aria-pressed={presenting.picture === picture}
              data-testid={`picture-${picture}`}
              onClick={() => edit.present({ ...presenting, picture })}
            >
              {t(`present.${picture}`)}
            </Button>
          ))}
        </div>
        <CommandButton
          command="spotlight"
          icon={Flashlight}
          variant="quiet"
          testId="spotlight"
          aria-pressed={presenting.spotlight}
        />
        <CommandButton command="share" icon={QrCode} variant="quiet" testId="present-share" />
        <Button
          icon={X}
          variant="quiet"
          aria-label={t('present.leave')}
          data-testid="present-leave"
          onClick={leave}
        />
      </div>
      {presenting.spotlight && <Spotlight />}
      {shareOpen && <PresentedLink onClose={() => edit.shareOpen(false)} />}
    </>
  )
}

/** Fills the screen where the browser lets it; whoever leaves that has done with presenting. */
function useFullscreen(onLeave: () => void): void {
  const onLeft = useEffectEvent(onLeave)
  useEffect(() => {
    let isFull = false
    const onChange = () => {
      if (document.fullscreenElement !== null) isFull = true
      else if (isFull) onLeft()
    }
    document.addEventListener('fullscreenchange', onChange)
    // Within a frame, and on some phones, it is not allowed: then the page is as large as it is.
    document.documentElement.requestFullscreen?.().catch(() => {})
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {})
    }
  }, [])
}

function useEscape(onLeave: () => void): void {
  const onEscape = useEffectEvent(onLeave)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What is open above the page closes first, also while the focus is still on its way there.
      const isOpen = document.querySelector('[role=dialog]') !== null
      const isTaken = event.target instanceof Element && event.target.closest('[role=dialog], input') !== null
      if (event.key === 'Escape' && !event.defaultPrevented && !isOpen && !isTaken) onEscape()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Dims the page but for a circle round the pointer; it lies above everything and takes nothing from it. */
function Spotlight() {
  const light = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      light.current?.style.setProperty('--x', `${clientX}px`)
      light.current?.style.setProperty('--y', `${clientY}px`)
    }
    document.addEventListener('pointermove', onMove)
    return () => document.removeEventListener('pointermove', onMove)
  }, [])
  return <div ref={light} className="spotlight" aria-hidden data-testid="spotlight-shade" />
}
