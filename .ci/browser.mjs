import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** Where a system keeps Chromium or Chrome when it is not on the PATH. */
const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
    (folder) => (folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []),
  ),
}

/** `chromium-browser` is missing on purpose: on Ubuntu it is a note about where to get it. */
const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable']

function systemBrowsers() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  if (process.platform === 'darwin') return PLACES.darwin
  return process.platform === 'win32' ? PLACES.win32 : onPath
}

/** Playwright's own download; nothing before Playwright is installed. */
function playwrightBrowsers() {
  try {
    const { chromium } = /** @type {typeof import('playwright')} */ (
      createRequire(import.meta.url)('playwright')
    )
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/**
 * The Chromium for tests and benchmarks: `$CHROMIUM_PATH`, else the system's, else Playwright's own.
 *
 * @returns {string | null} path of a file that exists, or `null`
 */
export function browserPath() {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen) return existsSync(chosen) ? chosen : null
  return [...systemBrowsers(), ...playwrightBrowsers()].find((path) => existsSync(path)) ?? null
}

/**
 * How every test and benchmark starts Chromium: quiet on the network, and with the software WebGL it
 * chooses by itself (forcing SwiftShader through ANGLE slows the page's own compositing threefold).
 *
 * @returns {{ executablePath?: string, args: string[] }} without a path Playwright looks for its own
 */
export function launchOptions() {
  const path = browserPath()
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
  return path === null ? { args } : { executablePath: path, args }
}
