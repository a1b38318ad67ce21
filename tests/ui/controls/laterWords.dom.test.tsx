import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { createDictionaries } from '../../../src/i18n/dictionaries.ts'
import { en } from '../../../src/i18n/en/index.ts'
import { enLater } from '../../../src/i18n/en/later/index.ts'
import { Help } from '../../../src/ui/controls/Help.tsx'
import { HintLayer } from '../../../src/ui/controls/HintLayer.tsx'
import { useText } from '../../../src/ui/hooks/useText.ts'
import { PlaygroundContext } from '../../../src/ui/PlaygroundContext.ts'
import { fakePlayground } from '../fakePlayground.ts'

const asked: string[] = []

/** English whose later words come when `arrive` is called. */
function wordsOnTheirWay() {
  let arrive: ((words: typeof enLater) => void) | undefined
  const coming = new Promise<typeof enLater>((resolve) => (arrive = resolve))
  const dictionaries = createDictionaries((language, part) => {
    asked.push(`${language}.${part}`)
    return part === 'first' ? Promise.resolve(en) : coming
  })
  return { dictionaries, arrive: () => arrive?.(enLater) }
}

function HelpOfLoss() {
  const { t } = useText()
  return <Help name={t('field.loss')} text={t('field.loss.help')} />
}

test('an explanation asked for before its words are here is fetched, and said as soon as they are', async () => {
  const { dictionaries, arrive } = wordsOnTheirWay()
  await dictionaries.load('en')
  render(
    <PlaygroundContext value={{ ...fakePlayground({ engine: 'starting' }), dictionaries }}>
      <HintLayer>
        <HelpOfLoss />
      </HintLayer>
    </PlaygroundContext>,
  )
  expect(asked).toEqual(['en.first'])
  await userEvent.click(screen.getByRole('button'))
  expect(asked).toEqual(['en.first', 'en.later'])
  const box = await screen.findByRole('dialog', { name: 'Loss' })
  expect(box.textContent).not.toContain('help')
  arrive()
  await expect.poll(() => box.textContent).toContain(enLater['field.loss.help'])
})
