const { push } = Array.prototype
const { parse } = JSON

const library = await import('pdfjs-dist/legacy/build/pdf.mjs')
await import('pdfjs-dist/legacy/build/pdf.worker.mjs')

// pdf.js puts what an older engine misses into it, and takes for missing what differs in corners nobody comes to. Its own `push` and `JSON.parse`
// cost a fifth of the time a PDF takes, and slow down whatever else this thread reads.
Object.assign(Array.prototype, { push })
JSON.parse = parse

/** Both halves of pdf.js, the one that is asked and the one that reads, for work in this thread. */
export const { getDocument, OPS, PasswordResponses, VerbosityLevel } = library
