import { CirclePlus, Eraser, Plus, SprayCan, Trash2, type LucideIcon } from 'lucide-react'
import { useState, type RefObject } from 'react'
import type { MapSurface } from '../../draw/map/pen.ts'
import { TASKS } from '../../spec/choices.ts'
import { DRAWN_LIMITS } from '../../spec/drawn.ts'
import { DRAWING_TOOLS, type DrawingTool } from '../../store/strokes.ts'
import { Button } from '../controls/Button.tsx'
import { Help } from '../controls/Help.tsx'
import { ChoiceSelect } from '../controls/Select.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useAllText } from '../hooks/useAllText.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { usePen } from '../views/usePen.ts'
import { ClassMark } from './ClassMark.tsx'

interface PointToolsProps {
  readonly drawing: RefObject<{ readonly surface: MapSurface } | null>
}

/** What draws the person's own points on the output map: of which class or value, and with what. */
export default function PointTools({ drawing }: PointToolsProps) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const task = usePlayground((state) => state.spec.data.drawnTask)
  const classes = usePlayground((state) => state.dataset.classes.length)
  const isEmpty = usePlayground((state) => state.spec.data.drawn.length === 0)
  const [tool, setTool] = useState<DrawingTool | null>('add')
  const [chosen, setChosen] = useState(0)
  const [height, setHeight] = useState(0.5)
  const most = task === 'multiclass' ? DRAWN_LIMITS.classes : 2
  const shown = Math.max(classes, Math.min(chosen + 1, most))
  const value = task === 'regression' ? height : Math.min(chosen, most - 1)
  usePen(drawing, tool, value)
  return (
    <div className="point-tools" role="group" aria-label={t('points.tools')}>
      {isEmpty && <p className="points-empty">{t('points.empty')}</p>}
      <div className="points-line">
        <Tools tool={tool} onTool={setTool} />
        <Button
          icon={Trash2}
          variant="quiet"
          data-testid="points-clear"
          aria-label={t('points.clear')}
          hint={{ title: t('points.clear'), body: t('points.clear.help') }}
          aria-disabled={isEmpty}
          onClick={() => !isEmpty && edit.points([], false)}
        />
        <ChoiceSelect
          label={t('points.task')}
          testId="points-task"
          choices={TASKS}
          value={task}
          nameOf={(choice) => t(`datasets.${choice}`)}
          onChange={edit.drawnTask}
        />
      </div>
      <div className="points-line">
        {task === 'regression' ? (
          <HeightSlider height={height} onHeight={setHeight} />
        ) : (
          <Classes count={shown} most={most} chosen={value} onClass={setChosen} />
        )}
        <PointCount />
      </div>
    </div>
  )
}

const ICONS: Record<DrawingTool, LucideIcon> = { add: CirclePlus, spray: SprayCan, erase: Eraser }

interface ToolsProps {
  readonly tool: DrawingTool | null
  onTool(tool: DrawingTool | null): void
}

/** The tool at hand is pressed; pressed again it is put away, and the map is only looked at. */
function Tools({ tool, onTool }: ToolsProps) {
  const { t } = useText()
  return DRAWING_TOOLS.map((one) => (
    <Button
      key={one}
      icon={ICONS[one]}
      className="points-tool"
      data-testid={`points-${one}`}
      aria-pressed={one === tool}
      aria-label={t(`points.${one}`)}
      hint={{ title: t(`points.${one}`), body: t(`points.${one}.help`) }}
      onClick={() => onTool(one === tool ? null : one)}
    />
  ))
}

interface ClassesProps {
  readonly count: number
  readonly most: number
  readonly chosen: number
  onClass(k: number): void
}

function Classes({ count, most, chosen, onClass }: ClassesProps) {
  const { t } = useText()
  const isBinary = most === 2
  return (
    <div className="points-classes" role="group" aria-label={t('points.class')}>
      {Array.from({ length: count }, (_, k) => (
        <button
          key={k}
          type="button"
          className="points-class"
          data-testid={`points-class-${k}`}
          aria-pressed={k === chosen}
          aria-label={t('points.class.number', { k })}
          onClick={() => onClass(k)}
        >
          {isBinary ? (
            <ClassMark k={0} color={`var(--value-${k === 0 ? 'negative' : 'positive'})`} />
          ) : (
            <ClassMark k={k} />
          )}
          {k}
        </button>
      ))}
      {count < most && (
        <Button
          icon={Plus}
          variant="quiet"
          className="button-small"
          data-testid="points-class-more"
          aria-label={t('points.class.more')}
          onClick={() => onClass(count)}
        />
      )}
    </div>
  )
}

interface HeightSliderProps {
  readonly height: number
  onHeight(height: number): void
}

function HeightSlider({ height, onHeight }: HeightSliderProps) {
  const { t, exact } = useText()
  return (
    <label className="points-height">
      {t('points.value')}
      <input
        className="slider"
        type="range"
        min={-1}
        max={1}
        step={0.05}
        value={height}
        data-testid="points-value"
        aria-valuetext={exact(height)}
        style={{ '--filled': (height + 1) / 2 }}
        onChange={(event) => onHeight(Number(event.target.value))}
      />
      <output>{exact(height)}</output>
    </label>
  )
}

function PointCount() {
  const { t } = useText()
  const count = usePlayground((state) => state.spec.data.drawn.length)
  const params = { count, most: DRAWN_LIMITS.points }
  return (
    <span className="points-count">
      <span role="status" data-testid="points-count" data-value={count}>
        {t(count < params.most ? 'points.count' : 'points.full', params)}
      </span>
      <Help name={t('points.tools')} text={t('points.tools.help')} />
    </span>
  )
}
