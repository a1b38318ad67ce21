/** What the page says when something happens: notices and failures; in English. */
export const notices = {
  'notice.region': 'Messages',
  'notice.dismiss': 'Dismiss message',
  'notice.restore': 'Back to the last good state',
  'notice.link-repaired': 'Some of this link could not be used. What was valid is open; this was changed:',
  'notice.language-unavailable':
    'The words of the other language could not be fetched, so the page stays in this one. Check the connection and choose it again; if that does not help, reload the page.',

  'failure.backend-unavailable':
    'This backend does not work in this browser. Choose Automatic under “Computed by”.',
  'failure.worker-died':
    'The engine stopped and could not be started again. Reload the page: the link keeps all your settings.',
  'failure.internal': 'Something went wrong in the engine. Press reset, or reload the page.',
} as const
