/** Characters of an address: mail, chats and learning platforms take this many. */
export const LONGEST_SHARED = 8000

/** What is predicted after a link was opened differs by less than this from what was predicted before. */
export const PREDICTIONS_WITHIN = 1e-3
