import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const percent = (part, whole) => (whole === 0 ? '–' : (part / whole * 100).toFixed(0))

/** Precision and recall by just the labelled words, then by words that overlap them. */
const figures = ({ labels, made, exact, found, apt }) => [String(labels), `${percent(exact, made)} / ${percent(exact, labels)}`, `${percent(apt, made)} / ${percent(found, labels)}`]

/**
 * How well what is proposed in labelled articles agrees with their labels, beside compromise.
 * @param {{ peer: (name: string, args: string[]) => Promise<any>, table: (title: string, rows: string[][]) => void }} bench
 */
export async function benchSuggest({ peer, table }) {
  const { articles, heldOut, types, languages, beside } = await peer('suggest', [join(ROOT, 'engine', 'suggest', 'labelled')])
  table(`Suggestions: precision / recall in %, in ${articles} labelled articles. Rules were made with ${articles - heldOut} of them; ${heldOut} were labelled before any rule was tried on them`, [
    ['', 'labels there', 'exact', 'overlapping', 'labels in the others', 'exact', 'overlapping'],
    ...types.map(({ type, known, heldOut: others }) => [type, ...figures(known), ...figures(others)]),
  ])
  table('By language, in the others: precision / recall in %, exact', [
    ['', ...types.map(({ type }) => type)],
    ...languages.filter((one) => one.articles > 0).map((one) => [`${one.language} (${one.articles})`, ...one.types.map((counts) => (counts.labels === 0 ? '–' : figures(counts)[1]))]),
  ])
  table('Beside compromise, in English, in the others: precision / recall in %. Officials count as people; countries do not count', [
    ['', 'labels', 'Redthread, exact', 'overlapping', 'labels', 'compromise, exact', 'overlapping'],
    ...beside.map(({ find, redthread, compromise }) => [find, ...figures(redthread), ...figures(compromise)]),
  ])
}
