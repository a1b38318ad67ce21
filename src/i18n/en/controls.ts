/** Controls: what cannot be typed, and the names of their parts; in English. */
export const controls = {
  'number.invalid': 'This is not a number. Type for example {example}.',
  'number.too-small': 'The smallest value is {min}.',
  'number.too-large': 'The largest value is {max}.',
  'number.whole': 'A whole number is needed here.',

  'control.explain': 'Explain: {name}',
  'control.typed': '{name}: type a value',
  'control.close': 'Close',
  'control.default': 'Double click: back to {value}',
  'control.off': 'off',
} as const
