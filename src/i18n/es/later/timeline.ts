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
    'Arrastra el control, o haz clic en las curvas, para ver la red como era. Todos los números son entonces los de esa época.\n\nAl entrenar o dar un paso se sigue desde ahí; lo que venía después queda como una curva tenue.\n\nSe guardan hasta 240 momentos, muchos cerca del presente y menos cuanto más antiguos. Empiezan de nuevo cuando cambian los datos o la red.',
}
