import { useEffect, useState, type ComponentType, type ReactElement } from 'react'

/** A component whose code is not part of the first load. */
interface Later<Props> {
  (props: Props): ReactElement | null
  /** Fetches the code, so that the component is there when it is asked for, offline too. */
  preload(): void
}

/**
 * Makes a component of a module that is fetched when it is first shown, or before by `preload`. Until then,
 * and where the fetch fails, nothing is shown and all else goes on, where `React.lazy` would take the page
 * down with it. Showing it again asks again, but Chromium remembers a failed import until the page is reloaded.
 */
export function later<Props extends object>(
  fetch: () => Promise<{ readonly default: ComponentType<Props> }>,
): Later<Props> {
  let fetched: ComponentType<Props> | null = null

  async function load(): Promise<ComponentType<Props> | null> {
    try {
      fetched ??= (await fetch()).default
    } catch {
      // Offline, or a server that has moved on: what opens with it stays closed, all else goes on.
    }
    return fetched
  }

  function Shown(props: Props): ReactElement | null {
    const [Component, setComponent] = useState(() => fetched)
    useEffect(() => {
      let shown = true
      void load().then((component) => shown && setComponent(() => component))
      return () => {
        shown = false
      }
    }, [])
    return Component && <Component {...props} />
  }

  return Object.assign(Shown, { preload: () => void load() })
}
