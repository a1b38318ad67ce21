import { Copy } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { useText } from '../../hooks/useText.ts'
import { embedHtml } from './embedHtml.ts'

const WIDTH = { min: 320, max: 3000, whole: true, example: 800 }
const HEIGHT = { min: 400, max: 3000, whole: true, example: 600 }

/** HTML for pages that show the playground within them. */
export function EmbedCode({ url }: { readonly url: string }) {
  const { t } = useText()
  const [width, setWidth] = useState(WIDTH.example)
  const [height, setHeight] = useState(HEIGHT.example)
  const [copied, setCopied] = useState('')
  const id = useId()
  const code = embedHtml(url, width, height, `${t('app.name')}: ${t('task.title')}`)
  return (
    <div className="embed-code">
      <p className="teach-note">{t('teach.embed.help')}</p>
      <div className="embed-sizes">
        <span>
          {t('teach.embed.width')}
          <NumberField label={t('teach.embed.width')} value={width} range={WIDTH} onChange={setWidth} />
        </span>
        <span>
          {t('teach.embed.height')}
          <NumberField label={t('teach.embed.height')} value={height} range={HEIGHT} onChange={setHeight} />
        </span>
        <Button
          icon={Copy}
          onClick={() =>
            void navigator.clipboard.writeText(code).then(
              () => setCopied(code),
              () => {},
            )
          }
        >
          {t(copied === code ? 'teach.copied' : 'teach.embed.copy')}
        </Button>
      </div>
      <label className="visually-hidden" htmlFor={id}>
        {t('teach.embed.code')}
      </label>
      <textarea
        id={id}
        className="teach-text teach-code"
        data-testid="embed-code"
        rows={4}
        readOnly
        value={code}
        onFocus={({ target }) => target.select()}
      />
    </div>
  )
}
