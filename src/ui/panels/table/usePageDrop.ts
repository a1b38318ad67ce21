import { useEffect, useEffectEvent, useState } from 'react'

const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true

/** Takes files that are dropped anywhere on the page; gives whether one is being dragged over it. */
export function usePageDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [dragged, setDragged] = useState(false)
  const take = useEffectEvent(onFiles)
  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    const onDragOver = (event: DragEvent) => {
      if (!holdsFile(event)) return
      event.preventDefault()
      setDragged(true)
    }
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setDragged(false)
    }
    const onDrop = (event: DragEvent) => {
      setDragged(false)
      if (!holdsFile(event)) return
      // Else the browser would open the file in place of the page.
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take(files)
    }
    addEventListener('dragover', onDragOver, { signal })
    addEventListener('dragleave', onDragLeave, { signal })
    addEventListener('drop', onDrop, { signal })
    return () => listeners.abort()
  }, [])
  return dragged
}
