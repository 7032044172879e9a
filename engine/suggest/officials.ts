import { finding, quoted, type Finding } from './finding.ts'
import { SPEECH_VERBS } from './lexicon/common.ts'
import { isOffice, RANKS, singularPost } from './lexicon/roles.ts'
import { nameRunAt, type NameRun } from './name-run.ts'
import { organizations } from './organizations.ts'
import { asTitle, ranksBefore, titleAfter, titleBefore, type Title } from './titles.ts'
import { isJoined, type Token } from './tokens.ts'

/** A person whom the text names with a post, and the title that says so. */
interface Holder {
  readonly run: NameRun
  readonly title: Title
}

/** Officials, and people with posts outside a state, by the titles before and after their names. */
export function titledPeople(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  let last: Holder | null = null
  for (let i = 0; i < tokens.length;) {
    const run = nameRunAt(tokens, i)
    if (!run) {
      i += 1
      continue
    }
    const before = titleBefore(text, tokens, i) ?? titleInFront(text, tokens, run)
    const shared = last && sharedTitle(text, tokens, last, run, before)
    if (shared) found.push(shared)
    else if (before && standsAlone(run, tokens)) {
      const role = singularRole(before)
      found.push(holder(run, role, before.office || isOfficeOfIts(text, tokens, before), 'title-before', `The words before the name are a title: ${quoted(role)}.`))
      last = { run, title: before }
    } else {
      const after = run.to - run.from > 1 ? titleOf(text, tokens, run) : null
      const rank = after ? null : rankBefore(text, tokens, run)
      const agency = after || rank ? null : agencyBefore(text, tokens, run)
      if (after) found.push(holder(run, after.role, after.office, 'title-after', `The words after the name are a title: ${quoted(after.role)}.`))
      else if (rank) found.push(holder(run, rank, true, 'title-before', `The name has a rank before it: ${quoted(rank)}.`))
      else if (agency) found.push(holder(run, agency, true, 'title-before', `An office stands directly before the name: ${quoted(agency)}.`))
    }
    i = run.to
  }
  return found
}

function holder(run: NameRun, role: string, office: boolean, rule: Finding['rule'], reason: string): Finding {
  return finding(run, office ? 'official' : 'person', run.text, rule, reason, role)
}

/** One word after a title is a name only where nothing capitalised goes on, as in "Gen. Dara said". */
function standsAlone(run: NameRun, tokens: readonly Token[]): boolean {
  if (run.to - run.from > 1) return true
  const next = tokens[run.to]
  return run.text.length > 2 && !(next && isJoined(tokens, run.to) && next.capital)
}

/** "spokespersons" before two names is "spokesperson" for each. */
function singularRole(title: Title): string {
  return title.role.replace(/\p{L}+$/u, (word) => (title.post.endsWith(singularPost(word).toLowerCase()) ? singularPost(word) : word))
}

/** "The ministry's spokesperson, Touch Dara, said": a title, then the name between commas. */
function titleInFront(text: string, tokens: readonly Token[], run: NameRun): Title | null {
  const first = tokens[run.from]!
  if (first.gap !== ', ' || run.to - run.from < 2 || tokens[run.to - 1]!.possessive) return null
  if (!/^(?:, |\.|$)/.test(text.slice(run.end, run.end + 2))) return null
  const title = titleBefore(text, [...tokens.slice(0, run.from), { ...first, gap: ' ' }], run.from)
  if (!title) return null
  const article = tokens[title.from - 1]
  const joined = article && isJoined(tokens, title.from, true)
  const definite = joined && (article.possessive || /^(?:the|its|their|his|her|whose|a|an)$/.test(article.lower))
  // "Vietnam's ambassador to Cambodia, …" needs no article.
  return definite || tokens.slice(title.from, title.to).some(({ possessive }) => possessive) ? title : null
}

/** "The National Assembly met. Its president, …": what "its" stands for decides what the post is. */
function isOfficeOfIts(text: string, tokens: readonly Token[], title: Title): boolean {
  const article = tokens[title.from - 1]
  if (!article || !/^(?:its|whose)$/.test(article.lower)) return false
  const [agency] = organizations(text, tokens.slice(0, title.from)).filter(({ end }) => sentencesBetween(text, end, article.start) <= 1)
  return agency !== undefined && isOffice(title.post, `${agency.name} ${title.role}`)
}

function sentencesBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).split(/[.!?]\s/).length - 1
}

