import type { Palette } from '../../src/draw/color.ts'

export const LIGHT: Palette = {
  negative: '#e8710a',
  neutral: '#ffffff',
  positive: '#1a73c7',
  // prettier-ignore
  classes: [
    '#0077bb', '#ee7733', '#009988', '#cc3311', '#aa4499', '#ddaa33', '#33bbee', '#882255', '#999933', '#777777',
  ],
  ink: '#1c1e21',
  muted: '#5c6167',
  line: 'rgb(28 30 33 / 12%)',
  paper: '#fafaf8',
  panel: '#ffffff',
  accent: '#6d4aff',
}

export const DARK: Palette = {
  ...LIGHT,
  neutral: '#1c1f24',
  ink: '#eceef0',
  muted: '#a3a9b1',
  line: 'rgb(236 238 240 / 12%)',
  paper: '#14161a',
  panel: '#1c1f24',
  accent: '#a18bff',
}
