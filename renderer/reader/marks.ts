import type { ArticleMarks } from '../../contract/shapes.ts'
import type { HighlightColour } from '../../core/annotation/annotation.ts'
import type { EntityType, Suggestion } from '../../core/entity/entity.ts'
import type { TextRange } from '../../core/text/block.ts'

/** Something that lies on the article's text and can be picked there. */
export type Mark =
  | { readonly kind: 'annotation'; readonly key: string; readonly range: TextRange; readonly colour: HighlightColour }
  | { readonly kind: 'mention'; readonly key: string; readonly range: TextRange; readonly type: EntityType }
  | { readonly kind: 'suggestion'; readonly key: string; readonly range: TextRange; readonly type: EntityType }

/** A suggestion has no id; its place in the article names it. */
export function suggestionKey(suggestion: TextRange): string {
  return `${suggestion.start}-${suggestion.end}`
}

/** Everything that can be drawn: orphans have no place and are left to the inspector. */
export function marksOf(marks: ArticleMarks, suggestions: readonly Suggestion[]): Mark[] {
  const found: Mark[] = []
  for (const { record, range } of marks.annotations) if (range) found.push({ kind: 'annotation', key: record.id, range, colour: record.colour })
  for (const { record, range } of marks.mentions) if (range) found.push({ kind: 'mention', key: record.id, range, type: record.type })
  for (const { start, end, type } of suggestions) {
    found.push({ kind: 'suggestion', key: suggestionKey({ start, end }), range: { start, end }, type })
  }
  return found
}

/** A suggestion asks for a decision and a mention is a line under a few words: both go before the highlight they lie on. */
const RANK: Readonly<Record<Mark['kind'], number>> = { suggestion: 0, mention: 1, annotation: 2 }

/** The marks over an offset, the one most likely meant first: the shortest, then by kind. */
export function marksAt(marks: readonly Mark[], offset: number): Mark[] {
  const length = ({ range }: Mark) => range.end - range.start
  return marks
    .filter(({ range }) => range.start <= offset && offset < range.end)
    .sort((a, b) => length(a) - length(b) || RANK[a.kind] - RANK[b.kind] || (a.key < b.key ? -1 : 1))
}

/** What a click means: the first of the marks under it, or with each further click in the same place the one below. */
export function pick(under: readonly Mark[], selectedKey: string | null): Mark | null {
  const at = under.findIndex(({ key }) => key === selectedKey)
  return under[(at + 1) % under.length] ?? null
}
