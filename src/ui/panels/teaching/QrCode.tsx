import { Dialog } from '@base-ui/react/dialog'
import { useMemo, useState } from 'react'
import { encode } from 'uqr'
import { useText } from '../../hooks/useText.ts'
import '../../styles/qr.css'

/** Characters of the longest link whose code can still be read from the back of a room: 105 squares a side. */
const MOST_CHARACTERS = 1000

/** The link as a picture for cameras; a press shows it as large as the screen. */
export function QrCode({ url }: { readonly url: string }) {
  const { t } = useText()
  const [isLarge, setLarge] = useState(false)
  if (url.length > MOST_CHARACTERS)
    return <p className="teach-note">{t('teach.qr.too-long', { length: url.length })}</p>
  return (
    <>
      <button
        type="button"
        className="qr"
        aria-label={t('teach.qr.large')}
        title={t('teach.qr.large')}
        data-testid="qr"
        onClick={() => setLarge(true)}
      >
        <QrPicture url={url} />
      </button>
      {isLarge && (
        <Dialog.Root open onOpenChange={setLarge}>
          <Dialog.Portal>
            <Dialog.Backdrop className="dialog-backdrop" />
            <Dialog.Popup className="qr-large">
              <Dialog.Title className="visually-hidden">{t('teach.qr.of')}</Dialog.Title>
              <Dialog.Close className="qr" aria-label={t('control.close')}>
                <QrPicture url={url} />
              </Dialog.Close>
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </>
  )
}

function QrPicture({ url }: { readonly url: string }) {
  const { t } = useText()
  const { size, path } = useMemo(() => drawn(url), [url])
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('teach.qr.of')} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** With four light squares around it, as readers ask for (ISO/IEC 18004). */
function drawn(url: string): { size: number; path: string } {
  const { data, size } = encode(url, { ecc: 'L', border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
