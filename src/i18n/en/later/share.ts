/** Links and files: what they hold, and what became of those that were opened; in English. */
export const share = {
  'share.title': 'Share and save',
  'share.link': 'Link',
  'share.kind': 'What the link holds',
  'share.all': 'With what it has learned',
  'share.settings': 'Settings only',
  'share.address': 'The link',
  'share.copy': 'Copy link',
  'share.holds.settings': 'Data, network, settings and seeds. Training begins at epoch 0.',
  'share.holds.untrained':
    'Data, network, settings and seeds. It opens with the untrained network, at epoch 0.',
  'share.holds.exact': 'Data, network, settings, and the weights of epoch {epoch} to the last digit.',
  'share.holds.rounded':
    'Data, network, settings, and the weights of epoch {epoch}, rounded so little that predictions differ by less than {close}.',
  'share.holds.table': 'Your table is in it.',
  'share.length': '{length} characters.',
  'share.lacks':
    'Only in a file: {what}. With all of it the link would have about {length} characters, and mail or chats cut what is longer than {most}.',
  'share.lacks.weights': 'the weights of the network',
  'share.lacks.table': 'your table',
  'share.lacks.drawn': 'what you have drawn',
  'share.own-images':
    'Your own images are in neither link nor file: whoever opens it needs the same image files.',
  'share.file': 'File',
  'share.file.help':
    'Holds everything, however large: settings, points, your table, all weights and what the optimizer remembers.',
  'share.save': 'Save file',
  'share.open': 'Open file',
  'share.drop': 'A file can also be dropped anywhere on the page.',
  'share.paste': 'Open a link',
  'share.paste.anywhere':
    'Or press Ctrl+V anywhere on the page, without this box, to open a link you have copied.',
  'share.paste.hint': 'Paste it here',
  'share.paste.open': 'Open',

  'notice.link-copied': 'Link copied. Whoever opens it sees exactly this playground.',
  'notice.link-copy-failed': 'The browser did not allow copying. Here is the link to copy by hand: {link}',
  'notice.link-copied.trained':
    'Link copied, with the weights of epoch {epoch}. Whoever opens it sees exactly this.',
  'notice.link-too-long': 'Link copied, but not everything fits into a link. Only a file holds:',
  'notice.save': 'Save file',
  'notice.not-ours': 'This is neither a link nor a file of Sinapsis, so nothing has changed.',
  'notice.share-not-loaded': 'A part of the page did not load. Check the connection and try again.',
  'notice.opened-trained': 'Opened as it was shared, at epoch {epoch}.',
  'notice.opened-slots':
    'What the optimizer remembers begins anew, so training on may go a little differently.',
} as const
