/** English, and the list of keys: `room.thing`, in the order in which the page shows them. */
export const en = {
  'app.name': 'Sinapsis',
} as const
