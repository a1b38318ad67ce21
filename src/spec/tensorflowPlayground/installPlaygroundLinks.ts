import { isPlaygroundLink } from './isPlaygroundLink.ts'
import { openPlaygroundLink } from './openPlaygroundLink.ts'
import { playgroundReader } from './playgroundReader.ts'

playgroundReader.read = (text) => (isPlaygroundLink(text) ? openPlaygroundLink(text) : null)
