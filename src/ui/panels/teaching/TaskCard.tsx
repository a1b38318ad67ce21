import { ChevronDown, ChevronUp, GraduationCap, LockOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { hasTask } from '../../../spec/teaching.ts'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import '../../styles/task.css'
import { GoalList } from './GoalList.tsx'
import { NextGoal } from './NextGoal.tsx'
import { TaskAgain } from './TaskAgain.tsx'
import { TaskText } from './TaskText.tsx'

/** Pixels of height from which a task stands open in a frame. */
const ROOMY = 640

/** The task as a student has it: what is to be done, and how far the goals are; it can be folded away. */
export default function TaskCard() {
  const { t } = useAllText()
  const teaching = usePlayground((state) => state.spec.teaching)
  const isPreview = usePlayground((state) => state.role === 'preview')
  const met = usePlayground((state) => state.goals.met)
  const embed = usePlayground(({ spec }) => spec.view.embed)
  // A small frame has no room for more than the line of the goals.
  const [open, setOpen] = useState(() => !embed || innerHeight >= ROOMY)
  const { text, goals } = teaching
  const isMet = met.filter((at) => at !== null).length
  return (
    <section className="task" aria-labelledby="task-title" data-testid="task" data-open={open}>
      {isPreview && <PreviewRibbon />}
      {hasTask(teaching) && (
        <>
          <div className="task-head">
            <h2 className="panel-title" id="task-title" tabIndex={-1}>
              {t('task.title')}
            </h2>
            {goals.length > 0 && (
              <span className="task-met" data-testid="goals-met" data-value={isMet}>
                {t('task.met', { met: isMet, all: goals.length })}
              </span>
            )}
            {!open && <NextGoal />}
            <Button
              icon={open ? ChevronUp : ChevronDown}
              variant="quiet"
              className="button-small task-fold"
              aria-label={t(open ? 'task.close' : 'task.open')}
              aria-expanded={open}
              data-testid="task-fold"
              onClick={() => setOpen(!open)}
            />
          </div>
          {open && (
            <div className="task-body">
              {text !== '' && <TaskText text={text} />}
              {goals.length > 0 && <GoalList />}
            </div>
          )}
        </>
      )}
    </section>
  )
}

function PreviewRibbon() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const isUnlocked = usePlayground((state) => state.taskOrigin === 'unlocked')
  const back = useRef<HTMLButtonElement>(null)
  // The panel that had the focus has closed; where the task begins again, this goes, and the task stays.
  useEffect(() => {
    back.current?.focus()
    return () => document.querySelector<HTMLElement>('#task-title')?.focus()
  }, [])
  return (
    <div className="task-preview">
      <span role="status">
        {isUnlocked ? <LockOpen aria-hidden size={16} /> : <GraduationCap aria-hidden size={16} />}
        {t(isUnlocked ? 'task.unlocked' : 'task.preview')}
      </span>
      <Button
        ref={back}
        className="button-small"
        data-testid="preview-back"
        onClick={() => edit.role('teacher')}
      >
        {t('task.preview.back')}
      </Button>
      {isUnlocked && <TaskAgain />}
    </div>
  )
}
