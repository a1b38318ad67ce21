import { encode } from 'uqr'

/** Characters of the longest link whose code can still be read from the back of a room: 105 squares a side. */
export const LONGEST_QR = 1000

export interface QrSquares {
  /** Squares along each side. */
  readonly size: number
  /** The dark ones as a path of SVG, a unit each. */
  readonly path: string
}

/** The code of a text, with four light squares around it, as readers ask for (ISO/IEC 18004). */
export function qrPicture(text: string): QrSquares {
  const { data, size } = encode(text, { ecc: 'L', border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
