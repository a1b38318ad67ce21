import { useState } from 'react'
import { recall, remember } from '../../lib/browserStorage.ts'

/**
 * State that this browser keeps for the next visit under `key`. What was kept and is no longer
 * `isValid`, or cannot be read, gives `initial`; a browser that keeps nothing still has it for this visit.
 */
export function useRemembered<Value extends boolean | number>(
  key: string,
  initial: Value,
  isValid: (value: unknown) => value is Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => recalled(key, initial, isValid))
  const setRemembered = (next: Value) => {
    setValue(next)
    remember(key, JSON.stringify(next))
  }
  return [value, setRemembered]
}

function recalled<Value>(key: string, initial: Value, isValid: (value: unknown) => value is Value): Value {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? 'null')
    return isValid(kept) ? kept : initial
  } catch {
    return initial
  }
}
