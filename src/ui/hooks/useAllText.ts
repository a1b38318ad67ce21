import { useEffect } from 'react'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { useText, type Text } from './useText.ts'

/** As `useText`, for what shows words that are fetched later: asks for them where they are not here yet. */
export function useAllText(): Text {
  const { dictionaries } = usePlaygroundContext()
  const text = useText()
  const { language } = text
  useEffect(() => void dictionaries.load(language, 'later'), [dictionaries, language])
  return text
}
