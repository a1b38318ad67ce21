import { createServer } from 'node:net'
import { defineConfig } from 'playwright/test'
import { launchOptions } from '../.ci/browser.mjs'

/** A port nobody listens on at the moment. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('The system named no free port.')),
      )
    })
  })
}

// Playwright reads this file again in every worker process; they inherit the port of the first reading.
process.env['SINAPSIS_E2E_PORT'] ??= String(await freePort())
const url = `http://127.0.0.1:${process.env['SINAPSIS_E2E_PORT']}/`

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  retries: 0,
  // A story waits for pages to settle as long as it computes: one core alone would be idle for a part of it.
  workers: 2,
  // A busy machine may take many seconds over what an idle one does at once; what never comes still fails.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : 'list',
  use: {
    baseURL: url,
    browserName: 'chromium',
    // Stories that hold or break requests must be the ones that answer them; offline.spec.ts lets it in.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `npm run preview -- --host 127.0.0.1 --port ${process.env['SINAPSIS_E2E_PORT']} --strictPort`,
    cwd: '..',
    url,
    reuseExistingServer: false,
    timeout: 120_000,
  },
})
