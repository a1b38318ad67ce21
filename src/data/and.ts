import { gate } from './gate.ts'

/** Logical AND: +1 in the corner where both inputs are 1, which has a quarter of the points. See `gate`. */
export const and = gate((first, second) => first && second)
