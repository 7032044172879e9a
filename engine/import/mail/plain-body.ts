import { paragraphsOf } from '../paragraphs.ts'
import { listItems } from '../plain-text.ts'
import type { Part } from '../tidy.ts'

/** How a text/plain part is wrapped: format=flowed of RFC 3676, with DelSp or without; fixed otherwise. */
export interface Wrapping {
  readonly flowed: boolean
  readonly delSp: boolean
}

interface Line {
  /** How many signs of quoting stood before it. */
  readonly depth: number
  readonly text: string
}

const ARMOR = /^-----(?:BEGIN|END) PGP [A-Z ,\d/]+-----$/
/** Stands above a message that is sent along, in the words of the mail programs that put it there. */
const FORWARDED = /^(?:-{2,}|={5,})\s*(?:(?:original message|forwarded message|forwarded by .{1,60}|original-?nachricht|ursprüngliche nachricht|message d'origine|mensaje original|原始邮件|转发邮件|원본 메시지|tin nhắn gốc)\s*(?:-{2,}|={2,})?)$/i
const CHAIN_HEAD = /^\*?(?:from|von|de|发件人|보낸 ?사람|từ|จาก|ពី)\*?\s*[:：]\*?\s.{1,300}$/iu

/** The blocks of a mail's plain text: paragraphs, list items, and what it quotes. */
export function plainBody(text: string, wrapping: Wrapping): Part[] {
  const lines = withoutArmor(text.split(/\r\n?|\n/)).map(unquoted)
  const parts: Part[] = []
  let forwarded = false
  for (const { depth, texts } of runsOf(lines, wrapping)) {
    for (const paragraph of listItems(paragraphsOf(texts.join('\n')).map((found): Part => ({ kind: 'paragraph', ...found })))) {
      if (FORWARDED.test(paragraph.text)) {
        forwarded = true
        continue
      }
      if (!/[\p{L}\p{N}]/u.test(paragraph.text)) continue
      parts.push({ kind: depth > 0 || forwarded ? 'quote' : paragraph.kind, text: paragraph.text })
    }
  }
  return quotedChain(parts)
}

/** The head of an earlier mail inside one: its sender and, at once or in the next two lines, when it was sent. What follows was written before. */
export function quotedChain(parts: readonly Part[]): Part[] {
  const start = parts.findIndex(({ text }, index) => CHAIN_HEAD.test(text.slice(0, 300))
    && /(?:^|\s)\*?(?:sent|date|gesendet|datum|envoyé|enviado|发送时间|日期|보낸 ?날짜|날짜|ngày|วันที่)\*?\s*[:：]/iu.test(parts.slice(index, index + 3).map((part) => part.text.slice(0, 600)).join(' ')))
  return start === -1 ? [...parts] : parts.map((part, index) => (index >= start && part.kind === 'paragraph' ? { ...part, kind: 'quote' } : part))
}

/** A signed text without its armour, the dashes in front of its own lines undone. */
function withoutArmor(lines: readonly string[]): string[] {
  if (!lines.some((line) => /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/.test(line))) return [...lines]
  const kept: string[] = []
  let skipping = false
  for (const line of lines) {
    const armor = ARMOR.test(line.trim())
    if (armor) skipping = /BEGIN PGP SIGNATURE/.test(line)
    else if (!skipping && !/^Hash: [\w, -]+$/.test(line)) kept.push(line.replace(/^- (?=-|From )/, ''))
  }
  return kept
}

function unquoted(line: string): Line {
  const signs = /^(?:> ?){1,100}/.exec(line)?.[0] ?? ''
  return { depth: signs.replaceAll(' ', '').length, text: line.slice(signs.length) }
}

/** Lines of one depth in a row, those of a flowed paragraph joined. */
function runsOf(lines: readonly Line[], { flowed, delSp }: Wrapping): { depth: number; texts: string[] }[] {
  const runs: { depth: number; texts: string[] }[] = []
  let open = false
  for (const { depth, text } of lines) {
    const run = runs.at(-1)
    const own = flowed ? text.replace(/^ /, '') : text
    const signature = own === '-- '
    if (run && run.depth === depth && open && !signature) run.texts.push(`${run.texts.pop()!}${own}`)
    else if (run && run.depth === depth) run.texts.push(own)
    else runs.push({ depth, texts: [own] })
    open = flowed && own.endsWith(' ') && !signature
    if (open && delSp) {
      const { texts } = runs.at(-1)!
      texts.push(texts.pop()!.slice(0, -1))
    }
  }
  return runs
}
