import { Eye, EyeOff, Lock } from 'lucide-react'
import { FEATURES } from '../../../spec/choices.ts'
import { CONTROL_IDS, type ControlId } from '../../../spec/teaching.ts'
import { controlName } from '../../../store/controlName.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

const GROUPS = {
  data: ['dataset', 'noise', 'samples', 'share', 'standardize', 'seed'],
  inputs: ['features', ...FEATURES],
  network: ['layers', 'units', 'activation', 'initializer', 'weights', 'newWeights'],
  training: ['learningRate', 'optimizer', 'batch', 'loss', 'regularisation'],
  transport: ['play', 'step', 'reset', 'speed', 'backend'],
  output: ['testData', 'mistakes', 'discretize', 'testLoss', 'curves'],
} as const satisfies Record<string, readonly ControlId[]>
type Group = keyof typeof GROUPS

/** What is only looked at cannot be locked. */
const ONLY_HIDDEN: readonly ControlId[] = ['testLoss', 'curves']
/** What has no place of its own on the page cannot be hidden. */
const ONLY_LOCKED: readonly ControlId[] = ['weights']

/** For every control whether it is locked or hidden, in groups. */
export function ControlChoices() {
  const { t, count } = useText()
  const { locks, hidden } = usePlayground((state) => state.spec.teaching)
  const chosen = new Set([...locks, ...hidden]).size
  return (
    <details className="teach-part teach-controls" data-testid="teach-controls">
      <summary className="teach-title">
        {t('teach.controls')}
        {chosen > 0 && <span className="teach-count">{count(chosen)}</span>}
      </summary>
      <p className="teach-note">{t('teach.controls.intro')}</p>
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <table key={group} className="control-table">
          <thead>
            <tr>
              <th scope="col">{t(`teach.group.${group}`)}</th>
              <th scope="col" title={t('teach.lock')}>
                <Lock aria-hidden size={14} />
                <span className="visually-hidden">{t('teach.lock')}</span>
              </th>
              <th scope="col" title={t('teach.hide')}>
                <EyeOff aria-hidden size={14} />
                <span className="visually-hidden">{t('teach.hide')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {GROUPS[group].map((control) => (
              <ControlRow key={control} control={control} />
            ))}
          </tbody>
        </table>
      ))}
    </details>
  )
}

function ControlRow({ control }: { readonly control: ControlId }) {
  const { t } = useText()
  const { locks, hidden } = usePlayground((state) => state.spec.teaching)
  const name = t(controlName(control))
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {!ONLY_HIDDEN.includes(control) && (
          <Mark list="locks" control={control} chosen={locks} label={t('teach.lock.of', { name })} />
        )}
      </td>
      <td>
        {!ONLY_LOCKED.includes(control) && (
          <Mark list="hidden" control={control} chosen={hidden} label={t('teach.hide.of', { name })} />
        )}
      </td>
    </tr>
  )
}

interface MarkProps {
  readonly list: 'locks' | 'hidden'
  readonly control: ControlId
  readonly chosen: readonly ControlId[]
  readonly label: string
}

function Mark({ list, control, chosen, label }: MarkProps) {
  const { edit } = usePlaygroundContext()
  const isOn = chosen.includes(control)
  const Icon = list === 'locks' ? Lock : isOn ? EyeOff : Eye
  return (
    <button
      type="button"
      className="mark"
      aria-label={label}
      aria-pressed={isOn}
      data-testid={`${list}-${control}`}
      onClick={() =>
        edit.teaching({
          [list]: CONTROL_IDS.filter((id) => (id === control ? !isOn : chosen.includes(id))),
        })
      }
    >
      <Icon aria-hidden size={16} strokeWidth={isOn ? 2.25 : 1.5} />
    </button>
  )
}
