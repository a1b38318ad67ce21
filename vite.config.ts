import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { assemblyscript } from './.ci/assemblyscript.mjs'
import { launchOptions } from './.ci/browser.mjs'
import { contentSecurityPolicy } from './.ci/contentSecurityPolicy.mjs'
import { HeavyFirst } from './.ci/heavyFirst.mjs'
import { offline } from './.ci/offline.mjs'

/** Where `npm start` listens: `$HOST` where it is an address (some shells keep other things in it). */
const host = process.env['HOST'] ?? ''
const port = Number(process.env['PORT'] ?? 4173)
const nodeMajor = Number(process.versions.node.split('.')[0])

export default defineConfig({
  base: './',
  plugins: [react(), assemblyscript(), contentSecurityPolicy(), offline()],
  // The worker's chunk is TensorFlow.js; what the page itself may load is a test of e2e.
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What the page begins with comes in one file, not in one for each of the parts that share some of it.
        // But not what begins it: it awaits modules that need this file, so this file must not wait for it.
        codeSplitting: {
          groups: [
            { name: 'page', tags: ['$initial'], test: (id) => !/(?:index\.html|main\.tsx)$/.test(id) },
          ],
        },
      },
    },
  },
  // Found late, they would make the development server reload its page, and a browser test fail.
  optimizeDeps: {
    include: ['core', 'layers', 'backend-cpu', 'backend-wasm', 'backend-webgl'].map(
      (part) => `@tensorflow/tfjs-${part}`,
    ),
  },
  worker: {
    format: 'es',
    plugins: () => [assemblyscript()],
    rolldownOptions: { output: { comments: false } },
  },
  preview: { port, host: isIP(host) > 0 || host === 'localhost' ? host : 'localhost' },
  test: {
    // By default one core is left idle, of two the half.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: HeavyFirst },
    // A busy machine is given time; as `tests/patience.ts` has it for every other way to wait.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/formulas.ts', 'tests/patience.ts'],
          exclude: ['tests/**/*.{dom,browser}.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          setupFiles: ['tests/formulas.ts', 'tests/patience.ts', 'tests/ui/patience.ts'],
          // From Node 25 on, Node's own localStorage would hide happy-dom's.
          execArgv: nodeMajor >= 25 ? ['--no-experimental-webstorage'] : [],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          setupFiles: ['tests/formulas.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
