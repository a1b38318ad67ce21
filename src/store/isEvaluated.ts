import type { Frame } from '../engine/worker/protocol.ts'

/** Whether `train` and `test` of a frame are numbers of this training: of many images it takes a while to find them. */
export function isEvaluated(frame: Frame): boolean {
  return frame.kind === 'points' || frame.evaluatedAt !== null
}

/** Whether they are those of the weights that the frame shows. */
export function isUpToDate(frame: Frame): boolean {
  return frame.kind === 'points' || frame.evaluatedAt === frame.epoch
}
