/** Presenting and being embedded, in English. */
export const present = {
  'command.teach': 'Teacher’s panel',
  'command.teach.help':
    'Write a task for your students: lock or hide controls, set goals, and share the link. A task that came with a link is unlocked only if you say so, and its goals then no longer count.',
  'command.present': 'Present',
  'command.present.help':
    'Large type and one picture for the projector. Press again, or Escape, to come back to where you were.',
  'command.picture': 'Other picture',
  'command.picture.help': 'While presenting: the output, the network, the curves, or output and network.',
  'command.spotlight': 'Spotlight',
  'command.spotlight.help': 'While presenting: a light that follows the mouse, and the rest dimmed.',
  'present.leave': 'Leave presentation',
  'present.pictures': 'Picture',
  'present.output': 'Output',
  'present.network': 'Network',
  'present.curves': 'Curves',
  'present.both': 'Both',
  'embed.full': 'Open in full',
} as const
