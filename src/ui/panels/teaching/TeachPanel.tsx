import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { hasTask, NO_TEACHING } from '../../../spec/teaching.ts'
import '../../../store/installTaskRules.ts'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import '../../styles/task.css'
import '../../styles/teach.css'
import { ControlChoices } from './ControlChoices.tsx'
import { GiveTask } from './GiveTask.tsx'
import { GoalsEditor } from './GoalsEditor.tsx'
import { TaskEditor } from './TaskEditor.tsx'

/** Where a teacher writes the task, beside the page, which stays in use; nothing is locked meanwhile. */
export default function TeachPanel() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const teaching = usePlayground((state) => state.spec.teaching)
  const title = useRef<HTMLHeadingElement>(null)
  const isEmpty = !hasTask(teaching) && teaching.locks.length + teaching.hidden.length === 0
  useEffect(() => title.current?.focus(), [])
  return (
    <aside className="teach" aria-labelledby="teach-title" data-testid="teach">
      <div className="teach-head">
        <h2 className="dialog-title" id="teach-title" tabIndex={-1} ref={title}>
          {t('teach.title')}
        </h2>
        <Button
          icon={X}
          variant="quiet"
          aria-label={t('control.close')}
          onClick={() => edit.role(isEmpty ? 'student' : 'preview')}
        />
      </div>
      <div className="teach-body">
        <p className="teach-note">{t('teach.intro')}</p>
        <TaskEditor />
        <GoalsEditor />
        <ControlChoices />
        {!isEmpty && (
          <Button
            variant="quiet"
            className="teach-clear"
            data-testid="teach-clear"
            onClick={() => edit.teaching(NO_TEACHING)}
          >
            {t('teach.clear')}
          </Button>
        )}
      </div>
      <GiveTask isEmpty={isEmpty} />
    </aside>
  )
}
