import type { LabelType, LabelledArticle } from './labelled-articles.ts'

/** What something proposes for a text, of a type that is labelled. */
export interface Proposed {
  readonly start: number
  readonly end: number
  readonly type: LabelType
}

/** How many labels and proposals there are, and how many are right: with just the words of a label, or sharing some. */
export interface Counts {
  readonly labels: number
  readonly made: number
  readonly exact: number
  /** Labels that a proposal overlaps. */
  readonly found: number
  /** Proposals that overlap a label. */
  readonly apt: number
}

const overlap = (a: Proposed, b: Proposed): boolean => a.start < b.end && b.start < a.end
const same = (a: Proposed, b: Proposed): boolean => a.start === b.start && a.end === b.end

/** Compares proposals of one type with the labels of an article; both are of that type, whatever theirs says. */
export function countsOf(labels: readonly Proposed[], made: readonly Proposed[]): Counts {
  return {
    labels: labels.length, made: made.length,
    exact: labels.filter((label) => made.some((one) => same(label, one))).length,
    found: labels.filter((label) => made.some((one) => overlap(label, one))).length,
    apt: made.filter((one) => labels.some((label) => overlap(label, one))).length,
  }
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = (field: keyof Counts): number => all.reduce((total, one) => total + one[field], 0)
  return { labels: sum('labels'), made: sum('made'), exact: sum('exact'), found: sum('found'), apt: sum('apt') }
}

/** The articles in which all of one of `types` is labelled. */
export function labelledWith(articles: readonly LabelledArticle[], types: readonly LabelType[]): LabelledArticle[] {
  return articles.filter((article) => types.some((type) => article.types.includes(type)))
}
