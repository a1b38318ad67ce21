/** What was changed in a link or a file that could not be used as it is; in English. */
export const repairs = {
  'notice.link-repaired': 'Some of this link could not be used. What was valid is open; this was changed:',
  'repair.unknown-key': '{field}: not a setting known here, so it was left out.',
  'repair.unknown-value': '{field}: “{given}” is not known here, {used} is used.',
  'repair.not-a-number': '{field}: “{given}” is not a number, {used} is used.',
  'repair.not-whole': '{field}: {given} is not a whole number, {used} is used.',
  'repair.out-of-range': '{field}: {given} is out of range, {used} is used.',
  'repair.too-many': '{field}: too many in “{given}”, {used} is used.',
  'repair.repeated': '{field}: repeated in “{given}”, {used} is used.',
  'repair.missing': '{field}: nothing given, {used} is used.',
  'repair.does-not-fit': '{field}: “{given}” does not fit this dataset, {used} is used.',
  'repair.no-images':
    'The images are not at hand: open your files again. Until then generated digits stand in for them.',
  'repair.no-table':
    'This link names a table that it does not hold and that this browser does not have. Open the table again; meanwhile here is another dataset.',
  'repair.future-version':
    'This link comes from a newer Sinapsis (version {given}). What is known here is used.',
  'repair.malformed': '{field}: “{given}” cannot be read, {used} is used.',
  'repair.too-long': 'The link has {given} characters; only the first {used} were read.',
  'repair.packed-damaged':
    'What was packed in here (weights, points or a table) is lost: it was cut off or changed on its way. Ask for the link or the file again.',
  'repair.packed-too-large':
    'What is packed in this link is larger than in any link of Sinapsis, so it was left out.',
  'repair.packed-version':
    'What is packed in this link (weights, points or a table) comes from a newer Sinapsis and cannot be read here.',
  'repair.packed-not-loaded':
    'What is packed in this link could not be read, for a part of the page did not load. Reload the page.',
  'repair.packed-does-not-fit':
    'The {given} weights in here do not fit this network, which has {used}: training begins at epoch 0.',
} as const
