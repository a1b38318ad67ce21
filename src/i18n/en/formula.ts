/** What is said about a formula that a person typed and that cannot be read; in English. */
export const formula = {
  'formula.problem.not-loaded': 'Formulas are still being fetched. Try again in a moment.',
} as const
