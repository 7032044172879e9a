import type { MetaField } from '../../../core/article/article.ts'
import type { SameSource, Source, Statement } from '../../../core/dossier/model.ts'
import { columns, stack } from '../../pdf/blocks.ts'
import type { Block } from '../../pdf/flow.ts'
import type { Span } from '../../pdf/style.ts'
import { GRID, STYLES, TEXT_WIDTH } from './theme.ts'
import { printedDate, separated, sourceAnchor, span, statementAnchor, type SetText } from './typeset.ts'

/**
 * The source list. URLs are printed, not linked: to follow one would tell the outlet, or whoever watches the connection,
 * who reads about whom.
 */
export function sourcesBlocks(sources: readonly Source[], statements: readonly Statement[], set: SetText): Block[] {
  return sources.map((source) => {
    const details: readonly (readonly Span[])[] = [
      separated(creditParts(source), STYLES.detail),
      ...(source.sameAs === null ? [] : [sameSourceSpans(source.sameAs)]),
      ...(source.url === null ? [] : [[span(source.url, STYLES.detail)]]),
      [span(`File ${source.file}, imported ${instant(source.importedAt)}`, STYLES.detail)],
      ...(source.pages === 0 ? [] : [[span(pagesLine(source), STYLES.detail)]]),
      [span(`SHA-256 ${grouped(source.sha256)}`, { ...STYLES.detail, size: 7.4 })],
      [span('Cited in', STYLES.detail), ...citedIn(source, statements)],
    ]
    const lines = details.flatMap((spans) => set(spans, TEXT_WIDTH))
    return stack([
      columns([
        { x: GRID.left, lines: set([span(`[${source.number}]`, STYLES.number)], GRID.labels) },
        { x: GRID.text, lines: set([span(source.title, STYLES.sourceTitle)], TEXT_WIDTH) },
      ], { before: 13, keepWithNext: true, keepTogether: true, marks: [{ kind: 'anchor', name: sourceAnchor(source.number) }] }),
      columns([{ x: GRID.text, lines }], { before: 1 }),
    ], { keepTogether: true })
  })
}

/** In words, with the number as a link to the other entry. */
function sameSourceSpans({ source, tie }: SameSource): Span[] {
  const number = span(`[${source}]`, STYLES.citation, { whole: true, link: sourceAnchor(source) })
  const [before, after] = SAME_SOURCE[tie ?? 'none']
  return [span(`${before} `, STYLES.detail), number, span(`${after}; both count as one source`, STYLES.detail)]
}

const SAME_SOURCE: Readonly<Record<NonNullable<SameSource['tie']> | 'none', readonly [before: string, after: string]>> = {
  'same-text': ['Same text as', ''], 'near': ['Near copy of', ''], 'analyst': ['Put together with', ' by the analyst'],
  'earlier': ['Earlier version of', ''], 'later': ['Later version of', ''], 'version': ['Another version of', ''], 'none': ['Goes back to the same text as', ''],
}

/** A value that nobody stated says so. */
export const orGuess = (value: string | null, field: MetaField, { guessed }: Source): string | null => (value !== null && guessed.includes(field) ? `${value} (a guess)` : value)

function creditParts(source: Source): string[] {
  const { outlet, byline, published, language } = source
  const date = published === null ? 'no date' : orGuess(printedDate(published), 'published', source)
  return [orGuess(outlet, 'outlet', source), orGuess(byline, 'byline', source), date, language === null ? null : languageName(language)].filter((part) => part !== null)
}

/** How many pages there are, and that words were read from pictures where they were. */
function pagesLine({ pages, pagesByOcr }: Source): string {
  const all = pages === 1 ? '1 page' : `${pages} pages`
  if (pagesByOcr === 0) return all
  if (pages === pagesByOcr) return `${all}, read from ${pages === 1 ? 'a picture' : 'pictures'} by OCR`
  return `${all}, ${pagesByOcr} of them read from ${pagesByOcr === 1 ? 'a picture' : 'pictures'} by OCR`
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** The English name of a language, or the tag itself when it is none. */
function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** An ISO instant to the minute, in UTC. */
function instant(iso: string): string {
  return `${printedDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`
}

/** Eight by eight, as an eye can compare them. */
function grouped(sha256: string): string {
  return sha256.match(/.{1,8}/g)?.join(' ') ?? sha256
}

function citedIn({ number }: Source, statements: readonly Statement[]): Span[] {
  return statements
    .filter(({ citations }) => citations.some(({ source }) => source === number))
    .flatMap(({ id }, index) => [span(index === 0 ? ' ' : ', ', STYLES.detail), span(id, STYLES.detail, { whole: true, link: statementAnchor(id) })])
}
