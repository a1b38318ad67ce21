import { blockCount } from './blockLayout.ts'

/** Texels side by side in a texture of rows; a power of two, so that places are found by shifts. */
export const ROWS_WIDTH = 256

/** GLSL to read the texels and the numbers of `createRowsTexture` and `IndexTexture`. */
export const FETCH_ROWS_GLSL = `
vec4 fetchFour(sampler2D rows, int texel) {
  return texelFetch(rows, ivec2(texel & ${ROWS_WIDTH - 1}, texel / ${ROWS_WIDTH}), 0);
}
int fetchIndex(usampler2D indices, int i) {
  return int(texelFetch(indices, ivec2(i & ${ROWS_WIDTH - 1}, i / ${ROWS_WIDTH}), 0).x);
}
`

/** So many numbers of each row, row-major. */
export interface RowPart {
  readonly numbers: Float32Array
  readonly columns: number
}

/** Rows of numbers, those of each part beginning with a texel of their own. */
export function packRows(rows: number, parts: readonly RowPart[]): Float32Array {
  const stride = rowTexels(parts) * 4
  const packed = new Float32Array(rows * stride)
  let offset = 0
  for (const { numbers, columns } of parts) {
    for (let row = 0; row < rows; row++) {
      for (let c = 0; c < columns; c++) packed[row * stride + offset + c] = numbers[row * columns + c]!
    }
    offset += 4 * blockCount(columns)
  }
  return packed
}

/** Texels of one row. */
export function rowTexels(parts: readonly Pick<RowPart, 'columns'>[]): number {
  return parts.reduce((sum, { columns }) => sum + blockCount(columns), 0)
}
