import type { initializers as english } from '../en/initializers.ts'
import type { Words } from '../words.ts'

/** The initial weights; in Spanish. */
export const initializers: Words<typeof english> = {
  'field.initializer': 'Pesos iniciales',
  'initializer.glorot_uniform': 'Glorot uniforme',
  'initializer.he_normal': 'He normal',
  'initializer.random_normal': 'Normal 0,05',
  'initializer.random_uniform': 'Uniforme ±0,5',
  'initializer.zeros': 'Ceros',
  'field.networkSeed': 'Semilla de los pesos',
}
