import { useMemo, useState } from 'react'
import type { PlacedConv2D } from '../../../spec/imageLayers.ts'
import { largestSize } from '../../../draw/images/mapPixels.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import {
  biasIndex,
  convolutionAt,
  kernelIndex,
  type ConvolutionAt,
} from '../../views/images/convolutionAt.ts'
import { presetKernel } from '../../views/images/kernelPresets.ts'
import { numberAt, within } from '../../views/images/slidingPlace.ts'
import { WeightField } from './KernelCells.tsx'
import { KernelPresets } from './KernelPresets.tsx'
import type { LensLayer } from './LensBody.tsx'
import { LensGrids } from './LensGrids.tsx'
import { LensInput, LensOutput } from './LensPictures.tsx'
import { LensSlide } from './LensSlide.tsx'
import { LensStepper } from './LensStepper.tsx'
import { LensSum, type LensTerm } from './LensSum.tsx'

/** One pixel of a map: the window over the input times the kernel, summed up, with the bias through the activation. */
export function LensConvolution(props: LensLayer<PlacedConv2D>) {
  const { layer, input, inputIsImage, parameters, tile, onPlace } = props
  const [asked, setChannel] = useState(0)
  const channel = Math.min(asked, layer.input.channels - 1)
  const place = within(layer.output, props.place)
  const { row, column } = place
  const at = useMemo(
    () => convolutionAt(layer, parameters, input, tile, { row, column }),
    [layer, parameters, input, tile, row, column],
  )
  const largest = useMemo(
    () => ({ input: largestSize(input), weight: largestSize(parameters) }),
    [input, parameters],
  )
  const seen = { ...props, place }
  const kernelEdit = useKernelEdit(layer, tile, channel)
  return (
    <>
      <LensInput {...seen} channel={channel}>
        <ChannelStepper channels={layer.input.channels} channel={channel} onChannel={setChannel} />
      </LensInput>
      <div className="lens-middle">
        <LensSlide shape={layer.output} place={place} onPlace={onPlace} />
        <LensGrids
          size={layer.kernelSize}
          terms={at.channels[channel]!.terms}
          inkLike={inputIsImage}
          largest={{ ...largest, product: largestProduct(at) }}
          onEdit={kernelEdit.weight}
        />
      </div>
      <LensOutput {...seen} shape={layer.output} />
      <div className="lens-foot">
        <Sum layer={layer} at={at} channel={channel} seen={seen} onBias={kernelEdit.bias} />
        <KernelPresets
          size={layer.kernelSize}
          channels={layer.input.channels}
          all={kernelEdit.all}
          onAll={kernelEdit.setAll}
          onChoose={kernelEdit.preset}
        />
      </div>
    </>
  )
}

/** Among all input maps, so that their products can be compared. */
function largestProduct({ channels }: ConvolutionAt): number {
  return Math.max(...channels.map(({ terms }) => largestSize(terms.map(({ product }) => product))))
}

/** Sets numbers of one filter by hand, undoable like every edit. */
function useKernelEdit(layer: PlacedConv2D, filter: number, channel: number) {
  const { edit } = usePlaygroundContext()
  const [all, setAll] = useState(true)
  const { kernelOffset, kernelSize, input } = layer
  return {
    all,
    setAll,
    weight(cell: number, value: number) {
      edit.parameters([{ parameter: kernelOffset + kernelIndex(layer, cell, channel, filter), value }])
    },
    bias(value: number) {
      edit.parameters([{ parameter: kernelOffset + biasIndex(layer, filter), value }])
    },
    preset(preset: Parameters<typeof presetKernel>[0]) {
      const channels = all ? Array.from({ length: input.channels }, (_, c) => c) : [channel]
      const kernel = presetKernel(preset, kernelSize)
      const changes = channels.flatMap((c) =>
        // Shared out among the channels, so that the map keeps to the size of one.
        kernel.map((value, cell) => ({
          parameter: kernelOffset + kernelIndex(layer, cell, c, filter),
          value: value / channels.length,
        })),
      )
      edit.parameters(changes)
    },
  }
}

interface ChannelStepperProps {
  readonly channels: number
  readonly channel: number
  onChannel(channel: number): void
}

function ChannelStepper({ channels, channel, onChannel }: ChannelStepperProps) {
  const { t, count } = useAllText()
  if (channels === 1) return t('lens.in')
  return (
    <LensStepper
      testId="lens-channel"
      previous={t('lens.channel.previous')}
      next={t('lens.channel.next')}
      first={channel === 0}
      last={channel === channels - 1}
      onStep={(by) => onChannel(channel + by)}
    >
      {t('lens.in.channel', { channel: count(channel + 1), channels: count(channels) })}
    </LensStepper>
  )
}

interface SumProps {
  readonly layer: PlacedConv2D
  readonly at: ConvolutionAt
  readonly channel: number
  readonly seen: LensLayer<PlacedConv2D>
  onBias(value: number): void
}

/** From the products to the pixel, whose number is the one that the network computed. */
function Sum({ layer, at, channel, seen, onBias }: SumProps) {
  const { t, count, measured } = useAllText()
  const { channels } = layer.input
  const products = t('lens.sum', { count: count(layer.kernelSize ** 2) })
  const here = at.channels[channel]!.sum
  const others = { channels: count(channels - 1) }
  const first: LensTerm[] =
    channels === 1
      ? [{ id: 'sum', label: products, value: at.sum }]
      : [
          { id: 'channel-sum', label: t('lens.sum.channel', { channel: count(channel + 1) }), value: here },
          { id: 'other-sums', sign: '+', label: t('lens.sum.others', others), value: at.sum - here },
        ]
  const bias = <WeightField label={t('lens.bias')} weight={at.bias} format={measured} onEdit={onBias} />
  const value = numberAt(seen.output, layer.output, seen.place, seen.tile)
  const activation = t(`activation.${layer.activation}`)
  return (
    <LensSum
      {...(channels > 1 && { products: at.sum })}
      terms={[
        ...first,
        { id: 'bias', sign: '+', label: t('lens.bias'), value: at.bias, field: bias },
        { id: 'z', sign: '=', label: t('lens.z'), value: at.z },
        { id: 'activation', sign: '→', label: activation, value },
      ]}
    />
  )
}
