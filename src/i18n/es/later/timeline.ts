import type { timeline as english } from '../../en/later/timeline.ts'
import type { Words } from '../../words.ts'

/** Looking back at the training; in Spanish. */
export const timeline: Words<typeof english> = {
  'timeline.title': 'Línea del tiempo',
  'timeline.epoch': 'Época mostrada',
  'timeline.of': 'de {last}',
  'timeline.value': 'época {epoch} de {last}',
  'timeline.goes-on': 'Entrenar sigue desde aquí',
  'timeline.present': 'Volver al presente',
  'timeline.help':
    'Arrastra el control, o haz clic en las curvas, para verlo todo como era; al entrenar se sigue desde ahí. Se guardan hasta 240 momentos, más juntos cerca del presente, hasta que cambien los datos o la red.',
}
