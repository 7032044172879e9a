import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Block } from '../../core/text/block.ts'

/** What is labelled: the types of entities, and the figures and dates of a text. */
export const LABEL_TYPES = ['official', 'person', 'compound', 'organization', 'location', 'money', 'people', 'date'] as const
export type LabelType = (typeof LABEL_TYPES)[number]

/** A name as a careful reader would mark it. */
export interface Label {
  readonly start: number
  readonly end: number
  readonly type: LabelType
  readonly name: string
  /** Undefined: the label says nothing of the role. */
  readonly role: string | undefined
  readonly agency: string | undefined
  readonly place: string | undefined
}

export interface LabelledArticle {
  readonly id: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** The types that are labelled throughout; the others say nothing. */
  readonly types: readonly string[]
  /** ISO 639-1. */
  readonly language: string
  /** The day of publication, EDTF. */
  readonly published: string | null
  readonly part: LabelledPart
  readonly labels: readonly Label[]
}

/**
 * `made`: the rules were made with it. `mended`: labelled before any rule was tried on it, and rules were mended after that.
 * `fresh`: labelled after that, before any rule was tried on it, and nothing was mended since.
 */
export type LabelledPart = 'made' | 'mended' | 'fresh'

const MARK = /\[\[(\w+)\|([^|\]]+)((?:\|\w+=[^|\]]*)*)\]\]/g

/** The numbers of the first of each part. */
const FIRST_MENDED = 26
const FIRST_FRESH = 52

/**
 * Articles written for tests, with what they name marked: `[[official|Touch Dara|role=spokesperson]]`, "# " before a heading.
 * @param folder path of `labelled`; a bundle lies elsewhere than its sources
 */
export function labelledArticles(folder = fileURLToPath(new URL('./labelled/', import.meta.url))): LabelledArticle[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => parse(file, readFileSync(join(folder, file), 'utf8')))
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
      labels.push({ start: text.length, end: text.length + words!.length, type: type as LabelType, name: field('name') ?? words!, role: field('role'), agency: field('agency'), place: field('place') })
      text += words
      last = match.index + whole.length
    }
    text += marked.slice(last)
    blocks.push({ kind: heading ? 'heading' : 'paragraph', start, end: text.length, ...(heading ? { level: 1 } : {}) })
  }
  const said = (field: string) => new RegExp(`^${field}: (.+)$`, 'm').exec(head!)?.[1]
  return {
    id, text, blocks, labels, types: said('types')!.split(/\s+/), language: said('language') ?? 'en', published: said('published') ?? null,
    part: partOf(Number.parseInt(id, 10)),
  }
}

function partOf(number: number): LabelledPart {
  if (number >= FIRST_FRESH) return 'fresh'
  return number >= FIRST_MENDED ? 'mended' : 'made'
}
