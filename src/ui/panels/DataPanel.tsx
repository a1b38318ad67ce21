import { defaultTrainShare } from '../../spec/datasetDefaults.ts'
import { Shuffle } from 'lucide-react'
import { useId, useState } from 'react'
import { DATASET_FACTS } from '../../spec/choices.ts'
import { DEFAULT_SPEC, type Spec } from '../../spec/spec.ts'
import { CommandButton } from '../controls/CommandButton.tsx'
import { Field } from '../controls/Field.tsx'
import { Guarded, useHiddenCount } from '../controls/Guarded.tsx'
import { later } from '../controls/later.tsx'
import { NumberField } from '../controls/NumberField.tsx'
import { NumberSlider } from '../controls/NumberSlider.tsx'
import { Toggle } from '../controls/Toggle.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { DatasetPicker } from './DatasetPicker.tsx'
import { FeaturePicker } from './FeaturePicker.tsx'
import { rangeOf, sliderOf } from './numberFields.ts'
import { Panel } from './Panel.tsx'

/** Fetched once the page can be used, or when files of the person's own are to be opened. */
const OwnTable = later(() => import('./table/OwnTable.tsx'))
const OwnImages = later(() => import('./images/OwnImages.tsx'))
const DigitFields = later(() => import('./images/DigitFields.tsx'))
const DigitExamples = later(() => import('./images/DigitExamples.tsx'))
const PlaygroundWays = later(() => import('./PlaygroundWays.tsx'))

/** What there is for any dataset. */
const CONTROLS = ['dataset', 'share', 'seed', 'features'] as const

const UNITS = { classes: '', noise: '%', samples: '', trainShare: '%' }

/** What the network learns from: dataset, its settings, and the inputs made of each point. */
export function DataPanel() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const data = usePlayground((state) => state.spec.data)
  const { source, task } = DATASET_FACTS[data.dataset]
  const isPlot = source === 'plot'
  const hasWays = usePlayground(({ spec }) => doesAsPlayground(spec))
  const starting = usePlayground((state) => state.engine === 'starting')
  const [tableOpen, setTableOpen] = useState(false)
  const [imageFiles, setImageFiles] = useState<readonly File[] | null>(null)
  const slider = (name: keyof typeof UNITS, initial: number = DEFAULT_SPEC.data[name]) => (
    <NumberSlider
      {...sliderOf(name)}
      value={data[name]}
      initial={initial}
      unit={UNITS[name]}
      onChange={(value) => edit.data({ [name]: value })}
    />
  )
  const hidden = useHiddenCount(CONTROLS)
  if (hidden === CONTROLS.length) return null
  return (
    <Panel id="data" title={t('data.title')}>
      <Guarded control="dataset">
        <DatasetPicker onOpenTable={() => setTableOpen(true)} onOpenImages={() => setImageFiles([])} />
      </Guarded>
      {(!starting || tableOpen) && (
        <OwnTable open={tableOpen} onOpen={setTableOpen} onImageFiles={setImageFiles} />
      )}
      {imageFiles !== null && <OwnImages files={imageFiles} onClose={() => setImageFiles(null)} />}
      {isPlot && task === 'multiclass' && <Guarded control="dataset">{slider('classes')}</Guarded>}
      {isPlot && <Guarded control="noise">{slider('noise')}</Guarded>}
      {isPlot && <Guarded control="samples">{slider('samples')}</Guarded>}
      {source === 'images' && (
        <Guarded control="samples">
          <DigitFields onOpen={() => setImageFiles([])} />
        </Guarded>
      )}
      <Guarded control="share">{slider('trainShare', defaultTrainShare(data.dataset))}</Guarded>
      {source !== 'images' && (
        <Guarded control="standardize">
          <Toggle
            field="standardize"
            checked={data.standardize}
            onChange={(standardize) => edit.data({ standardize })}
          />
        </Guarded>
      )}
      <Guarded control="seed">
        <DataSeed />
      </Guarded>
      {hasWays && <PlaygroundWays />}
      {source === 'images' ? (
        <DigitExamples />
      ) : (
        <Guarded control="features">
          <FeaturePicker />
        </Guarded>
      )}
    </Panel>
  )
}

/** Whether anything is as in TensorFlow Playground and not as usual here. */
function doesAsPlayground({ data, network, training }: Spec): boolean {
  const seeds = [data.playgroundSeed, network.playgroundSeed]
  return seeds.some((seed) => seed !== null) || network.bias !== 0 || !training.shuffle
}

function DataSeed() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const seed = usePlayground((state) => state.spec.data.seed)
  const id = useId()
  return (
    <div className="seed">
      <Field
        name="dataSeed"
        control={id}
        aside={
          <>
            <NumberField
              id={id}
              label={t('field.dataSeed')}
              value={seed}
              range={{ ...rangeOf('seed'), example: DEFAULT_SPEC.data.seed }}
              onChange={(value) => edit.data({ seed: value })}
            />
            <CommandButton command="new-sample" icon={Shuffle} className="button-small" />
          </>
        }
      />
    </div>
  )
}
