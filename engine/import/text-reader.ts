import { decode } from './decode.ts'
import { detectKind, mayBeHtml, type TextKind } from './detect.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading, ReaderInput } from './reading.ts'

/** Reads plain text, Markdown and pages: which of them it is, the decoded text says. */
export async function readText({ bytes, encoding: chosen }: ReaderInput): Promise<Reading> {
  const { text, encoding } = decode(bytes, { html: mayBeHtml(bytes), chosen })
  const kind = detectKind(text)
  return { ...await readKind(kind, text), encoding, format: kind === 'plain' ? 'text' : kind }
}

/** A page's reader brings a whole browser's document along: it is loaded when the first page comes. */
async function readKind(kind: TextKind, text: string): Promise<Reading> {
  if (kind === 'html') return (await import('./html.ts')).readHtml(text)
  if (kind === 'markdown') return (await import('./markdown.ts')).readMarkdown(text)
  return readPlainText(text)
}
