import type { PackedProblem } from './contents.ts'

/** Thrown while unpacking and caught where it began (see `unpack`): no such error leaves this folder. */
export class PackedError extends Error {
  readonly problem: PackedProblem
  constructor(problem: PackedProblem, message: string) {
    super(message)
    this.name = 'PackedError'
    this.problem = problem
  }
}

/** The value was altered, or is none of ours. */
export function damaged(message: string): PackedError {
  return new PackedError('packed-damaged', message)
}
