import { ChevronDown, ChevronUp, LockOpen, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { isEmptyTask, NO_TEACHING } from '../../../spec/teaching.ts'
import '../../../store/installTaskRules.ts'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import '../../styles/task.css'
import '../../styles/teach.css'
import '../../styles/teachDock.css'
import { ControlChoices } from './ControlChoices.tsx'
import { GiveTask } from './GiveTask.tsx'
import { GoalsEditor } from './GoalsEditor.tsx'
import { TaskAgain } from './TaskAgain.tsx'
import { TaskEditor } from './TaskEditor.tsx'

/**
 * Where a teacher writes the task, beside the page, which makes room for it and stays in use; in one column a sheet,
 * which folds away. Nothing is locked meanwhile.
 */
export default function TeachPanel() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const [open, setOpen] = useState(true)
  const title = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLElement>(null)
  const leave = () => edit.role('preview')
  useEffect(() => title.current?.focus(), [])
  useEscape(panel, leave)
  return (
    <aside ref={panel} className="teach" aria-labelledby="teach-title" data-testid="teach" data-open={open}>
      <div className="teach-head">
        <h2 className="dialog-title" id="teach-title" tabIndex={-1} ref={title}>
          {t('teach.title')}
        </h2>
        <Button
          icon={open ? ChevronDown : ChevronUp}
          variant="quiet"
          className="teach-fold"
          aria-label={t(open ? 'teach.fold' : 'teach.unfold')}
          aria-expanded={open}
          data-testid="teach-fold"
          onClick={() => setOpen(!open)}
        />
        <Button
          icon={X}
          variant="quiet"
          aria-label={t('control.close')}
          data-testid="teach-close"
          onClick={leave}
        />
      </div>
      {/* Folded away it keeps what is open in it; where the panel stands beside the page it is never folded. */}
      <div className="teach-scroll">
        <Parts />
      </div>
    </aside>
  )
}

/** Escape in the panel leaves it, but not where it takes back what is typed. */
function useEscape(panel: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const onEscape = useEffectEvent(onLeave)
  useEffect(() => {
    const onKeyDown = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return
      if (target.closest('input, textarea, select') === null) onEscape()
    }
    const element = panel.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [panel])
}

function Parts() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const isEmpty = usePlayground((state) => isEmptyTask(state.spec.teaching))
  const isUnlocked = usePlayground((state) => state.taskOrigin === 'unlocked')
  return (
    <>
      <div className="teach-body">
        {isUnlocked ? <Unlocked /> : <p className="teach-note">{t('teach.intro')}</p>}
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
      <GiveTask />
    </>
  )
}

function Unlocked() {
  const { t } = useAllText()
  return (
    <div className="teach-unlocked" data-testid="unlocked">
      <p>
        <LockOpen aria-hidden size={16} />
        {t('task.unlocked')}
      </p>
      <TaskAgain />
    </div>
  )
}
