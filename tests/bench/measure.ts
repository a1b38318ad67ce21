import type { Browser, Page } from 'playwright'
import { installRecorder, type Recording } from './recorder.ts'

/** A playground to measure: its name in the table and the text behind the `#` of its link. */
export interface Scene {
  readonly name: string
  readonly link: string
}

export interface Measurement {
  readonly scene: Scene
  /** What computes, as the badge says. */
  readonly backend: string
  readonly recording: Recording
}

/** Before measuring: compiling, laying out and the first garbage collections are over. */
const WARM_UP_MS = 2000

/** Opens `scene` at 1280x720, presses play and records `seconds` of it. */
export async function measureScene(
  browser: Browser,
  address: string,
  scene: Scene,
  seconds: number,
): Promise<Measurement> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  try {
    await page.addInitScript(installRecorder)
    await page.goto(`${address}#${scene.link}`)
    await page.getByTestId('play').click()
    await waitForTraining(page)
    await page.waitForTimeout(WARM_UP_MS)
    await page.evaluate(() => window.startRecording())
    await page.waitForTimeout(seconds * 1000)
    const recording = await page.evaluate(() => window.stopRecording())
    const backend = await page.getByTestId('backend').innerText()
    return { scene, backend: backend.replace(/\s+/g, ' ').trim(), recording }
  } finally {
    await page.close()
  }
}

/** Waits until the page shows a training speed. */
export async function waitForTraining(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const readout = document.querySelector('[data-testid="samples-per-second"]')
      return Number(readout?.getAttribute('data-value')) > 0
    },
    undefined,
    { timeout: 60_000 },
  )
}
