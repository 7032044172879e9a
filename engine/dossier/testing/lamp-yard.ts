import { createHash } from 'node:crypto'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import type { DatedPassage, DossierArticle, DossierData, Passage } from '../../../core/dossier/data.ts'
import type { DossierDraft } from '../../../core/dossier/draft.ts'
import { SECTION_KINDS } from '../../../core/dossier/draft.ts'
import type { Entity, EntityType } from '../../../core/entity/entity.ts'
import type { GroupStanding } from '../../../core/duplicate/group.ts'
import type { Block } from '../../../core/text/block.ts'
import { paragraphAt } from '../../../core/text/block.ts'
import { sentences } from '../../../core/text/sentence.ts'
import { LAMP_YARD_ARTICLES } from './lamp-yard-articles.ts'

/** A case about a place that does not exist, for tests of everything that is printed: six languages, long and short sources. */

const MADE = '2031-07-01T09:30:00.000Z'

export const LAMP_YARD_NAMES = ['Lamp Yard', 'ឃ្លាំងចង្កៀង', '灯塔货场', 'ลานตะเกียง', 'Sân Đèn', '램프야드', 'the old ice works'] as const

const COMPANIONS: readonly (readonly [EntityType, string, string | null])[] = [
  ['official', 'Keo Vannak', 'harbour police chief'], ['official', 'Sim Chenda', 'spokesperson of the labour ministry'],
  ['organization', 'Northern Tide Holdings', null],
  ['organization', 'Harbour Workers’ Aid', null], ['person', 'Ou Ratana', null], ['location', 'Kroch Bay', null], ['person', 'Felix Brandt', null],
  ['official', 'គាវ វណ្ណៈ', 'អធិការនគរបាលកំពង់ផែ'],
  ['organization', '北潮控股', null], ['location', 'อ่าวส้ม', null], ['person', 'Trần Minh Hòa', null], ['official', '김도윤', '영사'],
]

function entity(type: EntityType, name: string, role: string | null, aliases: readonly string[] = [], notes = ''): Entity {
  return { id: `entity-${name}`, type, name, role, aliases, notes, createdAt: MADE, updatedAt: MADE }
}

function dossierArticle({ outlet, byline, published, language, url, paragraphs }: (typeof LAMP_YARD_ARTICLES)[number], index: number): DossierArticle {
  const blocks: Block[] = []
  let text = ''
  paragraphs.forEach((paragraph, place) => {
    if (text !== '') text += '\n\n'
    const range = { start: text.length, end: text.length + paragraph.length }
    blocks.push(place === 0 ? { kind: 'heading', level: 1, ...range } : { kind: 'paragraph', ...range })
    text += paragraph
  })
  return {
    id: `article-${index + 1}`, title: paragraphs[0]!, outlet, byline, published, url, language,
    file: `${outlet.toLowerCase().replaceAll(/[^\p{L}\p{M}]+/gu, '-')}-${index + 1}.html`,
    importedAt: MADE, sha256: createHash('sha256').update(text).digest('hex'), text, blocks,
    // One of them is a scan with every paragraph on a page of its own.
    pages: index === 1 ? blocks.map(({ start }) => ({ start, width: 595, height: 842, reading: 'ocr', confidence: 91 })) : [],
    updated: null, group: GROUPS[index] ?? null, guessed: index === 1 ? ['outlet'] : [],
  }
}

/** By place in the list: a wire story that another outlet carried too, and two states of one page. */
const GROUPS: Readonly<Record<number, GroupStanding>> = {
  2: { leadId: 'article-3', tie: null }, 3: { leadId: 'article-3', tie: 'near' }, 0: { leadId: 'article-10', tie: 'version' }, 9: { leadId: 'article-10', tie: null },
}

