import { useState } from 'react'
import { useText } from '../../hooks/useText.ts'
import { LargeQr, QrSquares } from './LargeQr.tsx'
import { LONGEST_QR } from './qrPicture.ts'

/** The link as a picture for cameras; a press shows it as large as the screen. */
export function QrCode({ url }: { readonly url: string }) {
  const { t } = useText()
  const [isLarge, setLarge] = useState(false)
  if (url.length > LONGEST_QR)
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
        <QrSquares url={url} />
      </button>
      {isLarge && <LargeQr url={url} onClose={() => setLarge(false)} />}
    </>
  )
}
