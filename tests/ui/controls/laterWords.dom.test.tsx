import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDictionaries, type Dictionaries } from '../../../src/i18n/dictionaries.ts'
import { en } from '../../../src/i18n/en/index.ts'
import { enLater } from '../../../src/i18n/en/later/index.ts'
import type { PlaygroundState } from '../../../src/store/state.ts'
import { Help } from '../../../src/ui/controls/Help.tsx'
import { HintLayer } from '../../../src/ui/controls/HintLayer.tsx'
import { useText } from '../../../src/ui/hooks/useText.ts'
import { FeaturePicker } from '../../../src/ui/panels/FeaturePicker.tsx'
import { Notices } from '../../../src/ui/panels/Notices.tsx'
import { PlaygroundContext } from '../../../src/ui/PlaygroundContext.ts'
import { fakePlayground } from '../fakePlayground.ts'

const asked: string[] = []

beforeEach(() => {
  asked.length = 0
})
afterEach(cleanup)

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

/** Part of a page whose engine has not come yet, nor the later words. */
function renderEarly(part: ReactElement, dictionaries: Dictionaries, patch: Partial<PlaygroundState> = {}) {
  return render(
    <PlaygroundContext value={{ ...fakePlayground({ engine: 'starting', ...patch }), dictionaries }}>
      <HintLayer>{part}</HintLayer>
    </PlaygroundContext>,
  )
}

test('an explanation asked for before its words are here is fetched, and said as soon as they are', async () => {
  const { dictionaries, arrive } = wordsOnTheirWay()
  await dictionaries.load('en')
  renderEarly(<HelpOfLoss />, dictionaries)
  expect(asked).toEqual(['en.first'])
  await userEvent.click(screen.getByRole('button'))
  expect(asked).toEqual(['en.first', 'en.later'])
  const box = await screen.findByRole('dialog', { name: 'Loss' })
  expect(box.textContent).not.toContain('help')
  arrive()
  await expect.poll(() => box.textContent).toContain(enLater['field.loss.help'])
})

test('what is said of an input that is pointed at is filled in when its words arrive', async () => {
  const { dictionaries, arrive } = wordsOnTheirWay()
  await dictionaries.load('en')
  const { container } = renderEarly(<FeaturePicker />, dictionaries)
  await userEvent.hover(screen.getByRole('button', { name: `Input ${en['feature.x1^2']}` }))
  await expect.poll(() => container.ownerDocument.querySelector('.hint-body')).not.toBeNull()
  expect(screen.queryByText(enLater['feature.x1^2.help'])).toBeNull()
  arrive()
  expect(await screen.findByText(enLater['feature.x1^2.help'])).toBeTruthy()
})

test('a message whose words are not here yet fetches them, and says them then', async () => {
  const { dictionaries, arrive } = wordsOnTheirWay()
  await dictionaries.load('en')
  renderEarly(<Notices />, dictionaries, {
    notices: [{ id: 1, tone: 'info', key: 'notice.restored', params: {}, details: [], action: null }],
  })
  expect(asked).toEqual(['en.first', 'en.later'])
  arrive()
  expect(await screen.findByText(enLater['notice.restored'])).toBeTruthy()
})
