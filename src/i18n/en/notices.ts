/** What the page says when something happens: notices and failures; in English. */
export const notices = {
  'notice.region': 'Messages',
  'notice.dismiss': 'Dismiss message',
  'notice.restore': 'Back to the last good state',
  'notice.link-repaired': 'Some of this link could not be used. What was valid is open; this was changed:',
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
} as const
