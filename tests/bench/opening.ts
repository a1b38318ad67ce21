import type { Browser, Page } from 'playwright'
import { HOSTILE_KINDS, hostileLink } from '../spec/hostileLinks.ts'
import { markdownTable } from './markdownTable.ts'
import { installRecorder } from './recorder.ts'
import { quantile } from './statistics.ts'

/** Links of one kind that were put into the address of an open page. */
export interface Opening {
  readonly kind: string
  /** For each link the longest task of the page that came with it, in milliseconds; 0 for none over 50 ms. */
  readonly longest: readonly number[]
}

const POINTS = Array.from({ length: 500 }, (_, i) => {
  const place = (step: number) => (((i * step) % 997) / 100 - 5).toFixed(2)
  return `${place(37)},${place(61)},${i % 2}`
})

const DECK = 'data=digits&stack=conv.32.3.1.valid.relu,max.2.2.valid,flat,dense.128.relu'
const LENET =
  'data=digits&stack=conv.6.5.1.same.tanh,avg.2.2.valid,conv.16.5.1.valid.tanh,avg.2.2.valid,flat,' +
  'dense.120.tanh,dense.84.tanh'

/** What is heaviest to show of all that a link may say, and what the page shows before; the default where nothing is said. */
const HEAVY: readonly { readonly kind: string; readonly link: string; readonly before?: string }[] = [
  { kind: 'spiral, 2-8-1', link: 'data=spiral' },
  { kind: '5,000 samples', link: 'data=xor&n=5000' },
  { kind: '500 drawn points', link: `data=points&points=${POINTS.join(';')}` },
  { kind: 'eight layers of 32', link: `net=${Array.from({ length: 8 }, () => '32').join(',')}` },
  { kind: 'digits, 8 filters', link: 'data=digits' },
  { kind: 'digits, 32 filters and dense 128', link: DECK },
  { kind: 'digits, LeNet-5', link: LENET },
  { kind: 'digits, LeNet-5 after 32 filters', link: LENET, before: DECK },
  { kind: 'spiral after LeNet-5', link: 'data=spiral', before: LENET },
]

const ROUNDS = 5
const HOSTILE_OF_EACH = 25
/** By then the page has laid out what it opened, and the first numbers are on the screen. */
const SETTLED_MS = 700

/** Opens heavy and hostile links one after another in a page that is there already. */
export async function measureOpening(browser: Browser, address: string): Promise<Opening[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  try {
    await page.addInitScript(installRecorder)
    await page.goto(address)
    await page.locator('[data-testid="epoch"][data-value]').waitFor()
    // What opens later has been fetched.
    await page.waitForLoadState('networkidle')
    const openings: Opening[] = []
    for (const { kind, link, before = '' } of HEAVY) {
      const longest: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        await longestTask(page, before)
        longest.push(await longestTask(page, link))
      }
      openings.push({ kind, longest })
    }
    for (const kind of HOSTILE_KINDS) {
      const longest: number[] = []
      for (let i = 0; i < HOSTILE_OF_EACH; i++) longest.push(await longestTask(page, hostileLink(kind, i)))
      openings.push({ kind: `hostile: ${kind}`, longest })
    }
    return openings
  } finally {
    await page.close()
  }
}

async function longestTask(page: Page, hash: string): Promise<number> {
  await page.evaluate((link) => {
    window.startRecording()
    // In a task of its own, as a person's Enter in the address bar is.
    setTimeout(() => {
      location.hash = link
    })
  }, hash)
  await page.waitForTimeout(SETTLED_MS)
  const { longTasks } = await page.evaluate(() => window.stopRecording())
  return Math.max(0, ...longTasks)
}

export function openingTable(openings: readonly Opening[]): string {
  const shown = (milliseconds: number) => (milliseconds < 50 ? '< 50 ms' : `${milliseconds.toFixed(0)} ms`)
  return markdownTable(
    ['A link is opened', 'Times', 'Longest task, median', 'Longest task, worst'],
    openings.map(({ kind, longest }) => [
      kind,
      String(longest.length),
      shown(quantile(longest, 0.5)),
      shown(Math.max(...longest)),
    ]),
    1,
  )
}
