/** Explanations: What is said about a formula that a person typed and that cannot be read; in English. */
export const formula = {
  'formula.problem.empty': 'Type a formula, such as x1^2 + x2^2.',
  'formula.problem.too-long': 'The formula is too long: at most {limit} characters.',
  'formula.problem.too-complex': 'The formula has too many brackets or signs one inside another.',
  'formula.problem.syntax': 'Something is missing or left over at character {at}.',
  'formula.problem.unexpected-character': 'Formulas cannot contain “{name}” (character {at}).',
  'formula.problem.missing-operator': 'An operator such as + or * is missing before character {at}.',
  'formula.problem.stray-separator':
    'The separator at character {at} is out of place: only arguments, as in max(x1, x2), are separated.',
  'formula.problem.unclosed': 'The bracket at character {at} is never closed.',
  'formula.problem.unopened': 'The bracket at character {at} closes nothing.',
  'formula.problem.needs-brackets': 'Write brackets after {name}: {name}(x1).',
  'formula.problem.unknown-name':
    '“{name}” (character {at}) is not known here. Inputs are called x1, x2 and so on; there are pi and e as well.',
  'formula.problem.unknown-variable': 'There is no {name} here: the last input is x{limit}.',
  'formula.problem.unknown-function': '“{name}” (character {at}) is not a function known here.',
  'formula.problem.wrong-arguments':
    'The number of arguments of {name} is wrong: min and max take two or more, pow takes two, all others one.',
  'formula.problem.number-too-large': 'The number {name} is too large.',
  'formula.problem.repeated': '{name} is an input already.',
  'formula.problem.too-many': 'There are {limit} formulas already; take one away first.',
} as const
