import { useText } from '../hooks/useText.ts'

/** Stands for a number that has no meaning here, and says why to those who point at it or have it read out. */
export function Dash({ why }: { readonly why: string }) {
  const { t } = useText()
  return (
    <span title={why}>
      <span aria-hidden>{t('readout.none')}</span>
      <span className="visually-hidden">{why}</span>
    </span>
  )
}
