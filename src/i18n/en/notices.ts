/** What the page says when something happens: notices and failures; in English. */
export const notices = {
  'notice.region': 'Messages',
  'notice.dismiss': 'Dismiss message',
  'notice.language-unavailable':
    'The words of the other language could not be fetched, so the page stays in this one. Check the connection and choose it again; if that does not help, reload the page.',
  'notice.no-task-rules':
    'The rules of this task could not be loaded, so its settings cannot be changed. Check the connection and try again.',
  'notice.try-again': 'Try again',

  'failure.worker-died':
    'The engine stopped and could not be started again. Reload the page: the link keeps all your settings.',
} as const
