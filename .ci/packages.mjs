/**
 * What of a lock file is not installed. Plain data in, plain data out.
 *
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 * @typedef {{ os: string, cpu: string, libc: string }} Platform
 */

/**
 * @param {string[] | undefined} allowed npm's list: names, or `!name` for all but that one
 * @param {string} value
 */
function allows(allowed, value) {
  if (allowed === undefined || allowed.length === 0) return true
  if (allowed.includes(`!${value}`)) return false
  return allowed.includes(value) || allowed.every((name) => name.startsWith('!'))
}

/**
 * Must this entry be on the disk? An optional package must be where it names this platform;
 * an optional package for any platform may have been left out for good reasons.
 *
 * @param {LockEntry} entry
 * @param {Platform} platform
 */
function isWanted(entry, platform) {
  if (!entry.optional) return true
  if (entry.os === undefined || entry.cpu === undefined) return false
  return allows(entry.os, platform.os) && allows(entry.cpu, platform.cpu) && allows(entry.libc, platform.libc)
}

/**
 * The places (`node_modules/...`) where the installed packages differ from the lock file.
 *
 * @param {Lock} lock `package-lock.json`
 * @param {Lock} installed `node_modules/.package-lock.json`, or `{}` where there is none
 * @param {Platform} platform
 * @returns {string[]}
 */
export function stalePackages(lock, installed, platform) {
  const wanted = lock.packages ?? {}
  const present = installed.packages ?? {}
  const stale = Object.keys(present).filter((place) => !(place in wanted))
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '') continue
    const found = present[place]
    if (found === undefined) {
      if (isWanted(entry, platform)) stale.push(place)
    } else if (found.version !== entry.version || found.integrity !== entry.integrity) {
      stale.push(place)
    }
  }
  return stale
}
