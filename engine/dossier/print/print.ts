import { setImmediate as turn } from 'node:timers/promises'
import type { DossierModel, MethodSection, Section } from '../../../core/dossier/model.ts'
import { statementsOf } from '../../../core/dossier/statements.ts'
import type { Attachment } from '../../pdf/attach.ts'
import { createPdf } from '../../pdf/document.ts'
import { flow, type Block, type FlowedPage } from '../../pdf/flow.ts'
import type { FontFinder } from '../../pdf/fonts.ts'
import { paint } from '../../pdf/paint.ts'
import { hasMissingGlyphs, setParagraph } from '../../pdf/paragraph.ts'
import { chronologyBlocks, yearAnchor, yearsOf } from './chronology.ts'
import { contentsBlocks, type ContentsEntry } from './contents.ts'
import { coverBlocks } from './cover.ts'
import { findingsBlocks } from './findings.ts'
import { drawFurniture } from './furniture.ts'
import { identityBlocks } from './identity.ts'
import { methodBlocks } from './method.ts'
import { relatedBlocks } from './related.ts'
import { sourcesBlocks } from './sources.ts'
import { summaryBlocks } from './summary.ts'
import { GRID, PAGE, TEXT_HEIGHT } from './theme.ts'
import { heading, legend, nothing, type SetText } from './typeset.ts'

export interface PrintOptions {
  readonly fonts: FontFinder
  /** Name and version of what makes the document. */
  readonly producer: string
  readonly created: Date
  /** Files to embed; `text` is what the pages say, line by line, in the order of reading. */
  readonly attach: (text: readonly string[]) => readonly Attachment[]
}

export interface PrintedDossier {
  readonly pdf: Uint8Array
  readonly pages: number
}

/** Pages from which a table of contents is of use. */
const CONTENTS_FROM = 5

/** One part of a dossier: its heading, how to read it, what it holds, what to say when that is nothing. */
interface Part {
  readonly anchor: string
  readonly title: string
  readonly legend: string
  readonly blocks: readonly Block[]
  readonly nothing: string
  readonly within: readonly ContentsEntry[]
}

/** Other calls of the process are served between sections and between pages. */
export async function printDossier(model: DossierModel, options: PrintOptions): Promise<PrintedDossier> {
  const set: SetText = (spans, width) => setParagraph(spans, width, options.fonts)
  const pages = await layOut(model, options.producer, options.fonts)
  const writer = await createPdf({
    title: model.title, author: model.author, subject: `${model.label} · Dossier on ${model.subject.name}, as of ${model.asOf}`, 
    producer: options.producer, created: options.created, language: 'en',
  }, PAGE)
  for (const [index, page] of pages.entries()) {
    await turn()
    writer.addPage((content) => {
      drawFurniture(content, model, index + 1, pages.length, set)
      return paint(content, page, PAGE.height - GRID.top)
    })
  }
  return { pdf: await writer.finish(options.attach(writer.text())), pages: pages.length }
}

/** The pages of a dossier before they are drawn. */
export async function layOut(model: DossierModel, producer: string, fonts: FontFinder): Promise<FlowedPage[]> {
  let missingGlyphs = false
  const set: SetText = (spans, width) => {
    const lines = setParagraph(spans, width, fonts)
    missingGlyphs ||= lines.some(hasMissingGlyphs)
    return lines
  }
  const parts = await partsOf(model, producer, set, () => missingGlyphs)
  const cover = flow(coverBlocks(model, producer, set), TEXT_HEIGHT)
  const body = parts.flatMap((part, index) => [
    heading(set, index + 1, part.title, part.anchor), legend(set, part.legend),
    ...(part.blocks.length > 0 ? part.blocks : [nothing(set, part.nothing)]),
  ])
  const plain = [...cover, ...flow(body, TEXT_HEIGHT)]
  if (plain.length < CONTENTS_FROM) return plain
  const entries = parts.flatMap(({ title, anchor, within }): ContentsEntry[] => [{ title, anchor, level: 0 }, ...within])
  const withContents = (pageOf: (anchor: string) => number | null): FlowedPage[] =>
    [...cover, ...flow([...contentsBlocks(entries, pageOf, set), ...body], TEXT_HEIGHT)]
  const numbers = pageNumbers(withContents(() => null))
  return withContents((anchor) => numbers.get(anchor) ?? null)
}

function pageNumbers(pages: readonly FlowedPage[]): Map<string, number> {
  const numbers = new Map<string, number>()
  pages.forEach((page, index) => {
    for (const { slice } of page) for (const mark of slice.marks) if (mark.kind === 'anchor') numbers.set(mark.name, index + 1)
  })
  return numbers
}

/** The method comes last: it says what became of everything before it. */
async function partsOf(model: DossierModel, producer: string, set: SetText, missingGlyphs: () => boolean): Promise<Part[]> {
  const parts: Part[] = model.summary.trim() === '' ? [] : [{
    anchor: 'summary', title: 'Summary', legend: 'In the analyst’s words.', blocks: summaryBlocks(model.summary, set), nothing: '', within: [],
  }]
  for (const section of model.sections) {
    await turn()
    if (section.kind !== 'method') parts.push(sectionPart(section, model, set))
  }
  parts.push({
    anchor: 'sources', title: 'Sources', legend: 'In the order in which they are first cited. Addresses are printed, not linked.',
    blocks: sourcesBlocks(model.sources, statementsOf(model), set), nothing: 'No source is cited.', within: [],
  })
  const method = model.sections.find((section) => section.kind === 'method')
  if (method) parts.push({
    anchor: 'section-method', title: 'Method and limits', legend: 'How this dossier was made, and what it cannot tell.',
    blocks: methodBlocks(method, producer, missingGlyphs(), set), nothing: '', within: [],
  })
  return parts
}

function sectionPart(section: Exclude<Section, MethodSection>, model: DossierModel, set: SetText): Part {
  const anchor = `section-${section.kind}`
  switch (section.kind) {
    case 'identity': return {
      anchor, title: 'Identity', legend: 'Each name and role with the place where a source first uses it.',
      blocks: identityBlocks(section, set), nothing: '', within: [],
    }
    case 'chronology': return {
      anchor, title: 'Chronology', legend: 'Each entry is a sentence of its source, word for word, in the order of the dates in it.',
      blocks: chronologyBlocks(section, set), nothing: 'No confirmed mention or annotation stands in a sentence with a date.',
      within: yearsOf(section.events).length > 1 ? yearsOf(section.events).map((year) => ({ title: year, anchor: yearAnchor(year), level: 1 })) : [],
    }
    case 'findings': return {
      anchor, title: 'Findings', legend: 'What the analyst marked: the analyst’s note, and beside the red line the passage, word for word.',
      blocks: findingsBlocks(section, model.sources, set), nothing: 'No passage is annotated.', within: [],
    }
    case 'related': return {
      anchor, title: 'Named together',
      legend: 'Who and what else is named in paragraphs that name the subject; the first of them is cited. '
        + 'To be named together is not to be connected.',
      blocks: relatedBlocks(section, set), nothing: 'No other entity is confirmed in a paragraph that names the subject.', within: [],
    }
  }
}
