/** The sheet of keyboard shortcuts; in English. */
export const help = {
  'help.title': 'Keyboard shortcuts',
  'help.intro':
    'Shortcuts work everywhere except while typing. Every “?” beside a control explains it; arrow keys move through the network and the maps once they have the focus.',
  'help.action': 'Action',
  'help.key': 'Key',
} as const
