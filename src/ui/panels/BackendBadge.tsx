import { Cpu } from 'lucide-react'
import { useRef, useState } from 'react'
import { BACKEND_CHOICES } from '../../spec/choices.ts'
import { Guarded } from '../controls/Guarded.tsx'
import { LazyFloating } from '../controls/LazyFloating.tsx'
import { Select } from '../controls/Select.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Readout } from './Readout.tsx'

/** What computes, how fast, and (opened) why, with the choice of another. */
export function BackendBadge() {
  const { t } = useText()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const name = useBackendName()
  const ofImages = usePlayground((state) => state.network.kind === 'image')
  const speedUnit = `readout.${ofImages ? 'images' : 'samples'}-per-second.unit` as const
  return (
    <>
      <button
        ref={button}
        type="button"
        className="badge"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Cpu aria-hidden size={16} strokeWidth={1.75} className="badge-icon" />
        <span className="badge-lines">
          <BackendName name={name} />
          <span className="badge-speed">
            <Readout
              testId="samples-per-second"
              valueOf={(frame) => frame.samplesPerSecond}
              show={(text, value) => text.t(speedUnit, { speed: text.compact(value) })}
            />
          </span>
        </span>
      </button>
      {open && button.current && (
        <LazyFloating
          anchor={button.current}
          label={t('field.backend')}
          takesFocus
          onClose={() => setOpen(false)}
        >
          <BackendReason name={name} />
        </LazyFloating>
      )}
    </>
  )
}

function BackendName({ name }: { readonly name: string }) {
  const backend = usePlayground(({ choice }) => choice?.backend ?? '')
  return (
    <span className="badge-name" data-testid="backend" data-value={backend}>
      {name}
    </span>
  )
}

function BackendReason({ name }: { readonly name: string }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const choice = usePlayground((state) => state.choice)
  const engine = usePlayground((state) => state.engine)
  const asked = usePlayground((state) => state.spec.backend)
  return (
    <div className="floating-fields">
      <div>
        <h3 className="hint-title">{name}</h3>
        {engine !== 'ready' && <p className="hint-body">{t(`engine.${engine}.help`)}</p>}
        {engine === 'ready' && choice !== null && (
          <p className="hint-body">
            {t(`backend.${choice.backend}.help`)} {t(`reason.${choice.reason}`)}
          </p>
        )}
        {choice?.gpu != null && <p className="hint-detail">{t('engine.gpu', { gpu: choice.gpu })}</p>}
      </div>
      <Guarded control="backend">
        <Select
          field="backend"
          choices={BACKEND_CHOICES}
          value={asked}
          nameOf={(backend) => t(`backend.${backend}`)}
          helpOf={(backend) => t(`backend.${backend}.help`)}
          onChange={edit.backend}
        />
      </Guarded>
    </div>
  )
}

function useBackendName(): string {
  const { t } = useText()
  const backend = usePlayground(({ choice }) => choice?.backend ?? null)
  const engine = usePlayground((state) => state.engine)
  if (engine === 'ready' && backend !== null) return t(`backend.${backend}`)
  return t(engine === 'failed' ? 'engine.failed' : 'engine.starting')
}
