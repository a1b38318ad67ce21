import { Eraser, Plus, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { MOST_DRAWN_DIGITS } from '../../../spec/images.ts'
import { Button } from '../../controls/Button.tsx'
import { Help } from '../../controls/Help.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { useInkWords } from '../../hooks/useInkWords.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { DigitPicture } from './DigitPicture.tsx'
import { DigitVerdict } from './DigitVerdict.tsx'
import { DrawingPad } from './DrawingPad.tsx'
import type { DigitDrawing as Drawing } from './useDigitDrawing.ts'

/** The pad, what the network sees of it, and the way into the training data. */
export function DigitDrawing({ drawing }: { readonly drawing: Drawing }) {
  const { t } = useAllText()
  const words = useInkWords()
  const { strokes, pixels, running } = drawing
  const isBlank = strokes.length === 0 && running === null
  return (
    <>
      <div className="output-map digit-large" data-testid="output-map">
        <DrawingPad
          strokes={strokes}
          onStroke={drawing.draw}
          onDrop={drawing.drop}
          onUndo={drawing.undo}
          onClear={drawing.clear}
        />
        {isBlank && (
          <span className="digit-invitation" aria-hidden>
            <span>{t('digit.pad.empty')}</span>
            <span className="digit-keys">{t('digit.pad.keys.short')}</span>
          </span>
        )}
      </div>
      <div className="digit-side">
        <div className="digit-seen">
          <p className="digit-place">
            {t('digit.seen')}
            <Help name={t('digit.seen')} text={t('digit.seen.help')} />
          </p>
          <span className="digit-seen-picture" data-testid="digit-seen">
            <DigitPicture pixels={running ?? pixels} words={words} />
          </span>
        </div>
        <DigitVerdict actual={null} blank={isBlank} />
        <div className="digit-ways">
          <Button
            icon={Undo2}
            data-testid="digit-undo"
            aria-label={t('digit.undo')}
            title={t('digit.undo')}
            disabled={strokes.length === 0}
            aria-disabled={strokes.length === 0}
            onClick={drawing.undo}
          />
          <Button
            icon={Eraser}
            data-testid="digit-clear"
            disabled={strokes.length === 0}
            aria-disabled={strokes.length === 0}
            onClick={drawing.clear}
          >
            {t('digit.clear')}
          </Button>
        </div>
      </div>
      <AddDigit drawing={drawing} />
    </>
  )
}

/** What the drawing is meant to be, and the button that lets the network learn from it. */
function AddDigit({ drawing }: { readonly drawing: Drawing }) {
  const { t } = useAllText()
  const classes = usePlayground(({ dataset }) => dataset.classes)
  const drawn = usePlayground((state) => state.spec.data.drawnDigits.length)
  const [label, setLabel] = useState<number | null>(null)
  /** The drawing that was added last, so that the words go with the next one. */
  const [added, setAdded] = useState<Float32Array | null>(null)
  const most = MOST_DRAWN_DIGITS
  const isFull = drawn >= most
  const isAdded = added === drawing.pixels
  const can = label !== null && drawing.strokes.length > 0 && !isFull && !isAdded

  function add(): void {
    if (!can) return
    drawing.add(label)
    setAdded(drawing.pixels)
  }

  return (
    <div className="digit-add">
      <div className="digit-labels" role="group" aria-label={t('digit.label')}>
        {classes.map((name, k) => (
          <button
            key={name}
            type="button"
            className="digit-choice"
            aria-pressed={k === label}
            data-testid={`digit-label-${k}`}
            onClick={() => {
              setLabel(k)
              setAdded(null)
            }}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="digit-add-line">
        <Button
          icon={Plus}
          variant="primary"
          data-testid="digit-add"
          disabled={!can}
          aria-disabled={!can}
          hint={{ title: t('digit.add'), body: t('digit.add.help', { most }) }}
          onClick={add}
        >
          {t('digit.add')}
        </Button>
        <span className="digit-said" role="status" data-testid="digit-said">
          {isAdded && label !== null && t('digit.added', { digit: label, count: drawn, most })}
          {label === null && !isFull && t('digit.choose')}
          {isFull && !isAdded && t('digit.full', { most })}
        </span>
      </div>
    </div>
  )
}
