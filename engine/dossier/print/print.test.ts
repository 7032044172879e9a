import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDossier } from '../../../core/dossier/build.ts'
import type { DossierModel } from '../../../core/dossier/model.ts'
import { isUnsourced, statementsOf } from '../../../core/dossier/statements.ts'
import type { FlowedPage, Mark, Slice } from '../../pdf/flow.ts'
import { squeezed } from '../manifest.ts'
import { installedFonts } from '../testing/fonts.ts'
import { lampYardData, lampYardDraft } from '../testing/lamp-yard.ts'
import { layOut, printDossier } from './print.ts'
import { GRID, STYLES, TEXT_HEIGHT } from './theme.ts'
import { citationText } from './typeset.ts'

type TextMark = Extract<Mark, { kind: 'text' }>

const PRODUCER = 'Redthread test'
const model = buildDossier(lampYardData(), lampYardDraft(), '2031-07-01')

function textsOf(slice: Slice): TextMark[] {
  return slice.marks.filter((mark) => mark.kind === 'text')
}

function stylesOf(slice: Slice) {
  return textsOf(slice).flatMap(({ line }) => line.clusters.map(({ span }) => span.style))
}

/** The dossier with more and more text before it, so that its pages break elsewhere each time. */
async function shiftedLayouts(): Promise<FlowedPage[][]> {
  const layouts: FlowedPage[][] = []
  for (const paragraphs of [0, 3, 6, 8, 11]) {
    const summary = Array.from({ length: paragraphs }, () => 'A paragraph of several lines. '.repeat(18)).join('\n')
    layouts.push(await layOut({ ...model, summary }, PRODUCER, installedFonts))
  }
  return layouts
}

describe('the pages of a dossier', () => {
  let layouts: FlowedPage[][]
  beforeAll(async () => {
    layouts = await shiftedLayouts()
  })

  it('are long enough to test anything', () => {
    for (const pages of layouts) expect(pages.length).toBeGreaterThanOrEqual(8)
  })

  it('keep every line inside the margins', () => {
    for (const { slice, top } of layouts.flat(2)) {
      expect(top + slice.height).toBeLessThanOrEqual(TEXT_HEIGHT + 0.01)
      for (const { x, line } of textsOf(slice)) {
        expect(x).toBeGreaterThanOrEqual(GRID.margin)
        expect(x + line.width).toBeLessThanOrEqual(GRID.right + 0.01)
      }
    }
  })

  it('let no columns run into each other', () => {
    for (const { slice } of layouts.flat(2)) {
      const columns = textsOf(slice).toSorted((a, b) => a.x - b.x)
      columns.slice(1).forEach(({ x }, index) => expect(columns[index]!.x + columns[index]!.line.width).toBeLessThanOrEqual(x))
    }
  })

  it('end with no heading, legend or year', () => {
    const opening: readonly unknown[] = [STYLES.heading, STYLES.legend, STYLES.year]
    for (const page of layouts.flat()) expect(stylesOf(page.at(-1)!.slice).some((style) => opening.includes(style))).toBe(false)
  })

  it('leave no single line of a paragraph on a page', () => {
    let shortest = Infinity
    for (const pages of layouts) {
      const parts = new Map<object, Map<FlowedPage, Set<Slice>>>()
      for (const page of pages) {
        for (const { slice } of page) {
          const pagesOfGroup = parts.get(slice.group) ?? new Map<FlowedPage, Set<Slice>>()
          parts.set(slice.group, pagesOfGroup.set(page, (pagesOfGroup.get(page) ?? new Set()).add(slice)))
        }
      }
      for (const pagesOfGroup of parts.values()) {
        const lines = [...pagesOfGroup.values()]
        // A table's head is one line, shown again on each page.
        const paragraph = new Set(lines.flatMap((found) => [...found])).size > 1
        if (paragraph && lines.length > 1) shortest = Math.min(shortest, ...lines.map((found) => found.size))
      }
    }
    expect(shortest).toBeGreaterThanOrEqual(2)
    expect(shortest).toBeLessThan(Infinity)
  })

  it('are those that the table of contents names', () => {
    for (const pages of layouts) {
      const pageOf = new Map<string, number>()
      const titles: [string, number][] = []
      pages.forEach((page, index) => {
        for (const { slice } of page) {
          for (const mark of slice.marks) if (mark.kind === 'anchor' && mark.bookmark) pageOf.set(mark.bookmark.title, index + 1)
          const [title, number] = textsOf(slice)
          if (title?.line.clusters[0]?.span.link && number?.line.text.match(/^\d+$/)) titles.push([title.line.text, Number(number.line.text)])
        }
      })
      expect(titles.map(([title]) => title)).toContain('Chronology')
      for (const [title, number] of titles) expect([title, number]).toEqual([title, pageOf.get(title)])
    }
  })

  it('need no table of contents when there are few', async () => {
    const brief = buildDossier(lampYardData(), lampYardDraft({ sections: ['identity'] }), '2031-07-01')
    const short = await layOut(brief, PRODUCER, installedFonts)
    expect(short.length).toBeLessThan(5)
    expect(short.flat().flatMap(({ slice }) => textsOf(slice)).some(({ line }) => line.text === 'Contents')).toBe(false)
  })
})

