import type { Language } from '../../../spec/choices.ts'

/** Made up: used bicycles with their age in years, weight in kg, gears, and price in EUR. */
const BICYCLES = [
  [1, 9.8, 22, 890],
  [2, 11.2, 21, 640],
  [6, 14.5, 7, 190],
  [3, 10.4, 20, 560],
  [9, 15.8, 3, 95],
  [4, 12.9, 18, 380],
  [1, 13.1, 8, 470],
  [7, 12.2, 21, 260],
  [5, 10.9, 20, 430],
  [12, 16.7, 1, 60],
  [2, 8.9, 22, 980],
  [8, 13.6, 10, 175],
  [3, 14.1, 7, 310],
  [10, 11.5, 18, 210],
] as const

const NAMES: Readonly<Record<Language, string>> = {
  en: 'age,weight,gears,price',
  es: 'edad;peso;marchas;precio',
}

/** A small table as a spreadsheet of that language writes it: in Spanish with semicolons and decimal commas. */
export function exampleTable(language: Language): string {
  const rows = BICYCLES.map((row) => row.join(','))
  if (language === 'en') return [NAMES.en, ...rows].join('\n')
  return [NAMES.es, ...rows.map((row) => row.replaceAll(',', ';').replaceAll('.', ','))].join('\n')
}
