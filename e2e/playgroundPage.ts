import { expect, type Page } from 'playwright/test'

/** The readouts of numbers, by their stable names. */
export type Readout =
  | 'epoch'
  | 'iteration'
  | 'samples-per-second'
  | 'loss-train'
  | 'loss-test'
  | 'accuracy-train'
  | 'accuracy-test'

/** What a person does with the page and reads from it. */
export class PlaygroundPage {
  readonly page: Page
  /** Errors that reached the console or the window; a story expects none. */
  readonly errors: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  /** Opens a link and waits until the engine has drawn its first frame. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(`/${hash}`)
    await this.ready()
  }

  async ready(): Promise<void> {
    await expect(this.page.getByTestId('loss-train')).toHaveAttribute('data-value', /\d/, { timeout: 30_000 })
  }

  control(name: string) {
    return this.page.getByTestId(name)
  }

  /** A readout with all its digits; NaN while it shows nothing. */
  async read(name: Readout): Promise<number> {
    const text = await this.page.getByTestId(name).getAttribute('data-value')
    return text === null || text === '' ? Number.NaN : Number(text)
  }

  async press(name: string): Promise<void> {
    await this.page.getByTestId(name).click()
  }

  /** Waits until the readout has passed `bound`. */
  async until(name: Readout, bound: { above: number } | { below: number }, timeout = 60_000): Promise<void> {
    const polled = expect.poll(() => this.read(name), {
      timeout,
      message: `${name} ${JSON.stringify(bound)}`,
    })
    if ('above' in bound) await polled.toBeGreaterThan(bound.above)
    else await polled.toBeLessThan(bound.below)
  }

  /** Trains whole epochs one by one and waits for each. */
  async stepEpochs(count: number): Promise<void> {
    const start = Math.floor(await this.read('epoch'))
    for (let done = 1; done <= count; done++) {
      await this.press('step-epoch')
      await expect.poll(() => this.read('epoch'), { timeout: 20_000 }).toBe(start + done)
    }
  }
}
