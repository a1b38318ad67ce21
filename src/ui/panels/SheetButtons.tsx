import { Button } from '../controls/Button.tsx'
import { useText } from '../hooks/useText.ts'

/** A panel that the projector theme folds away. */
export type Sheet = 'data' | 'training'
const SHEETS = ['data', 'training'] as const

export interface SheetProps {
  readonly sheet: Sheet | null
  onSheet(sheet: Sheet | null): void
}

/** Opens what the projector theme folds away; shown there only. */
export function SheetButtons({ sheet, onSheet }: SheetProps) {
  const { t } = useText()
  return (
    <div className="sheet-buttons">
      {SHEETS.map((name) => (
        <Button
          key={name}
          variant="quiet"
          aria-expanded={sheet === name}
          onClick={() => onSheet(sheet === name ? null : name)}
        >
          {t(`${name}.title`)}
        </Button>
      ))}
    </div>
  )
}
