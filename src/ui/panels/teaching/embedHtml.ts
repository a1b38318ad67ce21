/** The address of a link that opens without what concerns the page as a whole. */
export function embedUrl(url: string): string {
  const plain = fullUrl(url)
  return `${plain}${plain.includes('#') ? '&' : '#'}embed=1`
}

/** The address that opens the same in full. */
export function fullUrl(url: string): string {
  return url
    .replace(/#embed=1(?:&|$)/, '#')
    .replace(/&embed=1(?=&|$)/, '')
    .replace(/#$/, '')
}

/** HTML that shows the page within another. Sizes in CSS pixels. */
export function embedHtml(url: string, width: number, height: number, title: string): string {
  const src = escaped(embedUrl(url))
  const style = 'border: 0; max-width: 100%'
  return `<iframe src="${src}" width="${width}" height="${height}" title="${escaped(title)}" loading="lazy" allow="fullscreen; clipboard-write" style="${style}"></iframe>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
