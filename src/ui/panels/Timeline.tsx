import { SkipForward } from 'lucide-react'
import { useLayoutEffect, useReducer, useRef, type KeyboardEvent } from 'react'
import type { CourseView } from '../../store/state.ts'
import { Button } from '../controls/Button.tsx'
import { Help } from '../controls/Help.tsx'
import { NumberField } from '../controls/NumberField.tsx'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** Snapshots that a key goes on, or back below 0. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
}

/** Goes back in the training by slider, by keys or by a typed epoch, and to the present again. */
export default function Timeline() {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const visits = usePlayground((state) => state.visited !== null)
  return (
    <div
      className="timeline"
      role="group"
      aria-label={t('timeline.title')}
      data-testid="timeline"
      data-past={visits}
    >
      <Place />
      <Slider />
      <div className="timeline-past">
        <span className="timeline-goes-on">{t('timeline.goes-on')}</span>
        <Button
          icon={SkipForward}
          className="button-small"
          data-testid="timeline-present"
          onClick={edit.visitPresent}
        >
          {t('timeline.present')}
        </Button>
      </div>
    </div>
  )
}

/** Which epoch is shown, to be typed; while training goes on the transport says it, and this is only a name. */
function Place() {
  const { t, epoch } = useText()
  const { frames, edit } = usePlaygroundContext()
  const playing = usePlayground((state) => state.playing)
  usePlayground((state) => state.visited)
  const [, renderAgain] = useReducer((times: number) => times + 1, 0)
  useFrame((frame) => {
    if (frame?.playing !== true) renderAgain()
  })
  const { first, shown, last } = spanOf(frames.course)
  return (
    <div className="timeline-place">
      <span>{t(playing ? 'timeline.title' : 'readout.epoch')}</span>
      {!playing && (
        <>
          <NumberField
            label={t('timeline.epoch')}
            testId="timeline-epoch"
            value={shown}
            format={epoch}
            range={{ min: first, max: Math.ceil(last), whole: false, example: Math.round(last / 2) }}
            onChange={edit.visit}
          />
          <span>{t('timeline.of', { last: epoch(last) })}</span>
        </>
      )}
      <Help name={t('timeline.title')} text={t('timeline.help')} />
    </div>
  )
}

/** A slider over the epochs that stops at the snapshots; it follows the training without being rendered. */
function Slider() {
  const text = useText()
  const { frames, edit } = usePlaygroundContext()
  const visited = usePlayground((state) => state.visited)
  const input = useRef<HTMLInputElement>(null)

  function write(): void {
    if (input.current !== null) place(input.current, spanOf(frames.course), text)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const steps = STEPS[event.key]
    if (steps === undefined && (event.key !== 'Escape' || visited === null)) return
    event.preventDefault()
    if (steps === undefined) edit.visitPresent()
    else edit.visitBy(steps)
  }

  useFrame(write)
  useLayoutEffect(write, [visited, text])
  return (
    <input
      ref={input}
      className="slider"
      type="range"
      step="any"
      aria-label={text.t('timeline.epoch')}
      data-testid="timeline-slider"
      onChange={(event) => {
        edit.visit(Number(event.target.value))
        // Between two snapshots there is nothing to stop at.
        write()
      }}
      onKeyDown={onKeyDown}
    />
  )
}

interface Span {
  readonly first: number
  readonly shown: number
  readonly last: number
}

/** In epochs; all 0 where there is nothing yet. */
function spanOf(course: CourseView): Span {
  const snapshots = course.snapshots()
  return {
    first: snapshots[0]?.epoch ?? 0,
    shown: course.shown()?.epoch ?? 0,
    last: snapshots.at(-1)?.epoch ?? 0,
  }
}

function place(input: HTMLInputElement, { first, shown, last }: Span, { t, epoch }: Text): void {
  input.disabled = first === last
  input.min = String(first)
  input.max = String(last)
  input.value = String(shown)
  input.style.setProperty('--filled', String(first === last ? 1 : (shown - first) / (last - first)))
  input.setAttribute('aria-valuetext', t('timeline.value', { epoch: epoch(shown), last: epoch(last) }))
}
