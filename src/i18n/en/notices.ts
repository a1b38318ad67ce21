/** What the page says when something happens: notices, failures and repairs of links; in English. */
export const notices = {
  'notice.region': 'Messages',
  'notice.dismiss': 'Dismiss message',
  'notice.restore': 'Back to the last good state',
  'notice.link-repaired': 'Some of this link could not be used. What was valid is open; this was changed:',
  'notice.link-copied': 'Link copied. Whoever opens it sees exactly this playground.',
  'notice.link-copy-failed': 'The browser did not allow copying. Here is the link to copy by hand: {link}',
  'notice.diverged.not-finite':
    'Training stopped at epoch {epoch}: a weight or the loss is no longer a finite number. Usually the learning rate is too large.',
  'notice.diverged.exploding':
    'Training stopped at epoch {epoch}: the loss grows without end. Usually the learning rate is too large.',
  'notice.language-unavailable':
    'The words of the other language could not be fetched, so the page stays in this one. Check the connection and choose it again; if that does not help, reload the page.',

  'failure.backend-unavailable':
    'This backend does not work in this browser. Choose Automatic under “Computed by”.',
  'failure.worker-died':
    'The engine stopped and could not be started again. Reload the page: the link keeps all your settings.',
  'failure.internal': 'Something went wrong in the engine. Press reset, or reload the page.',

  'notice.lack.no-points': 'There is nothing to learn from yet. Draw some points on the output map first.',
  'notice.lack.one-point': 'One point is not enough to learn from. Draw at least one more.',
  'notice.lack.no-rows':
    'Hardly any row of this table has all the numbers that are used. Use fewer inputs, or another column to learn.',
  'notice.lack.one-class':
    'All points are of the same class, so there is nothing to tell apart. Add points of another class.',

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
    'This link is about a table, which a link cannot hold and which this browser does not have. Open the table again; meanwhile here is another dataset.',
  'repair.future-version':
    'This link comes from a newer Sinapsis (version {given}). What is known here is used.',
  'repair.malformed': '{field}: “{given}” cannot be read, {used} is used.',
  'repair.too-long': 'The link has {given} characters; only the first {used} were read.',
} as const
