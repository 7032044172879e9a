import { quoted, type Finding } from './finding.ts'
import { FUNCTION_WORDS, MONTHS, PEOPLES, WEEKDAYS } from './lexicon/common.ts'
import { COMPOUND_KINDS, KIND_MODIFIERS, ORGANIZATION_NOUNS, OTHER_NAMED_THINGS, SITE_NOUNS } from './lexicon/kinds.ts'
import { isKnownPlace, PLACE_KINDS, PLACE_PREFIXES } from './lexicon/places.ts'
import { HONORIFICS, postEndingAt, RANKS } from './lexicon/roles.ts'
import { isJoined, type Token } from './tokens.ts'

const LONGEST_NAME = 6
const LONGEST_KIND = 4

/** Words no site's own name holds: agencies, and what only describes. Lower case. */
const NOT_SITE_NAMES = new Set(
  ('embassy ministry police department army gendarmerie court government palace parliament senate assembly university hospital school airport station bank authority agency un u.n. us u.s. eu uk news times post reuters afp bbc cnn '
    + 'general department office committee council association human rights group company ngo').split(' '),
)

/** Compounds, casinos and the like that the words around a name make known. `isPlace` tells names that are towns or districts. */
export function namedCompounds(text: string, tokens: readonly Token[], isPlace: (name: string) => boolean): Finding[] {
  const found = [...knownAs(text, tokens), ...beforeKind(text, tokens, isPlace), ...afterKind(text, tokens), ...described(text, tokens, isPlace)]
  return withOtherNames(text, found.sort((a, b) => a.start - b.start || b.end - a.end))
}

