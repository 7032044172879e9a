import MarkdownIt, { type Token } from 'markdown-it'
import type { MetaCandidate } from '../../core/article/meta.ts'
import { canonicalLine } from '../../core/text/canonical.ts'
import type { BlockText } from '../../core/text/text-of-blocks.ts'
import { pageMeta } from './page-head.ts'
import { readFrontMatter } from './front-matter.ts'
import { readPlainText } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { isProse } from './rules/shape.ts'
import { settleNames } from './settle-names.ts'
import { tidy, type Part } from './tidy.ts'
import { withoutTags } from './without-tags.ts'

const parser = new MarkdownIt({ html: true, linkify: false })

/** Reads a Markdown text with or without front matter. One without any heading is read as the plain text it is. */
export function readMarkdown(raw: string): Reading {
  const { rest, candidates } = readFrontMatter(raw)
  const parts = blocksOf(parser.parse(rest, {}))
  if (parts.every(({ kind }) => kind === 'paragraph')) {
    const plain = readPlainText(rest)
    return { parts: plain.parts, candidates: settleNames([...candidates, ...plain.candidates]) }
  }
  // A heading below running text heads a section of it.
  const title = parts.slice(0, parts.findIndex(({ text }) => isProse(text)) >>> 0).find(({ kind }) => kind === 'heading')?.text ?? null
  const head = pageMeta(tidy(parts), title, 'text')
  const found: MetaCandidate[] = title === null ? [] : [{ field: 'title', value: title, origin: 'text' }]
  return { parts: head.parts, candidates: settleNames([...candidates, ...found, ...head.candidates]) }
}

interface Place {
  readonly kind: BlockText['kind']
  readonly level?: number
}

function blocksOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = []
  const around: Place[] = []
  let row: string[] = []
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') around.push({ kind: 'heading', level: Number(token.tag.slice(1)) })
    else if (token.type === 'list_item_open') around.push({ kind: 'listItem' })
    else if (token.type === 'blockquote_open') around.push({ kind: 'quote' })
    else if (/^(?:heading|list_item|blockquote)_close$/.test(token.type)) around.pop()
    else if (token.type === 'tr_open') row = []
    else if (token.type === 'tr_close') parts.push({ kind: 'tableRow', text: canonicalLine(row.join(' | ')) })
    else if (token.type === 'inline') {
      if (/^t[dh]_open$/.test(tokens[index - 1]?.type ?? '')) row.push(inlineText(token))
      else parts.push(...inlineParts(token, around.at(-1) ?? { kind: 'paragraph' }))
    } else if (token.type === 'fence' || token.type === 'code_block') parts.push({ kind: 'paragraph', text: canonicalLine(token.content) })
    else if (token.type === 'html_block') parts.push({ kind: 'paragraph', text: canonicalLine(withoutTags(token.content)) })
  })
  return parts.filter(({ text }) => text !== '')
}

/** A paragraph of nothing but pictures is their caption. */
function inlineParts(token: Token, place: Place): Part[] {
  const children = (token.children ?? []).filter((child) => child.type !== 'softbreak' && !(child.type === 'text' && child.content.trim() === ''))
  if (children.length > 0 && children.every(({ type }) => type === 'image')) {
    return children.map((image) => ({ kind: 'caption', text: canonicalLine(String(image.attrGet('title') ?? image.content)) }))
  }
  return [{ ...place, text: inlineText(token) }]
}

function inlineText(token: Token): string {
  const pieces = (token.children ?? []).map(({ type, content }) => {
    if (type === 'text' || type === 'code_inline') return content
    return type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content)) ? ' ' : ''
  })
  return canonicalLine(pieces.join(''))
}
