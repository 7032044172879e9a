import { finding, quoted, type Finding } from './finding.ts'
import { knownAs } from './known-as.ts'
import { ORGANIZATION_NOUNS } from './lexicon/kinds.ts'
import { PLACE_PREFIXES } from './lexicon/places.ts'
import { postEndingAt } from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { namedKindEnd, onlyDescribes, siteNameEnd, startsSiteName, withoutKind } from './site-names.ts'
import { isJoined, type Token } from './tokens.ts'

/** Whether a name is that of a town, district or the like, known or so called in the article. */
export type IsPlace = (name: string) => boolean

/** Compounds, casinos and the like that the words around a name make known. */
export function namedCompounds(text: string, tokens: readonly Token[], isPlace: IsPlace): Finding[] {
  const found = [
    ...knownAs(text, tokens), ...beforeKind(text, tokens, isPlace), ...afterKind(text, tokens), ...listed(text, tokens, isPlace), ...described(text, tokens, isPlace),
  ]
  return withOtherNames(text, found.sort((a, b) => a.start - b.start || b.end - a.end))
}

function compound(text: string, tokens: readonly Token[], from: number, to: number, reason: string): Finding {
  const range = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return finding(range, 'compound', text.slice(range.start, range.end).replace(/[“”"]/g, ''), 'compound-pattern', reason)
}

/** "Xing Tian Di casino", "the Steung Meanchey compound", "Eternal Diamond Casino", "“Kaibo” compound". */
function beforeKind(text: string, tokens: readonly Token[], isPlace: IsPlace): Finding[] {
  const found: Finding[] = []
  let from = 0
  while (from < tokens.length) {
    const to = startsSiteName(tokens, from) ? siteNameEnd(tokens, from) : from
    const end = to === from ? null : namedKindEnd(tokens, from, to)
    const name = tokens.slice(from, to).map((token) => token.text)
    const proper = end === null ? null : withoutKind(name) ?? name
    if (end !== null && proper !== null && !onlyDescribes(proper) && isOneSite(tokens, from, proper, isPlace)) {
      const whole = text.slice(tokens[from]!.start, tokens[end - 1]!.end)
      const reason = isPlace(proper.join(' ')) ? `The text speaks of one certain site there: ${quoted(`the ${whole}`)}` : `A name with the kind of place it is: ${quoted(whole)}`
      found.push(compound(text, tokens, from, end, `${reason}.`))
      from = end
    } else from = Math.max(to, from + 1)
  }
  return found
}

const INDEFINITE = words('a an another any some each every one no several many two three four five most all other local nearby former')

/** A place with a kind is one site only when the text says so: "the Bokor compound", not "a Bokor compound". */
function isOneSite(tokens: readonly Token[], from: number, proper: readonly string[], isPlace: IsPlace): boolean {
  const before = tokens[from - 1]
  const isDefinite = before !== undefined && tokens[from]!.gap.startsWith(' ') && /^(?:the|this|that)$/.test(before.lower)
  if (PLACE_PREFIXES.has(tokens[from]!.lower)) return isDefinite
  if (!isPlace(proper.join(' ')) || isDefinite) return true
  // "Poipet Casino": with a capital the kind is part of the name.
  const kindIsCapital = tokens[from + proper.length]?.capital ?? false
  return kindIsCapital && !(before !== undefined && isJoined(tokens, from, true) && (INDEFINITE.has(before.lower) || before.possessive))
}

/** "Borey Sovann Phum", "Hotel Le Lac": a kind that comes first and is part of the name. */
function afterKind(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  tokens.forEach((token, index) => {
    if (!token.capital || !/^(?:borey|hotel|casino|villa)$/.test(token.lower) || !isJoined(tokens, index + 1)) return
    if ((token.opens && token.lower !== 'borey') || (isJoined(tokens, index) && tokens[index - 1]!.capital)) return
    const to = siteNameEnd(tokens, index + 1)
    if (to === index + 1 || ORGANIZATION_NOUNS.has(tokens[to - 1]!.lower) || (isJoined(tokens, to) && tokens[to]!.capital)) return
    const name = text.slice(token.start, tokens[to - 1]!.end)
    found.push(compound(text, tokens, index, to, `A name that says what kind of place it is: ${quoted(name)}.`))
  })
  return found
}

/** "compounds such as Blue Gate, Golden Dawn Park and Lotus Bay", "casinos, among them X". */
function listed(text: string, tokens: readonly Token[], isPlace: IsPlace): Finding[] {
  const found: Finding[] = []
  tokens.forEach((noun, index) => {
    if (!/^(?:compounds|complexes|casinos|hotels|resorts)$/.test(noun.lower)) return
    const cue = /^,? (?:such as|including|among them|namely|like) (?:the )?[“"]?(?=\p{Lu})/u.exec(text.slice(noun.end, noun.end + 24))
    if (!cue) return
    let from = tokens.findIndex(({ start }, at) => at > index && start === noun.end + cue[0].length)
    while (from > 0 && startsSiteName(tokens, from)) {
      const to = siteNameEnd(tokens, from)
      const name = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
      if (tokens[to - 1]!.possessive || isPlace(name)) return
      found.push(compound(text, tokens, from, to, `Listed among ${noun.lower}: ${quoted(name)}.`))
      from = nextListed(tokens, to)
    }
  })
  return found
}

/** The next name of a list, after a comma or "and"; -1 when the list has ended. */
function nextListed(tokens: readonly Token[], at: number): number {
  const next = tokens[at]
  if (next?.lower === 'and' && /^,? $/.test(next.gap)) return isJoined(tokens, at + 1) ? at + 1 : -1
  return next?.gap === ', ' && next.capital ? at : -1
}

const IS_A_SITE = new RegExp([
  '^(?:,| (?:is|was)|, (?:which|that) (?:is|was)) (?:a|an|the) ',
  '(?:(?:informal|local|popular|common|colloquial) name (?:for|of) (?:a|an|the) )?',
  '(?<between>(?:[\\p{Ll}-]+ ){0,3}?)(?:compound|casino|complex|hotel|resort|special economic zone|condominium)\\b',
  '(?! (?:owner|boss|manager|worker|operator|tycoon|company|licen\\w+))',
].join(''), 'u')
/** UTF-16 units after a name that are looked at: more than IS_A_SITE can need. */
const LOOK_AHEAD = 140

/** "Jinbei 1 is a casino", "Mango Park 2, the informal name for a compound", "Mango Park, a fortified complex". */
function described(text: string, tokens: readonly Token[], isPlace: IsPlace): Finding[] {
  const found: Finding[] = []
  let from = 0
  while (from < tokens.length) {
    const to = startsSiteName(tokens, from) ? siteNameEnd(tokens, from) : from
    if (to > from && !tokens[to - 1]!.possessive) {
      const { end } = tokens[to - 1]!
      const name = text.slice(tokens[from]!.start, end)
      const match = IS_A_SITE.exec(text.slice(end, end + LOOK_AHEAD))
      const elsewhere = match && /\b(?:near|in|of|outside|behind|at|by|who|and)\b/.test(match.groups!.between!)
      const holdsPost = isJoined(tokens, from) && postEndingAt([tokens[from - 1]!.lower], 1) > 0
      if (match && !elsewhere && !holdsPost && !isPlace(name)) {
        found.push(compound(text, tokens, from, to, `The text says what it is: ${quoted(name + match[0])}.`))
      }
    }
    from = Math.max(to, from + 1)
  }
  return found
}

/** What may stand between two names of one site. */
const SAME_SITE = new RegExp([
  '^,? ?\\(?(?:which is |that is |also |informally |locally |better |officially |formerly |once )*',
  '(?:known|registered|referred to|identified) (?:to locals |locally )?as (?:the )?[“"\']?$',
].join(''))

/** Names in a reason what the same sentence says is another name of the site: "X compound, which is registered as Y casino". */
function withOtherNames(text: string, found: readonly Finding[]): Finding[] {
  const tie = (a: Finding, b: Finding): boolean => a.end <= b.start && SAME_SITE.test(text.slice(a.end, b.start))
  return found.map((one) => {
    const other = found.find((each) => each.name !== one.name && (tie(one, each) || tie(each, one)))
    return other ? { ...one, reason: `${one.reason.slice(0, -1)}; the text also calls it ${quoted(other.name)}.` } : one
  })
}
