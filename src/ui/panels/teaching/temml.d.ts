/** What we use of Temml, whose own types its exports hide. */
declare module 'temml' {
  const temml: {
    /** Writes `tex` as MathML into `element`. */
    render(
      tex: string,
      element: HTMLElement,
      options: { throwOnError: boolean; trust: boolean; maxExpand: number; maxSize: [number, number] },
    ): void
  }
  export default temml
}
