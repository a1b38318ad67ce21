/** What a training shows; in English. */
export const diagnosis = {
  'diagnosis.region': 'What the training shows',
} as const
