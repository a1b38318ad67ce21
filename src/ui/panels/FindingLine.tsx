import { Lightbulb, X } from 'lucide-react'
import { useMemo } from 'react'
import type { Params } from '../../i18n/translate.ts'
import type { Finding } from '../../store/finding.ts'
import { remedyOf } from '../../store/remedy.ts'
import { Button } from '../controls/Button.tsx'
import { useHint } from '../controls/HintContext.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import type { Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import type { DataNames } from '../views/dataNames.ts'
import { useDataNames } from '../views/useDataNames.ts'

/** What is seen; pressed, why that is and what to try; and the first thing to try as an edit. */
export default function FindingLine({ finding }: { readonly finding: Finding }) {
  const text = useAllText()
  const { t } = text
  const { edit } = usePlaygroundContext()
  const title = t(`diagnosis.${finding.kind}`, inWords(finding, text, useDataNames()))
  const hints = useHint({ title, body: t(`diagnosis.${finding.kind}.why`) })
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
      <RemedyButton finding={finding} />
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

function RemedyButton({ finding }: { readonly finding: Finding }) {
  const { t, exact } = useAllText()
  const { edit } = usePlaygroundContext()
  const spec = usePlayground((state) => state.spec)
  const remedy = useMemo(() => remedyOf(finding, spec), [finding, spec])
  if (remedy === null) return null
  const numbers = Object.entries(remedy.params).map(([name, value]) => [name, exact(value)] as const)
  const shown = t(remedy.key, Object.fromEntries<string>(numbers))
  return (
    <Button className="button-small diagnosis-try" onClick={() => edit.remedy(remedy.spec)}>
      {t('diagnosis.try', { remedy: shown })}
    </Button>
  )
}

/** What a finding counts and names, as its title says it. */
function inWords(finding: Finding, { percent }: Text, names: DataNames): Params {
  return {
    ...finding,
    ...('class' in finding && { class: names.class(finding.class) }),
    ...('share' in finding && { share: percent(finding.share, 0) }),
  }
}
