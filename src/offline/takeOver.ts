/** The page to a service worker that waits: be the one from now on. */
export const TAKE_OVER = 'take-over'
