export interface Addresses {
  /** The page's own address; null where the archive's does not tell it. */
  readonly url: string | null
  readonly archiveUrl: string | null
}

const ADDRESS = String.raw`(?<url>https?:/{1,2}\S+|(?!https?:)[a-z\d-]+(?:\.[a-z\d-]+)+(?:[/?]\S*)?)`
/** Archives that put the page's address into their own: the Wayback Machine and those built like it, archive.today under its names, the UK's and Portugal's web archives. */
const TELLING: readonly RegExp[] = [
  new RegExp(String.raw`^https?://(?:web\.|wayback\.|www\.)?(?:archive\.org|archive-it\.org|webarchive\.org\.uk|arquivo\.pt|webarchive\.nationalarchives\.gov\.uk|webarchive\.loc\.gov)(?:/\w+){0,3}/\d{4,14}(?:[a-z]{2}_)?/${ADDRESS}$`, 'i'),
  new RegExp(String.raw`^https?://archive\.(?:today|ph|is|li|md|vn|fo)/(?:\d{4}[\d.-]*|newest|oldest|o/\w+)/${ADDRESS}$`, 'i'),
]
const SILENT = /^https?:\/\/(?:archive\.(?:today|ph|is|li|md|vn|fo)\/\w{4,8}(?:#.*)?|(?:www\.)?ghostarchive\.org\/(?:archive|varchive)\/\S+|perma\.cc\/[\w-]+|megalodon\.jp\/\S+|(?:www\.)?freezepage\.com\/\S+)$/i
/** Caches: their address is no archive's, for the page is gone from it within weeks. */
const CACHES: readonly RegExp[] = [
  new RegExp(String.raw`^https?://webcache\.googleusercontent\.com/search\?(?:\S*&)?q=cache:(?:[\w-]{12}:)?${ADDRESS.replace(String.raw`\S+|`, String.raw`[^&+\s]+|`).replace(String.raw`\S*)`, String.raw`[^&+\s]*)`)}`, 'i'),
  new RegExp(String.raw`^https?://(?:www\.)?google\.[a-z.]+/amp/(?:s/)?${ADDRESS}$`, 'i'),
  new RegExp(String.raw`^https?://[a-z\d-]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?${ADDRESS}$`, 'i'),
]

/** Parts the address of an archived copy into the page's own address and the copy's. Any other address is the page's own. */
export function splitArchived(address: string): Addresses {
  for (const archive of TELLING) {
    const url = archive.exec(address)?.groups?.['url']
    if (url !== undefined) return { url: complete(url), archiveUrl: address }
  }
  if (SILENT.test(address)) return { url: null, archiveUrl: address }
  const cached = CACHES.map((cache) => cache.exec(address)?.groups?.['url']).find((url) => url !== undefined)
  return { url: cached === undefined ? address : complete(cached), archiveUrl: null }
}

/** Archives leave the scheme out, and some lose one of its slashes. */
function complete(url: string): string {
  return /^https?:/i.test(url) ? url.replace(/^(https?:)\/(?=[^/])/i, '$1//') : `https://${url}`
}
