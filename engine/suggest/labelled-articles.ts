import { readdirSync, readFileSync } from 'node:fs'
import type { EntityType } from '../../core/entity/entity.ts'
import type { Block } from '../../core/text/block.ts'

/** A name as a careful reader would mark it. */
export interface Label {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly name: string
  /** Undefined: the label says nothing of the role. */
  readonly role: string | undefined
}

export interface LabelledArticle {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** The types that are labelled throughout; the others say nothing. */
  readonly types: readonly string[]
  readonly labels: readonly Label[]
}

const FOLDER = new URL('./labelled/', import.meta.url)
const MARK = /\[\[(\w+)\|([^|\]]+)((?:\|\w+=[^|\]]*)*)\]\]/g

/** Articles written for tests, with their names marked: `[[official|Touch Dara|role=spokesperson]]`, "# " before a heading. */
export function labelledArticles(): LabelledArticle[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.txt')).sort().map((file) => parse(file, readFileSync(new URL(file, FOLDER), 'utf8')))
}

function parse(id: string, source: string): LabelledArticle {
  const [head, ...paragraphs] = source.normalize('NFC').split(/\n{2,}/).map((paragraph) => paragraph.trim()).filter(Boolean)
  const blocks: Block[] = []
  const labels: Label[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text) text += '\n\n'
    const heading = paragraph.startsWith('# ')
    const start = text.length
    const marked = heading ? paragraph.slice(2) : paragraph
    let last = 0
    for (const match of marked.matchAll(MARK)) {
      const [whole, type, words, rest] = match
      text += marked.slice(last, match.index)
      const field = (name: string) => new RegExp(`\\|${name}=([^|]*)`).exec(rest!)?.[1]
      labels.push({ start: text.length, end: text.length + words!.length, type: type as EntityType, name: field('name') ?? words!, role: field('role') })
      text += words
      last = match.index + whole.length
    }
    text += marked.slice(last)
    blocks.push({ kind: heading ? 'heading' : 'paragraph', start, end: text.length, ...(heading ? { level: 1 } : {}) })
  }
  return { id, text, blocks, labels, types: head!.replace('types:', '').trim().split(/\s+/) }
}
