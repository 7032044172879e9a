import { nameFinder, type NameFinder, type NameMatch } from './dictionary.ts'
import { finding, quoted, type Finding } from './finding.ts'
import { FUNCTION_WORDS, PEOPLES, WEEKDAYS } from './lexicon/common.ts'
import { ORGANIZATION_NOUNS } from './lexicon/kinds.ts'
import { isKnownPlace, PLACE_KINDS, PLACE_PREFIXES, PLACE_SPELLINGS } from './lexicon/places.ts'
import { postEndingAt } from './lexicon/roles.ts'
import { isJoined, type Token } from './tokens.ts'

let finder: NameFinder | null = null

/** Made when first asked for: it takes 15 ms, which no process that suggests nothing should wait for. */
function findPlaces(text: string): NameMatch[] {
  finder ??= nameFinder(PLACE_SPELLINGS.map(({ spelling }) => spelling))
  return finder(text)
}

const KIND_BEFORE = new RegExp(`(?:${[
  'ខេត្ត|ក្រុង|ស្រុក|ខណ្ឌ|សង្កាត់|ឃុំ|រាជធានី|តំបន់|កោះ', '到|在|从|往', 'จังหวัด|อำเภอ|เมือง|ตำบล|ด่าน|ชายแดน',
  '(?<![\\p{L}\\p{M}])(?:in|at|near|from|of|outside|around|khan|krong|srok|sangkat|tại|ở|quận|huyện|tỉnh|xã|phường|thị xã|thành phố|cửa khẩu) ',
].join('|')})[ \\u200B]?$`, 'iu')
const KIND_AFTER = new RegExp(`^(?:${[
  ' (?:district|municipality|province|provincial|city|town|commune|khan|village|border|checkpoint|international)\\b', ', [\\p{L}’\' ]{3,20} province\\b', '[省市县区郡府港]|口岸|边境',
].join('|')})`, 'u')

/** The places of the gazetteer, wherever they are named; those that may be other words, only where the words around say that it is a place. */
export function knownPlaces(text: string): Finding[] {
  return findPlaces(text).flatMap((match) => {
    const { name, what, needsKind } = PLACE_SPELLINGS[match.nameIndex]!
    if (needsKind && !KIND_BEFORE.test(text.slice(Math.max(0, match.start - 12), match.start)) && !KIND_AFTER.test(text.slice(match.end, match.end + 32))) return []
    return [finding(match, 'location', name, 'name', `${name} is ${what}.`)]
  })
}

/** "Ang Popel commune", "Sangkat Veal Vong": a name with the kind of place it is. */
export function namedPlaces(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  tokens.forEach((token, index) => {
    if (!PLACE_KINDS.has(token.lower) || token.capital || !isJoined(tokens, index)) return
    let from = index
    while (from > 0 && index - from < 3 && (from === index || isJoined(tokens, from)) && isPlaceWord(tokens[from - 1]!)) from -= 1
    if (from > 0 && isJoined(tokens, from) && tokens[from - 1]!.capital && isNotAPlace(tokens[from - 1]!)) from = index
    const last = tokens[index - 1]!
    push(found, text, tokens, from, index, last.end, token.end)
  })
  tokens.forEach((token, index) => {
    if (!token.capital || !PLACE_PREFIXES.has(token.lower)) return
    let to = index + 1
    while (to < tokens.length && to - index < 4 && isJoined(tokens, to) && isPlaceWord(tokens[to]!)) to += 1
    if (to > index + 1) push(found, text, tokens, index + 1, to, tokens[to - 1]!.end, tokens[to - 1]!.end)
  })
  return found
}

function push(found: Finding[], text: string, tokens: readonly Token[], from: number, to: number, end: number, saidTo: number): void {
  const first = tokens[from]
  if (from >= to || !first) return
  const name = text.slice(first.start, end)
  if (isKnownPlace(name) || found.some((each) => each.start === first.start)) return
  const before = tokens[from - 1]
  const saidFrom = before && PLACE_PREFIXES.has(before.lower) ? before.start : first.start
  const reason = `A name with the kind of place it is: ${quoted(text.slice(saidFrom, saidTo))}.`
  found.push(finding({ start: first.start, end }, 'location', name, 'name', reason))
}

function isPlaceWord(token: Token): boolean {
  if (!token.capital || token.possessive || PLACE_PREFIXES.has(token.lower) || isNotAPlace(token)) return false
  return !(token.opens && FUNCTION_WORDS.has(token.lower))
}

function isNotAPlace({ lower }: Token): boolean {
  return PEOPLES.has(lower) || WEEKDAYS.has(lower) || ORGANIZATION_NOUNS.has(lower) || postEndingAt([lower], 1) > 0
}