function compound(text: string, start: number, end: number, reason: string): Finding {
  return { start, end, name: text.slice(start, end).replace(/[“”"]/g, ''), type: 'compound', role: null, rule: 'compound-pattern', reason }
}

/** A word that can be part of a site's name: capitalised, or a number after such a word ("Jinbei 1"). */
function isSiteWord(token: Token): boolean {
  return (token.capital || /^\p{Lu}*\p{N}+\p{Lu}*$/u.test(token.text)) && !WEEKDAYS.has(token.lower) && !MONTHS.has(token.lower)
    && !NOT_SITE_NAMES.has(token.lower) && !RANKS.has(token.lower) && !HONORIFICS.has(token.lower)
    && (postEndingAt([token.lower], 1) === 0 || token.lower === 'king' || token.lower === 'queen')
}

/** The end of the site's name that begins at token `from`; `from` when there is none. Stops before a count: "Mango Park 25 people". */
function siteNameEnd(tokens: readonly Token[], from: number): number {
  if (!tokens[from]?.capital || !isSiteWord(tokens[from]!)) return from
  let to = from + 1
  while (to < tokens.length && to - from < LONGEST_NAME && isJoined(tokens, to)) {
    const token = tokens[to]!
    if (/^\p{N}+$/u.test(token.text)) {
      if (token.text.length === 1 && !isCounted(tokens, to)) to += 1
      break
    }
    const ties = token.lower === 'of' && isJoined(tokens, to + 1) && tokens[to + 1]!.capital && isSiteWord(tokens[to + 1]!)
    if (!ties && !isSiteWord(token)) break
    to += 1
  }
  return to
}

function isCounted(tokens: readonly Token[], number: number): boolean {
  const next = tokens[number + 1]
  return next !== undefined && isJoined(tokens, number + 1) && /^(?:people|persons|workers|foreigners|victims|nationals|individuals|men|women|times|days|years|months|percent|buildings)$/.test(next.lower)
}

const CUE = /\b(call|calls|known|referred|called|named|dubbed|nicknamed|branded|identified|registered)\b/
const FILLERS = new Set(['to', 'as', 'it', 'locally', 'only', 'simply', 'the', 'by', 'locals', 'residents', 'workers', 'police', 'authorities', 'previously', 'formerly', 'officially', 'either', 'a', 'place', 'site', 'compound', 'complex', 'building', 'this'])

/** "a housing complex known as Mango Park", "referred to as “Mango Park 2”", "a site called X". */
function knownAs(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  for (let cue = 0; cue < tokens.length; cue++) {
    const word = tokens[cue]!
    if (word.capital || !CUE.test(word.lower)) continue
    let from = cue + 1
    while (from < tokens.length && from - cue < 6 && !tokens[from]!.capital && FILLERS.has(tokens[from]!.lower) && tokens[from]!.gap === ' ') from += 1
    const needsAs = /known|referred|identified|registered|branded/.test(word.lower)
    if (needsAs && !tokens.slice(cue + 1, from).some(({ lower }) => lower === 'as')) continue
    if (tokens[from - 1]!.lower === 'a' || !/^ ?[“"']?$/.test(tokens[from]?.gap ?? '.') || (tokens[from - 1]!.gap !== ' ' && from - 1 !== cue)) continue
    const to = siteNameEnd(tokens, from)
    if (to === from || isOnlyPlace(tokens, from, to)) continue
    const site = /^calls?$/.test(word.lower) ? calledSite(tokens, cue, from) : siteBefore(tokens, cue, /called|named|dubbed|nicknamed|branded/.test(word.lower))
    if (site === null) continue
    const end = withKind(tokens, from, to)
    const said = text.slice(tokens[site]!.start, tokens[from]!.start).trim()
    found.push(compound(text, tokens[from]!.start, tokens[end - 1]!.end, `The text says this is what a place is called: ${quoted(`${said} ${text.slice(tokens[from]!.start, tokens[end - 1]!.end)}`)}.`))
  }
  return found
}

/** The site that a "known as" speaks of: the nearest noun before it in the sentence, unless that is another kind of thing. */
function siteBefore(tokens: readonly Token[], cue: number, close: boolean): number | null {
  const reach = close ? 5 : 14
  for (let i = cue - 1; i >= 0 && cue - i <= reach; i--) {
    const { lower } = tokens[i]!
    if (SITE_NOUNS.has(lower)) return i
    if (OTHER_NAMED_THINGS.has(lower) && cue - i <= 2) return null
    if (/[.!?;]/.test(tokens[i]!.gap)) return null
    if (/[.!?;]/.test(tokens[i + 1]!.gap)) return null
  }
  return null
}

/** "Workers call it Blue Gate": the site is the "it", or named right after the verb; the sentence before may say which. */
function calledSite(tokens: readonly Token[], cue: number, from: number): number | null {
  const object = tokens.slice(cue + 1, from).find(({ lower }) => lower === 'it' || SITE_NOUNS.has(lower))
  if (!object) return null
  if (object.lower !== 'it') return cue
  return tokens.slice(Math.max(0, cue - 30), cue).some(({ lower }) => SITE_NOUNS.has(lower)) ? cue : null
}

/** Includes the kind where it follows the name: "the Kaibo compound". */
function withKind(tokens: readonly Token[], from: number, to: number): number {
  return kindAt(tokens, to) ?? Math.max(to, from + 1)
}

/** Where the kind of site that begins at token `from` ends, modifiers before it included; null when there is none. */
function kindAt(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (at < tokens.length && at - from < 2 && isJoined(tokens, at) && KIND_MODIFIERS.has(tokens[at]!.lower) && startsKind(tokens, at + 1) > 0) at += 1
  const length = at < tokens.length && isJoined(tokens, at) ? startsKind(tokens, at) : 0
  return length > 0 ? at + length : null
}

function startsKind(tokens: readonly Token[], from: number): number {
  for (let length = LONGEST_KIND; length > 0; length--) {
    const kind = tokens.slice(from, from + length)
    if (kind.length === length && kind.every((_, i) => i === 0 || isJoined(tokens, from + i)) && COMPOUND_KINDS.has(kind.map(({ lower }) => lower).join(' '))) return length
  }
  return 0
}

const INDEFINITE = new Set(['a', 'an', 'another', 'any', 'some', 'each', 'every', 'one', 'no', 'several', 'many', 'two', 'three', 'four', 'five', 'most', 'all', 'other', 'local', 'nearby', 'former'])

/** "Xing Tian Di casino", "the Steung Meanchey compound", "Eternal Diamond Casino", "“Kaibo” compound". */
function beforeKind(text: string, tokens: readonly Token[], isPlace: (name: string) => boolean): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < tokens.length;) {
    const from = i
    if (!startsSiteName(tokens, from)) {
      i += 1
      continue
    }
    const to = siteNameEnd(tokens, from)
    if (to === from) {
      i += 1
      continue
    }
    i = to
    const parts = tokens.slice(from, to)
    const end = kindEnd(tokens, from, to)
    if (end === null) continue
    const name = nameWithoutKind(parts)
    if (name === null || !isDistinct(name, tokens, from, isPlace)) continue
    const whole = text.slice(tokens[from]!.start, tokens[end - 1]!.end)
    const place = isPlace(name)
    const reason = place ? `The text speaks of one certain site there: ${quoted(`the ${whole}`)}.` : `A name with the kind of place it is: ${quoted(whole)}.`
    found.push(compound(text, tokens[from]!.start, tokens[end - 1]!.end, reason))
    i = end
  }
  return found
}

/** A capital that only begins a sentence, a people, a post: no site's name begins there. */
function startsSiteName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (!token.capital || !isSiteWord(token)) return false
  if (FUNCTION_WORDS.has(token.lower)) return !token.opens && !['the', 'a', 'an'].includes(token.lower) && !FUNCTION_WORDS.has(token.text)
  return true
}

/** The end of name and kind when a kind ends or follows the name: as its last words, after it, or after its closing quote. */
function kindEnd(tokens: readonly Token[], from: number, to: number): number | null {
  for (let length = Math.min(LONGEST_KIND, to - from - 1); length > 0; length--) {
    if (startsKind(tokens, to - length) === length) return to
  }
  if (tokens[to - 1]!.possessive) return null
  const after = tokens[to]
  if (after && /^[”"’'] $/.test(after.gap) && /[“"‘']$/.test(tokens[from]!.gap)) {
    const length = startsKind([...tokens.slice(0, to), { ...after, gap: ' ' }, ...tokens.slice(to + 1)], to)
    return length > 0 ? to + length : null
  }
  return kindAt(tokens, to)
}

/** The name proper, or null when only kinds and peoples are left: "Chinese Casino", "Special Economic Zone". */
function nameWithoutKind(parts: readonly Token[]): string | null {
  let to = parts.length
  for (let length = Math.min(LONGEST_KIND, parts.length); length > 0; length--) {
    if (COMPOUND_KINDS.has(parts.slice(parts.length - length).map(({ lower }) => lower).join(' '))) {
      to = parts.length - length
      break
    }
  }
  const proper = parts.slice(0, to)
  if (proper.every(({ lower }) => PEOPLES.has(lower) || KIND_MODIFIERS.has(lower) || PLACE_KINDS.has(lower) || FUNCTION_WORDS.has(lower))) return null
  return proper.map(({ text }) => text).join(' ')
}

/** A place with a kind is one site only when the text says so: "the Bokor compound", not "a Bokor compound". */
function isDistinct(name: string, tokens: readonly Token[], from: number, isPlace: (name: string) => boolean): boolean {
  const before = tokens[from - 1]
  const determiner = before && tokens[from]!.gap.startsWith(' ') ? before.lower : null
  if (PLACE_PREFIXES.has(tokens[from]!.lower)) return determiner === 'the'
  if (!isPlace(name)) return true
  if (determiner !== null && (INDEFINITE.has(determiner) || before!.possessive)) return false
  return determiner === 'the' || determiner === 'this' || determiner === 'that' || kindIsCapital(tokens, from, name)
}

/** "Poipet Casino": with a capital the kind is part of the name. */
function kindIsCapital(tokens: readonly Token[], from: number, name: string): boolean {
  return tokens[from + name.split(' ').length]?.capital ?? false
}

/** "Borey Sovann Phum", "Hotel Le Lac": a kind that comes first and is part of the name. */
function afterKind(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  tokens.forEach((token, index) => {
    if (!token.capital || !/^(?:borey|hotel|casino|villa)$/.test(token.lower) || (token.opens && token.lower !== 'borey') || !isJoined(tokens, index + 1)) return
    if (index > 0 && isJoined(tokens, index) && tokens[index - 1]!.capital) return
    const to = siteNameEnd(tokens, index + 1)
    if (to === index + 1 || ORGANIZATION_NOUNS.has(tokens[to - 1]!.lower) || (tokens[to] && isJoined(tokens, to) && tokens[to]!.capital)) return
    const name = text.slice(token.start, tokens[to - 1]!.end)
    found.push(compound(text, token.start, tokens[to - 1]!.end, `A name that says what kind of place it is: ${quoted(name)}.`))
  })
  return found
}

function isOnlyPlace(tokens: readonly Token[], from: number, to: number): boolean {
  return isKnownPlace(tokens.slice(from, to).map(({ text }) => text).join(' '))
}

/** "Jinbei 1 is a casino", "Mango Park 2, the informal name for a compound", "Mango Park, a fortified complex". */
function described(text: string, tokens: readonly Token[], isPlace: (name: string) => boolean): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < tokens.length;) {
    const to = startsSiteName(tokens, i) ? siteNameEnd(tokens, i) : i
    if (to === i) {
      i += 1
      continue
    }
    const from = i
    i = to
    const name = tokens.slice(from, to).map((token) => token.text).join(' ')
    const between = text.slice(tokens[to - 1]!.end)
    const match = /^(?:,| (?:is|was)|, (?:which|that) (?:is|was)) (?:a|an|the) (?:(?:informal|local|popular|common|colloquial) name (?:for|of) (?:a|an|the) )?((?:[\p{Ll}-]+ ){0,3}?)(compound|casino|complex|hotel|resort|special economic zone|condominium)\b(?! (?:owner|boss|manager|worker|operator|tycoon|company|licen\w+))/u.exec(between.slice(0, 140))
    if (!match || isPlace(name) || tokens[to - 1]!.possessive || /\b(?:near|in|of|outside|behind|at|by|who|and)\b/.test(match[1]!)) continue
    if (tokens[from - 1] && isJoined(tokens, from) && postEndingAt([tokens[from - 1]!.lower], 1) > 0) continue
    found.push(compound(text, tokens[from]!.start, tokens[to - 1]!.end, `The text says what it is: ${quoted(name + match[0])}.`))
  }
  return found
}

/** Names in a reason what the same sentence says is another name of the site: "X compound, which is registered as Y casino". */
function withOtherNames(text: string, found: readonly Finding[]): Finding[] {
  return found.map((finding) => {
    const other = found.find((each) => each.name !== finding.name && sameSite(text, finding, each))
    return other ? { ...finding, reason: `${finding.reason.slice(0, -1)}; the text also calls it ${quoted(other.name)}.` } : finding
  })
}

const SAME = /^,? ?\(?(?:which is |that is |also |informally |locally |better |officially |formerly |once )*(?:known|registered|referred to|identified) (?:to locals |locally )?as (?:the )?[“"']?$/

function sameSite(text: string, a: Finding, b: Finding): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return first.end <= second.start && SAME.test(text.slice(first.end, second.start))
}
