import { useEffect, useState } from 'react'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { LargeQr } from './LargeQr.tsx'
import { LONGEST_QR } from './qrPicture.ts'

/** The link for the cameras of a class, as large as the screen: with what was learned, as long as they can read it. */
export function PresentedLink({ onClose }: { onClose(): void }) {
  const { sharing } = usePlaygroundContext()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let isShown = true
    const read = async () => {
      const all = await sharing.link('all')
      const link = all !== null && all.url.length > LONGEST_QR ? await sharing.link('settings') : all
      if (isShown && link !== null) setUrl(link.url)
    }
    void read()
    return () => {
      isShown = false
    }
  }, [sharing])
  return url !== null && <LargeQr url={url} onClose={onClose} />
}
