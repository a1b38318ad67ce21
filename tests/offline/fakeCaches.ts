/** A `CacheStorage` in memory, with what the service worker uses of it. */
export function fakeCaches() {
  const stores = new Map<string, Map<string, Response>>()
  const addressOf = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : request.toString()

  function open(name: string) {
    const store = stores.get(name) ?? new Map<string, Response>()
    stores.set(name, store)
    return Promise.resolve({
      match: (request: RequestInfo) => Promise.resolve(store.get(addressOf(request))?.clone()),
      put: (request: RequestInfo, response: Response) =>
        Promise.resolve(void store.set(addressOf(request), response)),
    } as Cache)
  }

  async function match(request: RequestInfo | URL) {
    for (const store of stores.values()) {
      const found = store.get(addressOf(request))
      if (found) return Promise.resolve(found.clone())
    }
    return Promise.resolve(undefined)
  }

  return {
    stores,
    caches: {
      open,
      match,
      keys: () => Promise.resolve([...stores.keys()]),
      delete: (name: string) => Promise.resolve(stores.delete(name)),
      has: (name: string) => Promise.resolve(stores.has(name)),
    } satisfies CacheStorage,
  }
}
