import { posix } from 'node:path'
import { ASSEMBLY, EMPTY_NAMES, MAX_LINES, ROOMS, TOP_LEVEL, type Room } from './rooms.ts'
import { scan, type Reference } from './scan.ts'

/** A file by its path from the top of the checkout, with `/` between folders. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What is wrong with the files of `src/`, each with its reason; empty when all is well. */
export function sourceViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [...placeViolations(file), ...textViolations(file)])
}

/** The entries at the top of the checkout that have no place there. */
export function topLevelViolations(entries: readonly string[], ignored: readonly string[]): string[] {
  return entries
    .filter((entry) => !TOP_LEVEL.includes(entry) && !ignored.includes(entry))
    .map((entry) => `${entry}: not in the list of what stands at the top level (tests/architecture/rooms.ts)`)
}

/** `src/ui/controls/Slider.tsx` lives in `ui`, `src/main.tsx` in `main.tsx`. */
function roomOf(path: string): { name: string; room: Room } | null {
  const name = path.split('/')[1] ?? ''
  const room = path.startsWith('src/') && Object.hasOwn(ROOMS, name) ? ROOMS[name] : undefined
  return room === undefined ? null : { name, room }
}

function placeViolations({ path, text }: SourceFile): string[] {
  const found: string[] = []
  if (roomOf(path) === null) found.push(`${path}: src/${path.split('/')[1]} is no room of src`)
  const empty = path.split('/').slice(1).find(hasEmptyName)
  if (empty !== undefined)
    found.push(`${path}: "${empty}" does not say what is in it; name it after its idea`)
  const lines = text.trimEnd().split('\n').length
  if (lines > MAX_LINES) found.push(`${path}: ${lines} lines, more than ${MAX_LINES}: is it still one idea?`)
  return found
}

/** Looks at the words of a name, so that `mathUtils.ts` and `tile-manager.ts` are seen as well. */
function hasEmptyName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return words.some((word) => EMPTY_NAMES.includes(word))
}

function textViolations({ path, text }: SourceFile): string[] {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return []
  const { references, usesMathRandom, errors } = scan(path, text)
  const found = errors.map((message) => `${path}: cannot be parsed: ${message}`)
  if (usesMathRandom)
    found.push(`${path}: uses Math.random; take a stream of lib/random, so that it can be replayed`)
  for (const reference of references) {
    const reason = referenceViolation(path, reference)
    if (reason !== null)
      found.push(`${path}: ${reference.kind} of ${reference.target ?? '(computed)'}: ${reason}`)
  }
  return found
}

/** Why `path` may not reach for this, or `null` where it may. */
function referenceViolation(path: string, { kind, target }: Reference): string | null {
  if (target === null) return 'a computed address hides what is imported'
  const address = target.replace(/[?#].*$/, '')
  if (kind === 'URL' && /^[a-z]+:/.test(address)) return null
  const isFile = address.startsWith('.') || kind === 'URL'
  if (!isFile) return packageViolation(path, address)
  const file = posix.join(posix.dirname(path), address)
  if (path.startsWith(ASSEMBLY)) {
    return file.startsWith(ASSEMBLY) ? null : 'AssemblyScript sources import nothing outside themselves'
  }
  return fileViolation(path, file)
}

function fileViolation(path: string, file: string): string | null {
  const from = roomOf(path)
  const to = roomOf(file)
  if (from === null) return null
  if (to === null) return file.startsWith('src/') ? 'it is in no room of src' : 'it is outside src'
  if (from.name === to.name || to.room.row < from.room.row) return null
  return to.room.row === from.room.row
    ? `${from.name} and ${to.name} are siblings (row ${from.room.row}) and may not know each other`
    : `upward, from ${from.name} (row ${from.room.row}) to ${to.name} (row ${to.room.row})`
}

function packageViolation(path: string, address: string): string | null {
  if (path.startsWith(ASSEMBLY)) return 'AssemblyScript sources import nothing outside themselves'
  const from = roomOf(path)
  if (from === null) return null
  const name = address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/')
  const allowed = from.room.packages.some(
    (permit) => permit.name.test(name) && path.startsWith(permit.within ?? 'src/'),
  )
  return allowed ? null : `the package ${name} has no place in ${posix.dirname(path)}`
}
