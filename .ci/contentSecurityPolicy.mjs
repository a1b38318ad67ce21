/**
 * What the page may do: only what comes from its own host, and nothing that is written into the page.
 * WebAssembly needs a word of its own. Styles may be inline because Base UI places what floats by style
 * attributes and the page has its first colours in its head. The icon and pictures to take away are data
 * and blobs. Who may frame the page is left to its server: a policy within a page cannot say, and
 * courses do frame it.
 */
export const POLICY = Object.entries({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/**
 * Vite plugin: writes the policy into the built page. Not while developing, where Vite itself writes scripts
 * into the page.
 *
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}
