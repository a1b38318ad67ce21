import { useId, useState } from 'react'
import { LONGEST_TASK } from '../../../spec/teaching.ts'
import { plainText } from '../../../spec/teachingRules.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { TaskText } from './TaskText.tsx'

/** The text of the task, and how students see it. */
export function TaskEditor() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const text = usePlayground((state) => state.spec.teaching.text)
  /** What is typed, with the space around it that a link does without. */
  const [draft, setDraft] = useState(text)
  const id = useId()
  const shown = plainText(draft) === text ? draft : text
  return (
    <section className="teach-part">
      <h3 className="teach-title">
        <label htmlFor={id}>{t('teach.text')}</label>
      </h3>
      <textarea
        id={id}
        className="teach-text"
        data-testid="teach-text"
        rows={5}
        maxLength={LONGEST_TASK}
        value={shown}
        placeholder={t('teach.text.hint')}
        aria-describedby={`${id}-format`}
        onChange={({ target }) => {
          setDraft(target.value)
          edit.teaching({ text: plainText(target.value) })
        }}
      />
      <p className="teach-note" id={`${id}-format`}>
        {t('teach.text.format')}
        {text.length > LONGEST_TASK - 200 &&
          ` ${t('teach.text.left', { count: LONGEST_TASK - text.length })}`}
      </p>
      {text !== '' && (
        <div className="teach-preview" role="group" aria-label={t('teach.text.preview')}>
          <TaskText text={text} />
        </div>
      )}
    </section>
  )
}
