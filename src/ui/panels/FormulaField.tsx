import { useId, useRef, useState } from 'react'
import { DATASET_FACTS } from '../../spec/choices.ts'
import { FORMULA_FUNCTIONS } from '../../spec/formula/functions.ts'
import { LONGEST_FORMULA } from '../../spec/formula.ts'
import { columnCountOf, offeredFeatures } from '../../spec/task.ts'
import { addFormula, type FormulaRefusal } from '../../store/formulaEdits.ts'
import { Button } from '../controls/Button.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { useDataNames } from '../views/useDataNames.ts'

const EXAMPLES = {
  line: ['x1^3', 'sin(3x1)', 'abs(x1)'],
  plane: ['x1^2+x2^2', 'sin(3x1)', 'abs(x1-x2)', 'exp(-x1^2)'],
} as const

/** Types a formula as an input: what is understood, or what is wrong, stands under it at once. */
export default function FormulaField() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const columns = usePlayground((state) => columnCountOf(state.spec.data))
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [text, setText] = useState('')
  const [added, setAdded] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const reply = useReply(text, asked, added)

  function type(next: string): void {
    setText(next)
    setAdded(null)
    setAsked(false)
  }

  function add(event: { preventDefault(): void }): void {
    event.preventDefault()
    setAsked(true)
    if (edit.addFormula(text) !== null) return
    setAdded(reply.feature)
    setText('')
    setAsked(false)
  }

  return (
    <form className="formula-field" onSubmit={add}>
      <p className="formula-intro">{t('formula.field.intro')}</p>
      <div className="formula-line">
        <input
          ref={input}
          className="formula-input"
          type="text"
          data-testid="formula-text"
          aria-label={t('formula.field.label')}
          aria-invalid={reply.isWrong}
          aria-describedby={id}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={4 * LONGEST_FORMULA}
          value={text}
          onChange={({ target: { value } }) => type(value)}
        />
        {/* `Button` is no submit button. */}
        <Button
          variant="primary"
          data-testid="formula-add"
          onClick={() => input.current?.form?.requestSubmit()}
        >
          {t('formula.field.add')}
        </Button>
      </div>
      <p
        id={id}
        className="formula-reply"
        data-wrong={reply.isWrong}
        data-testid="formula-reply"
        role="status"
      >
        {reply.words}
      </p>
      <p className="formula-heading">{t('formula.field.examples')}</p>
      <div className="formula-examples">
        {EXAMPLES[columns === 1 ? 'line' : 'plane'].map((example) => (
          <button
            key={example}
            type="button"
            className="chip formula-example"
            onClick={() => {
              type(example)
              input.current?.focus()
            }}
          >
            {example}
          </button>
        ))}
      </div>
      <ColumnList columns={columns} />
      <p className="formula-heading">{t('formula.field.functions')}</p>
      <p className="formula-functions">{FORMULA_FUNCTIONS.join(' ')} · pi e · + - * / ^</p>
    </form>
  )
}

interface FormulaReply {
  readonly words: string
  readonly isWrong: boolean
  /** The input that the text means. */
  readonly feature: string | null
}

/** What is to be said of a text; of none only when the person asks to add it. */
function useReply(text: string, asked: boolean, added: string | null): FormulaReply {
  const { t } = useText()
  const spec = usePlayground((state) => state.spec)
  const names = useDataNames()
  if (text.trim() === '' && !asked) {
    const words = added === null ? '' : t('formula.field.added', { formula: names.feature(added) })
    return { words, isWrong: false, feature: null }
  }
  const checked = addFormula(spec, text)
  if ('refusal' in checked) {
    return { words: refusalWords(checked.refusal, t, names.feature), isWrong: true, feature: null }
  }
  const feature = checked.spec.features.find((candidate) => !spec.features.includes(candidate)) ?? ''
  const isOffered = offeredFeatures(spec.data).includes(feature)
  const key = isOffered ? 'formula.field.switches' : 'formula.field.understood'
  return { words: t(key, { formula: names.feature(feature) }), isWrong: false, feature }
}

function refusalWords(
  refusal: FormulaRefusal,
  t: ReturnType<typeof useText>['t'],
  nameOf: (feature: string) => string,
): string {
  const { kind, ...details } = refusal
  const name = 'name' in refusal && refusal.name !== undefined ? refusal.name : null
  if (kind === 'repeated' && name !== null) return t('formula.problem.repeated', { name: nameOf(name) })
  return t(`formula.problem.${kind}`, { ...details })
}

/** What the columns of a table are called in formulas. */
function ColumnList({ columns }: { readonly columns: number }) {
  const { t } = useText()
  const names = useDataNames()
  const isTable = usePlayground(({ spec: { data } }) => DATASET_FACTS[data.dataset].source === 'table')
  if (!isTable) return null
  return (
    <>
      <p className="formula-heading">{t('formula.field.columns')}</p>
      <ul className="formula-columns">
        {Array.from({ length: columns }, (_, column) => (
          <li key={column}>
            <code>x{column + 1}</code> {names.column(column)}
          </li>
        ))}
      </ul>
    </>
  )
}
