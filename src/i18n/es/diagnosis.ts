import type { diagnosis as english } from '../en/diagnosis.ts'
import type { Words } from '../words.ts'

/** What a training shows; in Spanish. */
export const diagnosis: Words<typeof english> = {
  'diagnosis.region': 'Lo que muestra el entrenamiento',
}
