import { DEFAULT_SPEC } from '../../../spec/spec.ts'
import { Button } from '../../controls/Button.tsx'
import { NumberSlider } from '../../controls/NumberSlider.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { sliderOf } from '../numberFields.ts'

/** How many images, and of those that the program draws how noisy. */
export default function DigitFields({ onOpen }: { onOpen(): void }) {
  const { edit } = usePlaygroundContext()
  const { t, count } = useAllText()
  const data = usePlayground((state) => state.spec.data)
  const opened = data.dataset === 'mnist' ? data.opened : null
  return (
    <>
      {opened !== null && (
        <div className="table-line" data-testid="mnist-line">
          <span className="table-line-name">{t('mnist.title')}</span>
          <span className="table-line-size">
            {t('mnist.line', { count: count(opened.train.count + (opened.test?.count ?? 0)) })}
          </span>
          <Button className="button-small" data-testid="mnist-change" onClick={onOpen}>
            {t('mnist.change')}
          </Button>
        </div>
      )}
      <NumberSlider
        {...sliderOf('images')}
        testId="images"
        value={data.images}
        initial={DEFAULT_SPEC.data.images}
        onChange={(images) => edit.data({ images })}
      />
      {opened === null && (
        <NumberSlider
          {...sliderOf('noise')}
          value={data.noise}
          initial={DEFAULT_SPEC.data.noise}
          unit="%"
          onChange={(noise) => edit.data({ noise })}
        />
      )}
    </>
  )
}
