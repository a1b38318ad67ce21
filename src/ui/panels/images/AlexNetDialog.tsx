import { Dialog } from '@base-ui/react/dialog'
import { useId, useMemo } from 'react'
import { alexNet, groupedParameterCount } from '../../../lessons/alexNet.ts'
import { parameterCountOf } from '../../../spec/imageNetwork.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../../spec/imageLayers.ts'
import { PageDialog } from '../../controls/PageDialog.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { useStackWords } from './useStackWords.ts'
import '../../styles/alexnet.css'

/** A deep network to look at: its layers, their shapes, and where its parameters are; open while rendered. */
export default function AlexNetDialog({ onClose }: { onClose(): void }) {
  const { t } = useAllText()
  const network = useMemo(() => alexNet(), [])
  return (
    <PageDialog title={t('alexnet.title')} className="alexnet" testId="alexnet-dialog" onClose={onClose}>
      <Dialog.Description className="dialog-intro">{t('alexnet.intro')}</Dialog.Description>
      <Blocks network={network} />
      <Shares network={network} />
      <LayerTable network={network} />
    </PageDialog>
  )
}

/** Of each layer two squares, the numbers it hands on above and its parameters below; the table says the same. */
function Blocks({ network: { layers } }: { readonly network: ImageNetwork }) {
  const { t } = useAllText()
  const numbers = layers.map(({ output }) => sizeOf(output))
  const parameters = layers.map(parameterCountOf)
  const [mostNumbers, mostParameters] = [Math.max(...numbers), Math.max(...parameters)]
  return (
    <figure className="alexnet-figure">
      <div className="alexnet-blocks" aria-hidden>
        {layers.map(({ kind }, i) => (
          <span key={i} className="alexnet-column" title={t(`layer.${kind}`)}>
            <Block share={numbers[i]! / mostNumbers} className="alexnet-numbers" />
            <span className="alexnet-place">{i + 1}</span>
            <Block share={parameters[i]! / mostParameters} className="alexnet-parameters" />
          </span>
        ))}
      </div>
      <figcaption>{t('alexnet.blocks')}</figcaption>
    </figure>
  )
}

/** A square whose area is `share` of the largest. */
function Block({ share, className }: { readonly share: number; readonly className: string }) {
  return (
    <span className={`alexnet-space ${className}`}>
      {share > 0 && <span className="alexnet-block" style={{ '--side': Math.sqrt(share) }} />}
    </span>
  )
}

function Shares({ network }: { readonly network: ImageNetwork }) {
  const { t, count, percent } = useAllText()
  const of = (kind: PlacedLayer['kind']) => network.layers.filter((layer) => layer.kind === kind)
  const dense = of('dense')
  const share = dense.reduce((sum, layer) => sum + parameterCountOf(layer), 0) / network.parameterCount
  const where = {
    dense: dense.length,
    convolutions: of('conv2d').length,
    share: percent(share, 0),
    rest: percent(1 - share, 0),
  }
  const counts = { grouped: count(groupedParameterCount(network)), count: count(network.parameterCount) }
  return (
    <div className="alexnet-words">
      <p>
        <strong>{t('alexnet.where', where)}</strong> {t('alexnet.why')}
      </p>
      <p className="alexnet-note">{t('alexnet.groups', counts)}</p>
    </div>
  )
}

function LayerTable({ network }: { readonly network: ImageNetwork }) {
  const { t, count } = useAllText()
  const { nameOf, settings, shape } = useStackWords()
  const heading = useId()
  return (
    <table className="alexnet-table" aria-labelledby={heading}>
      <caption className="visually-hidden" id={heading}>
        AlexNet
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('alexnet.number')}</th>
          <th scope="col">{t('alexnet.layer')}</th>
          <th scope="col">{t('alexnet.shape')}</th>
          <th scope="col">{t('alexnet.parameters')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td />
          <th scope="row">{t('stack.input')}</th>
          <td>{shape(network.input)}</td>
          <td />
        </tr>
        {network.layers.map((layer, i) => (
          <tr key={i}>
            <td>{i + 1}</td>
            <th scope="row">
              {nameOf(layer)} <span className="alexnet-settings">{settings(layer)}</span>
            </th>
            <td>{shape(layer.output)}</td>
            <td>{count(parameterCountOf(layer))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">{t('alexnet.total')}</th>
          <td />
          <td>{count(network.parameterCount)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
