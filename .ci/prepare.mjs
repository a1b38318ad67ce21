/**
 * Makes a checkout ready: installs the packages that are missing and, with `--browser`, finds or gets a
 * Chromium. Runs before anything is installed, so it may use nothing but Node itself.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserPath } from './browser.mjs'
import { stalePackages } from './packages.mjs'
import { root } from './root.mjs'

/** @param {string} message */
function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {boolean} whether it ended well
 */
function run(command, args, environment = {}) {
  console.log(`> ${[command, ...args].join(' ')}`)
  const options = { cwd: root, env: { ...process.env, ...environment } }
  return spawnSync(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (supported) return
  fail(
    `Sinapsis needs Node 20.19, 22.12 or newer; this is ${process.versions.node}. Get one from nodejs.org.`,
  )
}

/**
 * @param {string} path
 * @returns {import('./packages.mjs').Lock}
 */
function readLock(path) {
  try {
    return /** @type {import('./packages.mjs').Lock} */ (JSON.parse(readFileSync(join(root, path), 'utf8')))
  } catch {
    return {}
  }
}

/** @returns {import('./packages.mjs').Platform} */
function thisPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  const libc = report.header?.glibcVersionRuntime ? 'glibc' : 'musl'
  return { os: process.platform, cpu: process.arch, libc }
}

function installPackages() {
  const lock = readLock('package-lock.json')
  const stale = stalePackages(lock, readLock('node_modules/.package-lock.json'), thisPlatform())
  if (stale.length === 0) return
  console.log(`Installing packages (${stale.length} missing or out of date) ...`)
  const npm = process.env['npm_execpath']
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const installed = npm ? run(process.execPath, [npm, ...args]) : run('npm', args)
  if (!installed) fail('`npm ci` failed, see above. Is the network there, and the registry within reach?')
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function downloadBrowser() {
  const cli = join(root, 'node_modules', 'playwright', 'cli.js')
  const patience = { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
  return run(process.execPath, [cli, 'install', '--with-deps', '--no-shell', 'chromium'], patience)
}

function installDebianBrowser() {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  if (!run('apt-get', ['update', '-q'], environment)) return false
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], environment)
}

function prepareBrowser() {
  const chosen = process.env['CHROMIUM_PATH']
  if (chosen && browserPath() === null) fail(`$CHROMIUM_PATH names ${chosen}, and there is no such file.`)
  if (browserPath() === null) {
    console.log('Getting a Chromium for the tests ...')
    if (!downloadBrowser() && isRootOnDebian()) installDebianBrowser()
  }
  const path = browserPath()
  if (path === null) {
    fail('No Chromium found, and none could be installed. Install Chromium or Chrome, or set $CHROMIUM_PATH.')
  }
  console.log(`Browser: ${path}`)
}

checkNode()
installPackages()
if (process.argv.includes('--browser')) prepareBrowser()
