import { ACTIVATIONS, type Activation } from '../../../spec/choices.ts'
import type { ImageLayer } from '../../../spec/imageLayers.ts'
import type { Limit } from '../../../spec/limits.ts'
import { NEW_LAYERS } from '../../../spec/newLayer.ts'
import { LIMITS } from '../../../spec/spec.ts'
import type { FieldName } from '../../controls/Field.tsx'
import { NumberSlider } from '../../controls/NumberSlider.tsx'
import { Select } from '../../controls/Select.tsx'
import { linearStops } from '../../controls/stops.ts'
import { useText } from '../../hooks/useText.ts'
import { rangeOf } from '../numberFields.ts'

const PADDINGS = ['valid', 'same'] as const
const stopsOf = ({ min, max }: { min: number; max: number }) => linearStops(min, max, 1)

/** Where the sliders stop; anything within `LIMITS` can be typed. */
const SIZES = {
  filters: { limit: 'filters', stops: [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64] },
  kernelSize: { limit: 'kernelSize', stops: stopsOf(LIMITS.kernelSize) },
  poolSize: { limit: 'poolSize', stops: stopsOf(LIMITS.poolSize) },
  strides: { limit: 'strides', stops: stopsOf(LIMITS.strides) },
  denseUnits: { limit: 'denseUnits', stops: [1, 2, 4, 8, 16, 32, 64, 84, 100, 120, 128, 256, 512, 1024] },
  rate: { limit: 'dropout', stops: [0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] },
} as const satisfies Partial<Record<FieldName, { limit: Limit; stops: readonly number[] }>>

interface SettingsProps<Layer extends ImageLayer = ImageLayer> {
  readonly layer: Layer
  onChange(layer: ImageLayer): void
}

/** What can be chosen for a layer; `null` of a kind that has nothing to choose. */
export function StackSettings({ layer, onChange }: SettingsProps) {
  return <div className="floating-fields stack-settings">{fieldsOf({ layer, onChange })}</div>
}

export function hasSettings({ kind }: ImageLayer): boolean {
  return kind !== 'flatten' && kind !== 'batch_normalization'
}

function fieldsOf({ layer, onChange }: SettingsProps) {
  switch (layer.kind) {
    case 'conv2d':
      return <ConvolutionFields layer={layer} onChange={onChange} />
    case 'max_pooling2d':
    case 'average_pooling2d':
      return <PoolingFields layer={layer} onChange={onChange} />
    case 'dense':
      return <DenseFields layer={layer} onChange={onChange} />
    case 'dropout':
      return (
        <Size
          name="rate"
          value={layer.rate}
          initial={NEW_LAYERS.dropout.rate}
          onChange={(rate) => onChange({ ...layer, rate })}
        />
      )
    case 'flatten':
    case 'batch_normalization':
      return null
  }
}

type LayerOf<Kind extends ImageLayer['kind']> = Extract<ImageLayer, { kind: Kind }>

function ConvolutionFields({ layer, onChange }: SettingsProps<LayerOf<'conv2d'>>) {
  const fresh = NEW_LAYERS.conv2d
  return (
    <>
      {(['filters', 'kernelSize', 'strides'] as const).map((name) => (
        <Size
          key={name}
          name={name}
          value={layer[name]}
          initial={fresh[name]}
          onChange={(value) => onChange({ ...layer, [name]: value })}
        />
      ))}
      <Padding value={layer.padding} onChange={(padding) => onChange({ ...layer, padding })} />
      <ActivationOf value={layer.activation} onChange={(activation) => onChange({ ...layer, activation })} />
    </>
  )
}

function PoolingFields({ layer, onChange }: SettingsProps<LayerOf<'max_pooling2d' | 'average_pooling2d'>>) {
  const { poolSize, strides, padding } = layer
  const fresh = NEW_LAYERS[layer.kind]

  /** Windows that lay side by side, as is the rule in Keras, stay so. */
  function setPool(size: number): void {
    const beside = strides === Math.min(poolSize, LIMITS.strides.max)
    onChange({ ...layer, poolSize: size, strides: beside ? Math.min(size, LIMITS.strides.max) : strides })
  }

  return (
    <>
      <Size name="poolSize" value={poolSize} initial={fresh.poolSize} onChange={setPool} />
      <Size
        name="strides"
        value={strides}
        initial={fresh.strides}
        onChange={(value) => onChange({ ...layer, strides: value })}
      />
      <Padding value={padding} onChange={(value) => onChange({ ...layer, padding: value })} />
    </>
  )
}

function DenseFields({ layer, onChange }: SettingsProps<LayerOf<'dense'>>) {
  const { units, activation } = layer
  return (
    <>
      <Size
        name="denseUnits"
        value={units}
        initial={NEW_LAYERS.dense.units}
        onChange={(value) => onChange({ ...layer, units: value })}
      />
      {activation !== 'softmax' && (
        <ActivationOf value={activation} onChange={(value) => onChange({ ...layer, activation: value })} />
      )}
    </>
  )
}

interface SizeProps {
  readonly name: keyof typeof SIZES
  readonly value: number
  readonly initial: number
  onChange(value: number): void
}

function Size({ name, value, initial, onChange }: SizeProps) {
  const { limit, stops } = SIZES[name]
  return (
    <NumberSlider
      field={name}
      value={value}
      initial={initial}
      range={rangeOf(limit)}
      stops={stops}
      testId={`layer-${name}`}
      onChange={onChange}
    />
  )
}

interface ChoiceProps<Choice> {
  readonly value: Choice
  onChange(choice: Choice): void
}

function Padding({ value, onChange }: ChoiceProps<'valid' | 'same'>) {
  const { t } = useText()
  return (
    <Select
      field="padding"
      choices={PADDINGS}
      value={value}
      testId="layer-padding"
      nameOf={(choice) => t(`padding.${choice}`)}
      helpOf={(choice) => t(`padding.${choice}.help`)}
      onChange={onChange}
    />
  )
}

function ActivationOf({ value, onChange }: ChoiceProps<Activation>) {
  const { t } = useText()
  return (
    <Select
      field="activation"
      choices={ACTIVATIONS}
      value={value}
      testId="layer-activation"
      nameOf={(choice) => t(`activation.${choice}`)}
      helpOf={(choice) => t(`activation.${choice}.help`)}
      onChange={onChange}
    />
  )
}
