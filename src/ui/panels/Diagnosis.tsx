import { later } from '../controls/later.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'

const FindingLine = later(() => import('./FindingLine.tsx'))

/** One calm line on what the training shows. */
export function Diagnosis() {
  const { t } = useText()
  const finding = usePlayground((state) => state.finding)
  return (
    <div className="diagnosis" role="status" aria-label={t('diagnosis.region')} data-testid="diagnosis">
      {finding !== null && <FindingLine finding={finding} />}
    </div>
  )
}
