import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'

/** What a floating box stands beside: an element, or a place on the screen. */
export type FloatingAnchor = Element | { getBoundingClientRect(): DOMRect }

export interface FloatingProps {
  readonly anchor: FloatingAnchor
  readonly label: string
  /** Takes the focus and gives it back, as what was opened on purpose does; what only hovers does not. */
  readonly takesFocus: boolean
  readonly side?: 'top' | 'bottom'
  onClose(): void
  onPointerEnter?(): void
  onPointerLeave?(): void
  readonly children: ReactNode
}

/** A box that floats beside its anchor and closes by Escape or a press elsewhere; open while rendered. */
export default function Floating(props: FloatingProps) {
  const { anchor, label, takesFocus, side = 'bottom', onClose, onPointerEnter, onPointerLeave } = props
  return (
    <Popover.Root
      open
      onOpenChange={(open, { event }) => {
        // A press on the anchor is the anchor's to answer: it closes what it opened.
        if (!open && !isWithin(anchor, event.target)) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className="floating-positioner"
          // Else the page would scroll to what gets the focus, and take the anchor out of sight.
          positionMethod="fixed"
          anchor={anchor}
          side={side}
          sideOffset={8}
          collisionPadding={8}
        >
          <Popover.Popup
            className="floating"
            aria-label={label}
            initialFocus={takesFocus}
            finalFocus={takesFocus && anchor instanceof HTMLElement ? () => anchor : takesFocus}
            onPointerEnter={onPointerEnter}
            onPointerLeave={onPointerLeave}
          >
            {props.children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function isWithin(anchor: FloatingAnchor, target: EventTarget | null): boolean {
  return anchor instanceof Element && target instanceof Node && anchor.contains(target)
}
