import { finding, quoted, type Finding } from './finding.ts'
import { OTHER_NAMED_THINGS, SITE_NOUNS } from './lexicon/kinds.ts'
import { isKnownPlace } from './lexicon/places.ts'
import { words } from './lexicon/words.ts'
import { kindEnd, siteNameEnd } from './site-names.ts'
import type { Token } from './tokens.ts'

/** Verbs that tell a name only with "as", those that tell it alone, and "call", whose object comes first. */
const WITH_AS = words('known referred identified registered')
const ALONE = words('called named dubbed nicknamed branded')
const CALL = words('call calls')
const BETWEEN = words(`
  to as it locally only simply the by locals residents workers police authorities previously formerly officially either this
  place site compound complex building
`)
const MOST_BETWEEN = 5
/** Words back to the site that is spoken of: "a site named X", "complexes in the province, informally known as X". */
const NEAR = 5
const FAR = 14
const SENTENCE = 30

/** "a housing complex known as Mango Park", "referred to as “Mango Park 2”", "workers call it Blue Gate". */
export function knownAs(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  tokens.forEach((verb, index) => {
    if (verb.capital || !(WITH_AS.has(verb.lower) || ALONE.has(verb.lower) || CALL.has(verb.lower))) return
    const from = nameAfter(tokens, index)
    const to = from === null ? null : siteNameEnd(tokens, from)
    if (from === null || to === null || to === from) return
    if (isKnownPlace(text.slice(tokens[from]!.start, tokens[to - 1]!.end))) return
    const site = CALL.has(verb.lower) ? calledSite(tokens, index, from) : siteBefore(tokens, index, ALONE.has(verb.lower) ? NEAR : FAR)
    if (site === null) return
    const range = { start: tokens[from]!.start, end: tokens[(kindEnd(tokens, to) ?? to) - 1]!.end }
    const name = text.slice(range.start, range.end)
    const said = text.slice(tokens[site]!.start, range.end)
    found.push(finding(range, 'compound', name, 'compound-pattern', `The text says this is what a place is called: ${quoted(said)}.`))
  })
  return found
}

/** The token where the name after a verb of naming begins; null when something else follows. */
function nameAfter(tokens: readonly Token[], verb: number): number | null {
  let at = verb + 1
  while (at - verb <= MOST_BETWEEN && tokens[at]?.gap === ' ' && !tokens[at]!.capital && BETWEEN.has(tokens[at]!.lower)) at += 1
  if (WITH_AS.has(tokens[verb]!.lower) && !tokens.slice(verb + 1, at).some(({ lower }) => lower === 'as')) return null
  return /^ ?[“"']?$/.test(tokens[at]?.gap ?? '.') ? at : null
}

/** The site that a "known as" speaks of: the nearest before it in the sentence, unless another kind of thing stands right there. */
function siteBefore(tokens: readonly Token[], verb: number, reach: number): number | null {
  for (let i = verb - 1; i >= Math.max(0, verb - reach); i--) {
    if (/[.!?;]/.test(tokens[i + 1]!.gap)) return null
    const { lower } = tokens[i]!
    if (SITE_NOUNS.has(lower)) return i
    if (OTHER_NAMED_THINGS.has(lower) && verb - i <= 2) return null
  }
  return null
}

/**
 * "Workers call it Blue Gate": what "it" is, the words before must show; "call the compound Blue Gate" says it, and so does
 * "a second site that guards call Blue Gate 2".
 */
function calledSite(tokens: readonly Token[], verb: number, from: number): number | null {
  const object = tokens.slice(verb + 1, from).find(({ lower }) => lower === 'it' || SITE_NOUNS.has(lower))
  if (!object) {
    const site = siteBefore(tokens, verb, FAR)
    return site !== null && from === verb + 1 && /^(?:that|which)$/.test(tokens[site + 1]!.lower) ? site : null
  }
  const before = tokens.slice(Math.max(0, verb - SENTENCE), verb)
  return object.lower !== 'it' || before.some(({ lower }) => SITE_NOUNS.has(lower)) ? verb : null
}
