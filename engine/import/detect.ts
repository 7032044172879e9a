import { extname } from 'node:path'

export type TextKind = 'plain' | 'markdown' | 'html'

/** Extensions of files that an import looks for in a folder. */
const KINDS: Readonly<Record<string, TextKind>> = {
  '.txt': 'plain', '.text': 'plain', '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html', '.xhtml': 'html',
}

/** What a file's name says it is; null when it says something else or nothing. */
export function kindByName(file: string): TextKind | null {
  return KINDS[extname(file).toLowerCase()] ?? null
}

/** Whether a page begins here: comments, a doctype or an XML declaration may come first. */
const PAGE_START = /^\uFEFF?(?:\s|<!--[^]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body)[\s>]/i
const TAG = /<(?:p|div|article|section|h[1-6]|span|a|br|ul|ol|table|body|main|title)(?:\s[^<>]{0,500})?\/?>/i
const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\r?\n(?:[\w-]+[ \t]*:|#)|\+\+\+[ \t]*\r?\n[\w-]+[ \t]*=)/

/** What a text is: by what it begins with, then by its name, which is only believed where the text bears it out. */
export function detectKind(text: string, file: string): TextKind {
  const head = text.slice(0, 8192)
  if (PAGE_START.test(head)) return 'html'
  const named = kindByName(file)
  if (named === 'html') return TAG.test(text.slice(0, 200_000)) ? 'html' : 'plain'
  return named === 'markdown' || FRONT_MATTER.test(head) ? 'markdown' : 'plain'
}

/** The same question to bytes not yet decoded, to know whether their encoding may be declared inside. */
export function mayBeHtml(bytes: Uint8Array, file: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return kindByName(file) === 'html' || PAGE_START.test(head.replace(/^ï»¿/, ''))
}
