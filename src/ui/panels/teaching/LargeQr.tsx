import { Dialog } from '@base-ui/react/dialog'
import { useMemo } from 'react'
import { useAllText } from '../../hooks/useAllText.ts'
import '../../styles/qr.css'
import { LONGEST_QR, qrPicture } from './qrPicture.ts'

interface LargeQrProps {
  readonly url: string
  onClose(): void
}

/** The code of a link as large as the screen, until it is pressed; of a link that is too long, why there is none. */
export function LargeQr({ url, onClose }: LargeQrProps) {
  const { t } = useAllText()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="qr-large">
          <Dialog.Title className="visually-hidden">{t('teach.qr.of')}</Dialog.Title>
          <Dialog.Close className="qr" aria-label={t('control.close')} data-testid="qr-large">
            {url.length > LONGEST_QR ? (
              <span className="qr-none">{t('teach.qr.too-long', { length: url.length })}</span>
            ) : (
              <QrSquares url={url} />
            )}
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Black on white in every theme: cameras expect that. */
export function QrSquares({ url }: { readonly url: string }) {
  const { t } = useAllText()
  const { size, path } = useMemo(() => qrPicture(url), [url])
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('teach.qr.of')} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
