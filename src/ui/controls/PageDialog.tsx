import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../hooks/useText.ts'

interface PageDialogProps {
  readonly title: string
  /** Of the dialog, beside `dialog`. */
  readonly className?: string
  /** Of its head, beside `dialog-head`. */
  readonly headClassName?: string
  readonly testId?: string
  onClose(): void
  /** Begins with a `Dialog.Description`, or has one further in. */
  readonly children: ReactNode
}

/** A dialog over the page, with its title and the way out; open while rendered. Not part of the first load. */
export function PageDialog({ title, className, headClassName, testId, onClose, children }: PageDialogProps) {
  const { t } = useText()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className={classes('dialog', className)} data-testid={testId}>
          <div className={classes('dialog-head', headClassName)}>
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <Dialog.Close className="button button-quiet button-icon" aria-label={t('control.close')}>
              <X aria-hidden size={18} />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const classes = (own: string, more: string | undefined) => (more === undefined ? own : `${own} ${more}`)
