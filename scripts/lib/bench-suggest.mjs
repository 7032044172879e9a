import { join } from 'node:path'
import { milliseconds } from './bench-report.mjs'
import { ROOT } from './paths.mjs'

const percent = (part, whole) => (whole === 0 ? '–' : (part / whole * 100).toFixed(0))

/** Precision and recall by just the labelled words, then by words that overlap them. */
const figures = ({ labels, made, exact, found, apt }) => [String(labels), `${percent(exact, made)} / ${percent(exact, labels)}`, `${percent(apt, made)} / ${percent(found, labels)}`]

/**
 * How well what is proposed in labelled articles agrees with their labels, beside compromise.
 * @param {{ peer: (name: string, args: string[]) => Promise<any>, table: (title: string, rows: string[][]) => void }} bench
 */
export async function benchSuggest({ peer, table }) {
  const { parts, types, languages, beside, cost } = await peer('suggest', [join(ROOT, 'engine', 'suggest', 'labelled')])
  const [made, mended, fresh] = parts.map((part) => part.articles)
  table(`Suggestions: precision / recall in %. The rules were made with ${made} articles, mended after a first run on ${mended} others, and never changed for ${fresh} that are fresh`, [
    ['', ...['made with', 'mended', 'fresh'].flatMap((part) => [`labels, ${part}`, 'exact', 'overlapping'])],
    ...types.map((one) => [one.type, ...one.parts.flatMap(figures)]),
  ])
  table('By language, mended and fresh: precision / recall in %, exact', [
    ['', ...types.map(({ type }) => type)],
    ...languages.map((one) => [`${one.language} (${one.articles})`, ...one.types.map((counts) => (counts.labels === 0 ? '–' : figures(counts)[1]))]),
  ])
  table('Beside compromise, in English, mended and fresh: precision / recall in %. Officials count as people; countries do not count', [
    ['', 'labels', 'Redthread, exact', 'overlapping', 'labels', 'compromise, exact', 'overlapping'],
    ...beside.map(({ find, redthread, compromise }) => [find, ...figures(redthread), ...figures(compromise)]),
  ])
  table('Cost of an article: names, figures and dates here; people, places and organizations there', [
    ['', 'Redthread', 'compromise', 'Redthread / compromise'],
    ...cost.map(({ title, redthread, compromise }) => [title, milliseconds(redthread), milliseconds(compromise), `${(redthread / compromise).toFixed(2)}×`]),
  ])
}
