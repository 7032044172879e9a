/** NUL and halves of a surrogate pair cannot be stored in a database. */
// oxlint-disable-next-line no-control-regex -- NUL is what is looked for
const BROKEN = /\u0000|\p{Surrogate}/gu

/** What an analyst types, as it is kept: their spaces and lines, in NFC with LF; what cannot be stored becomes U+FFFD. */
export function freeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(BROKEN, '\uFFFD').normalize('NFC')
}
