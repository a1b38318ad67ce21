import type { seeing as english } from '../../en/later/seeing.ts'
import type { Words } from '../../words.ts'

/** What layers make of an image, and the lens over one of their numbers; in Spanish. */
export const seeing: Words<typeof english> = {
  'seeing.input': 'La imagen',
  'seeing.maps': 'Mapas de la capa {layer}',
  'seeing.units': 'Neuronas de la capa {layer}',
  'seeing.numbers': 'Números de la capa {layer}',
  'seeing.map': 'Mapa {at} de {all}',
  'seeing.unit': 'Neurona {at} de {all}',
  'seeing.number': 'Número {at} de {all}',
  'seeing.scale': 'Naranja −{largest}, azul {largest}',
  'seeing.output': 'Por qué clase toma la imagen',
}
