import { RotateCcw } from 'lucide-react'
import { Button } from '../../controls/Button.tsx'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/** Begins a task that was unlocked again, as it was given; Back undoes that. */
export function TaskAgain() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  return (
    <Button icon={RotateCcw} className="button-small" data-testid="task-again" onClick={edit.takeAgain}>
      {t('task.again')}
    </Button>
  )
}
