import { Lightbulb, X } from 'lucide-react'
import type { Finding } from '../../store/diagnosis.ts'
import { Button } from '../controls/Button.tsx'
import { useHint } from '../controls/HintContext.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** One calm line on what the training shows; pressed, it says why and what to try. */
export function Diagnosis() {
  const { t } = useText()
  const finding = usePlayground((state) => state.finding)
  return (
    <div className="diagnosis" role="status" aria-label={t('diagnosis.region')} data-testid="diagnosis">
      {finding !== null && <FindingLine finding={finding} />}
    </div>
  )
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const { kind, ...counts } = finding
  const title = t(`diagnosis.${kind}`, counts)
  const hints = useHint({ title, body: t(`diagnosis.${kind}.why`) })
  return (
    <>
      <button
        type="button"
        className="diagnosis-line"
        aria-haspopup="dialog"
        onClick={(event) => hints.toggle(event.currentTarget)}
      >
        <Lightbulb aria-hidden size={16} strokeWidth={1.75} />
        <span className="diagnosis-text">{title}</span>
        <span className="diagnosis-why">{t('diagnosis.why')}</span>
      </button>
      <Button
        icon={X}
        variant="quiet"
        className="button-small"
        aria-label={t('diagnosis.dismiss')}
        onClick={edit.dismissFinding}
      />
    </>
  )
}
