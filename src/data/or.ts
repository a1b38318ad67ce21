import { gate } from './gate.ts'

/** Logical OR: +1 in the three corners where an input is 1, which have three quarters of the points. See `gate`. */
export const or = gate((first, second) => first || second)
