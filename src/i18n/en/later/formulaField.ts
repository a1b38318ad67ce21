/** The box in which a person types a formula as an input; in English. */
export const formulaField = {
  'formula.field.intro': 'Give the network an input of your own, made of the numbers of each point.',
  'formula.field.label': 'Formula',
  'formula.field.understood': 'Understood as {formula}',
  'formula.field.switches': '{formula} is among the inputs on offer and is switched on.',
  'formula.field.add': 'Add',
  'formula.field.added': '{formula} is now an input.',
  'formula.field.examples': 'Examples',
  'formula.field.columns': 'Columns',
  'formula.field.functions': 'Functions',
  'formula.field.remove': 'A formula that you typed. Press it to take it away.',
} as const
