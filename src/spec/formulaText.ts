/** No input is larger than this. */
const LARGEST_VALUE = 1e6

/** What the network is given for a value of a formula: 0 for NaN and infinities, else at most 1e6 in size. */
export function finite(value: number): number {
  return Number.isFinite(value) ? Math.min(LARGEST_VALUE, Math.max(-LARGEST_VALUE, value)) : 0
}

/**
 * The parts of a list of formulas as links write it, `x1,max(x1,x2)`: split at the commas outside brackets,
 * trimmed, empty ones left out. Brackets that do not pair are left to `parseFormula`.
 */
export function splitFormulas(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth = Math.max(0, depth - 1)
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.flatMap((part) => part.trim() || [])
}
