import { decode } from '../import/decode.ts'
import { blocksOfElement } from '../import/html-blocks.ts'
import { parseHtml } from '../import/html-document.ts'
import type { OriginalFile, OriginalText } from './request.ts'

export function readPage({ bytes, encoding }: OriginalFile & { readonly encoding: string | null }): OriginalText {
  return pageText(decode(bytes, { html: true, chosen: encoding }).text)
}

/** Everything a page shows, menus included, a line a block. */
export function pageText(source: string): OriginalText {
  return { text: shownText(source), source }
}

export function shownText(source: string): string {
  return blocksOfElement(parseHtml(source).body, { whole: true }).map(({ text }) => text).join('\n')
}