describe('a printed dossier', () => {
  let pdf: Uint8Array
  let text: string

  async function print(dossier: DossierModel): Promise<{ pdf: Uint8Array; text: string }> {
    let said = ''
    const printed = await printDossier(dossier, {
      fonts: installedFonts, producer: PRODUCER, created: new Date('2031-07-01T10:00:00Z'),
      attach: (lines) => {
        said = lines.join('\n')
        return []
      },
    })
    return { pdf: printed.pdf, text: said }
  }

  beforeAll(async () => {
    ({ pdf, text } = await print(model))
  })

  function open() {
    return getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  }

  it('says each statement with its citations, and marks what has none', () => {
    const printed = squeezed(text)
    const statements = statementsOf(model)
    expect(statements.some(isUnsourced)).toBe(true)
    for (const statement of statements) {
      const marks = isUnsourced(statement) ? '[unsourced]' : statement.citations.map(citationText).join('')
      expect(printed).toContain(squeezed(statement.text))
      expect(printed).toContain(squeezed((statement.quote ?? statement.text) + marks))
    }
  })

  it('says every source with outlet, URL, file and hash', () => {
    const printed = squeezed(text)
    for (const { title, outlet, url, file, sha256 } of model.sources) {
      for (const part of [title, outlet ?? '', url ?? '', file, sha256]) expect(printed).toContain(squeezed(part))
    }
  })

  it('says which values of a source are guesses', () => {
    const guesses = model.sources.filter(({ guessed }) => guessed.includes('outlet')).map(({ outlet }) => squeezed(`${outlet} (a guess)`))
    expect(guesses).toHaveLength(1)
    expect(squeezed(text)).toContain(guesses[0])
  })

  it('bears its label twice, in 12 points or more, and its page number on every page', async () => {
    const document = await open()
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent()
      const found = items.filter((item) => 'str' in item && item.str === 'TLP:AMBER')
      expect(found).toHaveLength(2)
      for (const item of found) expect('height' in item && item.height).toBeGreaterThanOrEqual(12)
      expect(items.some((item) => 'str' in item && item.str === `page ${number} of ${document.numPages}`)).toBe(true)
    }
  })

  it('links each citation to its source, whose page says so, and no address', async () => {
    const document = await open()
    const targets: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      for (const { url, dest } of await (await document.getPage(number)).getAnnotations()) {
        expect(url).toBeUndefined()
        const page = await document.getPage(await document.getPageIndex(dest[0]) + 1)
        targets.push((await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '))
      }
    }
    const citations = statementsOf(model).flatMap((statement) => statement.citations)
    for (const { title } of model.sources) expect(targets.some((page) => squeezed(page).includes(squeezed(title)))).toBe(true)
    expect(targets.length).toBeGreaterThan(citations.length)
  })

  it('has a bookmark for each section, and for each year of the chronology', async () => {
    const outline = await (await open()).getOutline()
    expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
      ['Cover', 0], ['Summary', 0], ['Identity', 0], ['Chronology', 3], ['Findings', 0], ['Named together', 0], ['Sources', 0],
      ['Method and limits', 0],
    ])
  })

  it('is the same, byte for byte, when nothing has changed', async () => {
    expect((await print(model)).pdf).toEqual(pdf)
  })

  it('says so when it has letters that it cannot draw, and only then', async () => {
    expect(text).not.toContain('empty boxes')
    const arabic = await print({ ...model, summary: 'كلمة' })
    expect(squeezed(arabic.text)).toContain('كلمة')
    expect(squeezed(arabic.text)).toContain(squeezed('shown as empty boxes'))
  })

  it('prints a dossier that has nothing to say', async () => {
    const { entity } = lampYardData()
    const empty = buildDossier({
      caseName: 'Empty', entity: { ...entity, aliases: [], notes: '' }, articles: [], mentions: [], annotations: [], dated: [], companions: [],
      articlesInCase: 0, unread: 0,
    }, lampYardDraft({ summary: '' }), '2031-07-01')
    expect((await print(empty)).text).toContain('No source is cited.')
  })
})
