/** Drawing points on the output map; in English. */
export const points = {
  'points.empty': 'Tap or drag on the map to draw points',
  'points.edit': 'Edit these points',
} as const
