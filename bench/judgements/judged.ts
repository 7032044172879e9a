import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pick, seeded } from '../random.ts'
import events from './events.json' with { type: 'json' }
import filler from './filler.json' with { type: 'json' }
import queries from './queries.json' with { type: 'json' }
import scripts from './scripts.json' with { type: 'json' }

/** A file to import, and the story it tells: copies of a wire report tell one. */
export interface JudgedFile {
  readonly name: string
  readonly content: string
  readonly story: string
}

/** A query with the stories that answer it: 2 what was looked for, 1 what also says something about it. */
export interface Judged {
  readonly kind: string
  readonly query: string
  readonly grades: ReadonlyMap<string, number>
  /** Its answers lie in the sample case. */
  readonly sample: boolean
  /** Written after the weights stood and never corrected. */
  readonly fresh: boolean
}

type Event = (typeof events)[number]

const COPIES = 2
const PASSING = 3
const NOISE = 240
/** Events that one roundup tells of. */
const ROUNDUP = 4

const IN_PASSING = { ...Object.fromEntries(Array.from({ length: PASSING }, (_, place) => [`passing-${place}`, 1])), roundup: 1 }
/** What each need asks of the stories of an event. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  event: { main: 2, follow: 2, ...IN_PASSING },
  // Where the report that follows up does not say the name.
  named: { main: 2, ...IN_PASSING },
  main: { main: 2, follow: 1 },
  follow: { follow: 2, main: 1 },
  both: { main: 2, follow: 2 },
  'only-main': { main: 2 },
  'only-follow': { follow: 2 },
}

const roundupOf = (place: number): string => `roundup-${Math.floor(place / ROUNDUP)}`

/**
 * Some 400 articles, always the same: of each event a report, its copies, one that follows it up, articles that mention it in passing and some that only use its words; roundups, articles
 * in other scripts, and many about nothing in particular. Written for this.
 */
export function judgedFiles(): JudgedFile[] {
  const random = seeded(7)
  const words = (count: number): string[] => Array.from({ length: count }, () => pick(random, filler))
  const mixed = (told: readonly string[], count: number): string[] => told.flatMap(sentence => [sentence, ...words(Math.round(count / told.length))])
  const file = (story: string, name: string, headline: string, sentences: readonly string[], published: string, outlet: string): JudgedFile => ({
    name: `${name}.md`, story, content: `---\ntitle: ${JSON.stringify(headline)}\noutlet: ${outlet}\ndate: ${published}\n---\n\n${paragraphs(sentences)}\n`,
  })
  const ofEvent = (event: Event): JudgedFile[] => {
    const { id, published, outlet, headline } = event
    const main = mixed(event.main, 8)
    return [
      file(`${id}/main`, id, headline, main, published, outlet),
      ...Array.from({ length: COPIES }, (_, place) => file(`${id}/main`, `${id}-copy-${place}`, headline, [...main, `Copy desk, edition ${place + 1}.`], published, 'Daily Reprint')),
      file(`${id}/follow`, `${id}-follow`, event.followHeadline, mixed(event.follow, 9), later(published), outlet),
      ...Array.from({ length: PASSING }, (_, place) => {
        const [headed = '', ...rest] = words(10)
        return file(`${id}/passing-${place}`, `${id}-passing-${place}`, headed, rest.toSpliced(3 + place * 2, 0, event.passing), later(later(published)), 'Country Paper')
      }),
      file(`${id}/near`, `${id}-near`, event.nearHeadline, mixed(event.near, 4), published, 'Country Paper'),
      file(`${id}/near-long`, `${id}-near-long`, event.nearHeadline, [...event.near, ...words(8), ...event.near.slice(0, 1)], later(published), outlet),
    ]
  }
  const roundups = Array.from({ length: Math.ceil(events.length / ROUNDUP) }, (_, place) => {
    const some = events.slice(place * ROUNDUP, (place + 1) * ROUNDUP)
    return file(roundupOf(place * ROUNDUP), roundupOf(place * ROUNDUP), `The year in review, part ${place + 1}`, some.flatMap(({ passing }) => [...words(3), passing]), '2025-06-01', 'Almanac')
  })
  const noise = Array.from({ length: NOISE }, (_, place) => {
    const [headed = '', ...rest] = words(6 + Math.floor(random() * 18))
    return file(`noise-${place}`, `noise-${place}`, headed, rest, `${2018 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-11`, pick(random, ['Country Paper', 'River Post', 'Coast Ledger']))
  })
  const inScripts = scripts.map(({ id, published, headline, text }) => file(id, id, headline, text, published, 'Foreign Desk'))
  return [...events.flatMap(ofEvent), ...roundups, ...noise, ...inScripts]
}

/** The articles of the sample case, each a story of its own. */
export function sampleFiles(folder: string): JudgedFile[] {
  return readdirSync(folder).map(name => ({ name, story: name, content: readFileSync(join(folder, name), 'utf8') }))
}

export function judgements(): Judged[] {
  return queries.map(({ kind, query, event, need = 'event', also = {}, scripts: inScripts, seeds, fresh = false }) => {
    const stories = [...(event === undefined ? Object.entries<number | undefined>(inScripts ?? seeds ?? {}) : storiesOf(event, need)), ...Object.entries<number | undefined>(also)]
    return { kind, query, sample: seeds !== undefined, fresh, grades: new Map(stories.flatMap(([story, grade]) => (grade === undefined ? [] : [[story, grade]]))) }
  })
}

function storiesOf(id: string, need: string): [string, number][] {
  const place = events.findIndex(event => event.id === id)
  if (place < 0 || !NEEDS[need]) throw new Error(`No event ${id}, or no need ${need}.`)
  return Object.entries(NEEDS[need]).map(([role, grade]) => [role === 'roundup' ? roundupOf(place) : `${id}/${role}`, grade])
}

function paragraphs(sentences: readonly string[]): string {
  return Array.from({ length: Math.ceil(sentences.length / 3) }, (_, place) => sentences.slice(place * 3, place * 3 + 3).join(' ')).join('\n\n')
}

/** A month on. */
function later(day: string): string {
  const [year = 0, month = 0, of = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, Math.min(of, 28))).toISOString().slice(0, 10)
}
