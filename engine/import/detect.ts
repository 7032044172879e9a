export type TextKind = 'plain' | 'markdown' | 'html'

/** Characters in which a text shows what it is. */
const REACH = 65_536

/** Whether a page begins here: comments, a doctype or an XML declaration may come first. */
const PAGE_START = /^\uFEFF?(?:\s|<!--[^]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body)[\s>]/i
/** A part of a page without its frame. */
const PART_START = /^\uFEFF?(?:\s|<!--[^]{0,2000}?-->)*<(p|div|article|section|h[1-6]|span|a|ul|ol|table|main|title|meta|link|header|blockquote)(?:\s[^<>]{0,500})?>/i
const FRONT_MATTER = /^\uFEFF?(?:---[ \t]*\r?\n(?:[\w-]+[ \t]*:|#)|\+\+\+[ \t]*\r?\n[\w-]+[ \t]*=)/

/** What Markdown writes and plain text seldom does, each with signs without which it is not there: to look for those first is ten times as fast. */
const MARKS: readonly (readonly [signs: readonly string[], mark: RegExp])[] = [
  [['#'], /^ {0,3}#{1,6} \S/m], [['**'], /(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?![\w*])/], [['```', '~~~'], /^ {0,3}(?:```|~~~)/m], [['> '], /^ {0,3}> \S/m],
  [[']('], /!?\[[^\]\n]{1,300}\]\((?:https?:|mailto:|\.{0,2}\/|#)?[^\s()]{1,500}(?: "[^"\n]{0,200}")?\)/], [[']:'], /^\[[^\]\n]{1,100}\]: {0,3}https?:\/\//m],
  [['--'], /^\|?(?: {0,3}:?-{2,}:? {0,3}\|)+ {0,3}:?-{0,20}:? {0,3}$/m],
]

/** What a text is, by what it says and never by its file's name. */
export function detectKind(text: string): TextKind {
  const head = text.slice(0, REACH)
  if (isPage(head)) return 'html'
  return isMarkdown(head) ? 'markdown' : 'plain'
}

function isPage(head: string): boolean {
  const part = PART_START.exec(head)?.[1]
  return PAGE_START.test(head.slice(0, 8192)) || (part !== undefined && /<\/[a-z][a-z0-9]*\s*>/i.test(head))
}

/** A heading at the very top is enough, or one of a lower level; else it takes two kinds of marks. */
function isMarkdown(head: string): boolean {
  return FRONT_MATTER.test(head) || /^\uFEFF?\s*# \S/.test(head) || (head.includes('##') && /^#{2,6} \S/m.test(head)) || marksIn(head) >= 2
}

function marksIn(head: string): number {
  return MARKS.filter(([signs, mark]) => signs.some((sign) => head.includes(sign)) && mark.test(head)).length
}

/** The same question to bytes not yet decoded, to know whether their encoding may be declared inside. */
export function mayBeHtml(bytes: Uint8Array): boolean {
  return isPage(latin1(bytes))
}

export function mayBeMarkdown(bytes: Uint8Array): boolean {
  return isMarkdown(latin1(bytes))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, REACH)).toString('latin1').replace(/^ï»¿/, '')
}
