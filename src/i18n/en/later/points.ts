/** Explanations: Drawing points on the output map; in English. */
export const points = {
  'points.tools': 'Drawing tools',
  'points.tools.help':
    'With the keyboard: arrows move the cross on the map, Enter adds a point there, Backspace erases the nearest. Every stroke can be undone. A tool pressed again is put away, and the map is only looked at.',
  'points.add': 'Add',
  'points.add.help': 'A click or a tap adds one point.',
  'points.spray': 'Spray',
  'points.spray.help': 'Dragging scatters points around the cursor.',
  'points.erase': 'Erase',
  'points.erase.help': 'Dragging erases the points within the circle.',
  'points.clear': 'Clear',
  'points.clear.help': 'Takes all points away. Undo brings them back.',
  'points.task': 'What is to be learned',
  'points.class': 'Class of new points',
  'points.class.number': 'Class {k}',
  'points.class.more': 'Another class',
  'points.value': 'Value',
  'points.count': 'Points: {count}',
  'points.full': '{most} points, no more fit',
  'points.edit.help': 'Takes the points that are shown as your own, to add others and to erase.',
} as const