const AFTER_NAME = /^(?:,? [–—-] |, (?:aged )?\d{2}, | \(\d{2}\), |, | \()$/

/** The title after a name: "Sok Dara, head of …", "Sok Dara – the governor", "Sok Dara, 54, deputy …". */
function titleOf(text: string, tokens: readonly Token[], run: NameRun): Title | null {
  if (tokens[run.to - 1]!.possessive) return null
  const before = tokens[run.from - 1]
  if (before && isJoined(tokens, run.from) && /^(?:in|at|near|inside|outside|around)$/.test(before.lower)) return null
  let next = run.to
  if (tokens[next]?.lower === 'aged') next += 1
  if (/^\d{2}$/.test(tokens[next]?.text ?? '')) next += 1
  const first = tokens[next]
  if (!first || !AFTER_NAME.test(text.slice(run.end, first.start))) return null
  const title = titleAfter(text, tokens, next)
  // "Sok Dara, Governor Chan Vy": the title belongs to the next name.
  return title && !(isJoined(tokens, title.to) && tokens[title.to]!.capital) ? title : null
}

/** What a second name takes over from the title before the first: "Police Chief A and spokesperson B", "chief A and deputy B". */
function sharedTitle(text: string, tokens: readonly Token[], last: Holder, run: NameRun, own: Title | null): Finding | null {
  const between = tokens.slice(last.run.to, run.from)
  const gap = text.slice(last.run.end, run.start)
  if (tokens[last.run.to - 1]!.possessive || /[.;:!?“”"]/.test(gap)) return null
  const isPlural = singularRole(last.title) !== last.title.role
  if (isPlural && !own && run.to - run.from > 1 && /^(?:,? and |, )$/.test(gap)) {
    const reason = `Shares the title before the names: ${quoted(last.title.role)}.`
    return holder(run, singularRole(last.title), last.title.office, 'title-before', reason)
  }
  if (between[0]?.lower !== 'and' || between.length < 2 || between.some(({ capital }) => capital)) return null
  const words = between.slice(1).map(({ text: word }) => word)
  const prefix = text.slice(tokens[last.title.from]!.start, tokens[last.title.postFrom]!.start).replace(/^(?:the|a|an) /i, '')
  const isDeputy = words.length === 1 && /^(?:deputy|vice|assistant)$/.test(words[0]!)
  const bare = own && own.from === last.run.to + 1 && last.title.postTo === last.title.to ? own.role : null
  const post = isDeputy ? `${words[0]} ${last.title.post}` : bare
  if (!post) return null
  const role = prefix + post
  return holder(run, role, last.title.office, 'title-before', `Shares the title before it: ${quoted(role)}.`)
}

/** "Maj. Gen. Sok Dara": a rank alone. One name after it must speak: "Captain Dara said", not "Captain Morgan rum". */
function rankBefore(text: string, tokens: readonly Token[], run: NameRun): string | null {
  let from = ranksBefore(tokens, run.from)
  if (from === run.from || !isJoined(tokens, run.from)) return null
  while (from < run.from && !RANKS.has(tokens[from]!.lower)) from += 1
  if (isJoined(tokens, from) && tokens[from - 1]!.capital && /^(?:police|military|army|navy)$/.test(tokens[from - 1]!.lower)) from -= 1
  let to = run.from
  while (to > from && !RANKS.has(tokens[to - 1]!.lower)) to -= 1
  const next = tokens[run.to]
  if (from === to || (run.to - run.from === 1 && !(next && isJoined(tokens, run.to) && SPEECH_VERBS.has(next.lower)))) return null
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

const AGENCIES = new Set(['police', 'gendarmerie', 'ministry', 'army', 'navy'])

/** "the Interior Ministry's Touch Dara": an office of the state and a name, with no post between. */
function agencyBefore(text: string, tokens: readonly Token[], run: NameRun): string | null {
  const length = run.to - run.from
  const noun = tokens[run.from - 1]
  const next = tokens[run.to]
  if (length < 2 || length > 3 || !noun || !isJoined(tokens, run.from, true) || !noun.capital || !AGENCIES.has(noun.lower)) return null
  if (next && isJoined(tokens, run.to) && next.capital) return null
  let from = run.from - 1
  while (from > 0 && isJoined(tokens, from) && tokens[from - 1]!.capital && !tokens[from - 1]!.opens) from -= 1
  if (from === run.from - 1 || asTitle(text, tokens, from, run.from)) return null
  return text.slice(tokens[from]!.start, noun.end)
}
