import type { help as english } from '../../en/later/help.ts'
import type { Words } from '../../words.ts'

/** The sheet of keyboard shortcuts; in Spanish. */
export const help: Words<typeof english> = {
  'help.title': 'Atajos de teclado',
  'help.intro':
    'Los atajos funcionan en todas partes salvo al escribir. Cada «?» junto a un control lo explica; con las flechas se recorren la red y los mapas cuando tienen el foco.',
  'help.action': 'Acción',
  'help.key': 'Tecla',
}
