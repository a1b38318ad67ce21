import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { root } from '../../.ci/root.mjs'
import { startNpm, type RunningCommand } from './npm.ts'

/** Every `npm ...` that the README tells people to type: lines of its sh blocks, and code in its text. */
function namedCommands(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) => block!.split('\n'))
  const inline = [...markdown.matchAll(/`(npm [^`\n]+)`/g)].map(([, code]) => code!)
  const commands = [...blocks, ...inline].map((line) => line.replace(/#.*/, '').trim())
  return [...new Set(commands.filter((command) => command.startsWith('npm ')))]
}

/** How each command is tried; those that would take minutes get arguments that make it less. */
const TRIALS: Readonly<Record<string, () => Promise<void>>> = {
  'npm start': () => servesThePage(['start'], { PORT: '0' }),
  'npm run dev': () => servesThePage(['run', 'dev', '--', '--port', '0']),
  // Run whole, this test would start itself: that its steps are there to run is what can be seen from here.
  'npm test': async () => {
    const { code, output } = await npm(['test', '--', 'no-such-step']).ended
    expect(output).toContain('types, lint, format:check, unused, test:unit, test:browser, build, test:e2e')
    expect(code).toBe(1)
  },
  'npm test -- types lint': async () => {
    const { output } = await npm(['test', '--', 'types', 'lint']).ended
    // Whether types and lint are right is for those steps to say; here it counts that both were run.
    expect(output).toMatch(/^=== types ===\n/m)
    expect(output).toMatch(/^=== lint ===\n/m)
    expect(output).toMatch(/^(ok {4}|FAILED) types .*\n(ok {4}|FAILED) lint .*\n\d passed, \d failed/m)
  },
  'npm run bench': async () => {
    const less = ['--only', 'page', '--network', 'default', '--seconds', '1', '--no-build']
    const { code, output } = await npm(['run', 'bench', '--', ...less]).ended
    expect(output).toContain('2-8-1 (default)')
    expect(code).toBe(0)
  },
  // Whole, it would write the tables that other tests read: that it finds its tests is what can be seen from here.
  'npm run learned': async () => {
    const { output } = await npm(['run', 'learned', '--', '-t', 'no such test']).ended
    expect(output).toMatch(/Test Files .*2 skipped/)
  },
  'npm run soak': async () => {
    const { output } = await npm(['run', 'soak', '--', '--minutes', '0.02', '--no-build']).ended
    // What grows in a second is the start of every run: no more than that a run ends with a verdict.
    expect(output).toMatch(/^\| Minute \|(.*\n)+(Nothing grows|Growing)/m)
  },
}

/** Starts a command that ends with its test, should it not have ended before. */
function npm(args: readonly string[], environment: NodeJS.ProcessEnv = {}): RunningCommand {
  const command = startNpm(args, environment)
  onTestFinished(() => command.stop())
  return command
}

async function servesThePage(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const [, address] = await npm(args, environment).printed(/Local:\D*(http:\/\/localhost:\d+\/)/)
  const page = await (await fetch(address!)).text()
  expect(page).toContain('<div id="root">')
  const [, script] = page.match(/<script type="module"[^>]* src="([^"]+\/(?:main|index)[^"]*)"/)!
  const answer = await fetch(new URL(script!, address))
  expect(answer.headers.get('content-type')).toContain('javascript')
}

const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('reads the commands out of blocks and text, without their comments', () => {
  const markdown =
    'Do `npm run a`,\nnot `node b`.\n```sh\nnpm c # why\nls\n```\n```ts\nnpm d\n```\nand `npm run a`.'
  expect(namedCommands(markdown)).toEqual(['npm c', 'npm run a'])
})

describe('README.md', () => {
  test('names no command that is not tried here, and all that are', () => {
    expect(namedCommands(readme).toSorted()).toEqual(Object.keys(TRIALS).toSorted())
  })

  // In this order: `bench` and `soak` take what `start` has built.
  test.each(Object.entries(TRIALS))('%s does what it says', { timeout: 120_000 }, async (_command, trial) => {
    await expect(trial()).resolves.toBeUndefined()
  })
})
