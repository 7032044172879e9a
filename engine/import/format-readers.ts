import type { FormatReaders } from './reading.ts'

/** One line a format. */
export const FORMAT_READERS: Partial<FormatReaders> = {
  text: async () => (await import('./text-reader.ts')).readText,
  markdown: async () => (await import('./text-reader.ts')).readText,
  html: async () => (await import('./text-reader.ts')).readText,
  mhtml: async () => (await import('./mhtml.ts')).readMhtml,
  mail: async () => (await import('./mail/read-mail.ts')).readMail,
  image: async () => (await import('./image/read-image.ts')).readImage,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  docx: async () => (await import('./office/docx.ts')).readDocx,
  odt: async () => (await import('./office/odt.ts')).readOdt,
  rtf: async () => (await import('./office/rtf.ts')).readRtf,
  epub: async () => (await import('./office/epub.ts')).readEpub,
}
