const KINDS = ['Texture', 'Framebuffer', 'Buffer', 'Program'] as const

/** How many objects of each kind exist that were made from now on. */
export function countObjects(
  gl: WebGL2RenderingContext,
): () => Record<(typeof KINDS)[number] | 'Sync', number> {
  const living: Record<string, Set<unknown>> = {}
  const watch = (kind: string, create: string, remove: string) => {
    const objects = (living[kind] = new Set())
    const context = gl as unknown as Record<string, (...args: unknown[]) => unknown>
    const [make, end] = [context[create]!.bind(gl), context[remove]!.bind(gl)]
    context[create] = (...args) => {
      const made = make(...args)
      objects.add(made)
      return made
    }
    context[remove] = (object) => {
      objects.delete(object)
      return end(object)
    }
  }
  for (const kind of KINDS) watch(kind, `create${kind}`, `delete${kind}`)
  watch('Sync', 'fenceSync', 'deleteSync')
  return () =>
    Object.fromEntries(Object.entries(living).map(([kind, objects]) => [kind, objects.size])) as Record<
      (typeof KINDS)[number] | 'Sync',
      number
    >
}
