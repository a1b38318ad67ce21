import { spawn, type ChildProcess } from 'node:child_process'
import { root } from '../../.ci/root.mjs'

/** An `npm` command that was started: what it has printed, and how it ends. */
export interface RunningCommand {
  /** The first match of `pattern` in what is printed; rejects where the command ends without. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>
  /** Its exit code and everything it printed. */
  readonly ended: Promise<{ code: number | null; output: string }>
  /** Ends it and everything it started. */
  stop(): Promise<void>
}

/** Starts `npm` with these arguments, as from a shell that no test runner has touched. */
export function startNpm(args: readonly string[], environment: NodeJS.ProcessEnv = {}): RunningCommand {
  // A group of its own, so that `stop` also reaches the server that npm has started.
  const child = spawn('npm', args, {
    cwd: root,
    env: { ...shell(), NO_COLOR: '1', ...environment },
    detached: true,
  })
  let output = ''
  const listeners = new Set<() => void>()
  const listen = (chunk: Buffer) => {
    output += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
  return {
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = output.match(pattern)
          if (match !== null) resolve(match)
        }
        listeners.add(look)
        look()
        const give = () => reject(new Error(`npm ${args.join(' ')} ended without ${pattern}:\n${output}`))
        void ended.then(give, reject)
      }),
    async stop() {
      endGroup(child)
      await ended
    },
  }
}

function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGTERM')
}

/** Our environment without what Vitest and the npm above us have put there: a build would heed it. */
function shell(): NodeJS.ProcessEnv {
  const theirs = /^(NODE_ENV|TEST|VITEST.*|MODE|DEV|PROD|SSR|BASE_URL|npm_.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !theirs.test(name)))
}