function everywhere({ id, text, blocks }: DossierArticle, words: string): Passage[] {
  const found: Passage[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (paragraphAt(blocks, at) > 1) found.push({ articleId: id, start: at, end: at + words.length })
  }
  return found
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** Enough of a date finder for texts written for it: full dates in English, Khmer, Chinese, Thai, Vietnamese and Korean, and "in 2029". */
const DATE_PATTERNS: readonly (readonly [RegExp, (match: RegExpMatchArray) => string])[] = [
  [new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})`, 'g'), ([, day, month, year]) => iso(year!, MONTHS.indexOf(month!) + 1, day)],
  [new RegExp(`(?<!\\d )(${MONTHS.join('|')}) (\\d{4})`, 'g'), ([, month, year]) => iso(year!, MONTHS.indexOf(month!) + 1)],
  [/\bin (\d{4})/g, ([, year]) => year!],
  [/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g, ([, year, month, day]) => iso(year!, Number(month), day)],
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})/g, ([, day, month, year]) => iso(year!, Number(month), day)],
]

function iso(year: string, month: number, day?: string): string {
  return [year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}

function datedIn(article: DossierArticle, mentions: readonly Passage[]): DatedPassage[] {
  return article.blocks.slice(1).flatMap((block) => sentences(article.text, block)).flatMap((sentence) => {
    if (!mentions.some(({ start }) => start >= sentence.start && start < sentence.end)) return []
    const own = article.text.slice(sentence.start, sentence.end)
    const dates = new Set(DATE_PATTERNS.flatMap(([pattern, read]) => [...own.matchAll(pattern)].map(read)))
    return [...dates].map((date) => ({ articleId: article.id, ...sentence, date, inferred: date.length === 7 }))
  })
}

export function lampYardData(): DossierData {
  const articles = LAMP_YARD_ARTICLES.map(dossierArticle)
  const mentions = articles.flatMap((one) => LAMP_YARD_NAMES.flatMap((name) => everywhere(one, name)))
  const annotations = articles.flatMap((one, index) => (LAMP_YARD_ARTICLES[index]!.marked ?? []).map(([from, to, note, tags], place) => {
    const start = one.text.indexOf(from)
    const end = one.text.indexOf(to, start) + to.length
    if (start < 0 || end < to.length) throw new Error(`The passage from "${from}" to "${to}" is not in article ${index + 1}.`)
    const record: Annotation = {
      id: `annotation-${index}-${place}`, articleId: one.id,
      target: { position: { start, end }, quote: { exact: one.text.slice(start, end), prefix: '', suffix: '' } },
      note, tags, colour: 'yellow', entityIds: [], createdAt: MADE, updatedAt: MADE,
    }
    return { annotation: record, range: { start, end } }
  }))
  const companions = COMPANIONS.flatMap(([type, name, role]) => articles.flatMap((one) => {
    const paragraphs = new Set(mentions.filter(({ articleId }) => articleId === one.id).map(({ start }) => paragraphAt(one.blocks, start)))
    return everywhere(one, name)
      .filter(({ start }) => paragraphs.has(paragraphAt(one.blocks, start)))
      .map((passage) => ({ ...passage, entity: entity(type, name, role) }))
  }))
  return {
    caseName: 'Harbour compounds 2031', articles, mentions, annotations, companions,
    entity: entity('compound', LAMP_YARD_NAMES[0], null, [...LAMP_YARD_NAMES.slice(1), 'Block 9'],
      'Not to be confused with the Lamp Street market, two streets away.\n\n'
        + 'The gate on the river side was moved at some time before the first photographs.'),
    dated: articles.flatMap((one) => datedIn(one, mentions.filter(({ articleId }) => articleId === one.id))),
    articlesInCase: 214, unread: 3,
  }
}

export function lampYardDraft(change: Partial<DossierDraft> = {}): DossierDraft {
  return {
    id: 'entity-Lamp Yard', title: 'Dossier: Lamp Yard', author: 'Dara Whitcombe', label: 'TLP:AMBER', sections: SECTION_KINDS, updatedAt: MADE,
    summary: 'The sources agree that people were held at the yard, and that it was raided twice. They do not agree on how many were found, '
      + 'nor on who owned it at the time.\n\n'
      + 'Two of the accounts that look independent go back to the same statement of the harbour police, and should be counted once.',
    ...change,
  }
}
