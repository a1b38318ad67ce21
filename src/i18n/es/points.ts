import type { points as english } from '../en/points.ts'
import type { Words } from '../words.ts'

/** Drawing points on the output map; in Spanish. */
export const points: Words<typeof english> = {
  'points.empty': 'Toca o arrastra en el mapa para dibujar puntos',
  'points.edit': 'Editar estos puntos',
}
