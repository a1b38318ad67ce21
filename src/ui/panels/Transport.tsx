import { Dices, Pause, Play, RotateCcw } from 'lucide-react'
import { SPEEDS } from '../../spec/choices.ts'
import { CommandButton } from '../controls/CommandButton.tsx'
import { Guarded } from '../controls/Guarded.tsx'
import { Help } from '../controls/Help.tsx'
import { ChoiceSelect } from '../controls/Select.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Readout } from './Readout.tsx'

/** Everything that makes training go, stop and start over, and how far it is. */
export function Transport() {
  const { t } = useText()
  return (
    <div className="transport" role="group" aria-label={t('transport.title')}>
      <Guarded control="play">
        <PlayButton />
      </Guarded>
      <Guarded control="step">
        <div className="steps" role="group" aria-label={t('transport.step')}>
          <CommandButton command="step-sample" testId="step-sample" variant="quiet">
            {t('transport.sample')}
          </CommandButton>
          <CommandButton command="step-batch" testId="step-batch" variant="quiet">
            {t('transport.batch')}
          </CommandButton>
          <CommandButton command="step-epoch" testId="step-epoch" variant="quiet">
            {t('transport.epoch')}
          </CommandButton>
        </div>
      </Guarded>
      <Guarded control="reset">
        <CommandButton command="reset" testId="reset" icon={RotateCcw} variant="quiet" />
      </Guarded>
      <Guarded control="newWeights">
        <CommandButton command="new-weights" testId="new-weights" icon={Dices} variant="quiet" />
      </Guarded>
      <Progress />
      <Guarded control="speed">
        <SpeedSelect />
      </Guarded>
    </div>
  )
}

function PlayButton() {
  const { t } = useText()
  const playing = usePlayground((state) => state.playing)
  const waiting = usePlayground((state) => state.playing && state.engine === 'starting')
  return (
    <CommandButton
      command="toggle-play"
      testId="play"
      variant="primary"
      className={`play ${waiting ? 'play-waiting' : ''}`}
      icon={playing ? Pause : Play}
      label={waiting ? t('transport.waiting') : t(playing ? 'transport.pause' : 'transport.play')}
      aria-pressed={playing}
    />
  )
}

function Progress() {
  const { t } = useText()
  const visits = usePlayground((state) => state.visited !== null)
  return (
    <dl className="progress" data-past={visits}>
      <div className="progress-item">
        <dt className="progress-label">
          {t('readout.epoch')}
          <Help name={t('readout.epoch')} text={t('readout.epoch.help')} />
        </dt>
        <dd>
          <Readout
            testId="epoch"
            valueOf={(frame) => frame.epoch}
            show={(text, value) => text.epoch(value)}
          />
        </dd>
      </div>
      <div className="progress-item progress-iteration">
        <dt className="progress-label">
          {t('readout.iteration')}
          <Help name={t('readout.iteration')} text={t('readout.iteration.help')} />
        </dt>
        <dd>
          <Readout
            testId="iteration"
            valueOf={(frame) => frame.progress.iteration}
            show={(text, value) => text.count(value)}
          />
        </dd>
      </div>
    </dl>
  )
}

function SpeedSelect() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const speed = usePlayground((state) => state.spec.view.speed)
  return (
    <div className="speed">
      <ChoiceSelect
        label={t('field.speed')}
        testId="speed"
        choices={SPEEDS}
        value={speed}
        nameOf={(choice) => t(`speed.${choice}`)}
        onChange={(choice) => edit.view({ speed: choice })}
      />
      <Help name={t('field.speed')} text={t('field.speed.help')} />
    </div>
  )
}
