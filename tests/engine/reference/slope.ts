/** df/dx by central differences with error O(h^4), in double precision good to about 1e-11. */
export function slope(f: (x: number) => number, x: number, h = 1e-3): number {
  const near = f(x + h) - f(x - h)
  const far = f(x + 2 * h) - f(x - 2 * h)
  return (8 * near - far) / (12 * h)
}
