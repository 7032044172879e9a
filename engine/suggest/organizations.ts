import { finding, quoted, type Finding } from './finding.ts'
import { FUNCTION_WORDS, MONTHS, PEOPLES, WEEKDAYS } from './lexicon/common.ts'
import { ORGANIZATION_NOUNS, ORGANIZATION_OPENERS } from './lexicon/kinds.ts'
import { postStartingAt } from './lexicon/roles.ts'
import { isJoined, type Token } from './tokens.ts'

/** Words the name of an organization may have. */
const LONGEST = 10

/** Agencies, ministries, companies, outlets and the like, by the words their names are made of. */
export function organizations(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  let from = 0
  while (from < tokens.length) {
    const to = opensName(tokens, from) ? organizationEnd(tokens, from) : from
    if (to > from) {
      const range = { start: tokens[coordinatedStart(tokens, from, to)]!.start, end: companyEnd(text, tokens[to - 1]!.end) }
      const name = text.slice(range.start, range.end)
      found.push(finding(range, 'organization', name, 'name', `A name with a word for an organization in it: ${quoted(name)}.`))
    }
    from = Math.max(to, from + 1)
  }
  return [...found, ...reporters(text, tokens), ...toldTo(tokens)]
}

function opensName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (!token.capital || WEEKDAYS.has(token.lower) || MONTHS.has(token.lower) || FUNCTION_WORDS.has(token.lower)) return false
  return !(isJoined(tokens, index) && opensName(tokens, index - 1))
}

/** The end of the organization's name that begins at `from`; `from` when the words make none. */
function organizationEnd(tokens: readonly Token[], from: number): number {
  let best = from
  let opened = false
  for (let at = from; at < tokens.length && at - from < LONGEST && (at === from || isJoined(tokens, at)); at++) {
    const token = tokens[at]!
    if (!token.capital) {
      if (!tiesNames(tokens, at)) break
      if (ORGANIZATION_OPENERS.has(tokens[at - 1]!.lower) && token.lower !== 'and') opened = true
      else if (!opened || isNextOrganization(tokens, at)) break
      continue
    }
    if (WEEKDAYS.has(token.lower) || (at > from && startsPost(tokens, at))) break
    if (at > from && (ORGANIZATION_NOUNS.has(token.lower) || (opened && at - from >= 2))) best = at + 1
  }
  return isGeneric(tokens.slice(from, best)) ? from : best
}

/** "the Customs and Excise Department": what stands before "and" belongs to the one name when "the" opens it and it names nothing itself. */
function coordinatedStart(tokens: readonly Token[], from: number, to: number): number {
  if (from < 3 || !isJoined(tokens, from) || tokens[from - 1]!.lower !== 'and' || !isJoined(tokens, from - 1)) return from
  let start = from - 1
  while (isJoined(tokens, start) && tokens[start - 1]!.capital && from - start < LONGEST / 2) start -= 1
  const opener = isJoined(tokens, start) ? tokens[start - 1] : tokens[start]
  const before = tokens.slice(start, from - 1)
  const isOne = before.length > 0 && before.every(({ lower, possessive }) => !possessive && !ORGANIZATION_NOUNS.has(lower) && !PEOPLES.has(lower))
  return isOne && opener?.lower === 'the' && to > from + 1 ? (tokens[start]!.lower === 'the' ? start + 1 : start) : from
}

/** "of", "for the", "and" between capitalised words. */
function tiesNames(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:of|for|on|against|to|the|and|&)$/.test(tokens[at]!.lower) || !isJoined(tokens, at + 1)) return false
  const next = tokens[at + 1]!
  return next.capital || (next.lower === 'the' && isJoined(tokens, at + 2) && tokens[at + 2]!.capital)
}

/** "the Institute of Peace and the UN Office": another name begins after "and". */
function isNextOrganization(tokens: readonly Token[], and: number): boolean {
  return /^(?:and|&)$/.test(tokens[and]!.lower) && (tokens[and + 1]!.lower === 'the' || ORGANIZATION_OPENERS.has(tokens[and + 1]!.lower))
}

/** "Cambodian Government", "Chinese Party": a people and a noun name nothing, but its police is one. */
function isGeneric(name: readonly Token[]): boolean {
  return name.every(({ lower }) => PEOPLES.has(lower) || FUNCTION_WORDS.has(lower) || /^(?:government|party)$/.test(lower))
}

/** "Director General" ends an agency's name, "General Department" does not. */
function startsPost(tokens: readonly Token[], at: number): boolean {
  if (ORGANIZATION_NOUNS.has(tokens[at]!.lower)) return false
  return postStartingAt(tokens.slice(at, at + 4).map(({ lower }) => lower), 0) > 0
}

/** "RSX Investment Co., Ltd." */
function companyEnd(text: string, end: number): number {
  const tail = /^,? (?:Co\.?,? ?Ltd\.?|Ltd\.?|Inc\.?|Corp\.?|Plc\.?|LLC|Pte\.? Ltd\.?)(?!\p{L})/u.exec(text.slice(end, end + 14))
  if (tail) return end + tail[0].length
  const ltd = text.slice(0, end).endsWith(' Co.') && /^,? ?Ltd\.?/.exec(text.slice(end, end + 6))
  return ltd ? end + ltd[0].length : end
}

/** ", VOD reports.": who published what. */
function reporters(text: string, tokens: readonly Token[]): Finding[] {
  return tokens.flatMap((verb, index) => {
    if (!/^(?:reports|reported)$/.test(verb.lower) || !/^(?:[.,\n]|$)/.test(text.slice(verb.end, verb.end + 1))) return []
    let from = index
    while (index - from < 4 && isJoined(tokens, from) && tokens[from - 1]!.capital && !FUNCTION_WORDS.has(tokens[from - 1]!.lower)) from -= 1
    const article = tokens[from - 1]?.lower === 'the' ? tokens[from - 1] : undefined
    if (from === index || (article ?? tokens[from]!).gap !== ', ') return []
    const range = { start: tokens[from]!.start, end: tokens[index - 1]!.end }
    const reason = `Named as the source of a report: ${quoted(text.slice(range.start, verb.end))}.`
    return [finding(range, 'organization', text.slice(range.start, range.end), 'name', reason)]
  })
}

/** "told CamboJA", "told AFP": an outlet, by capitals inside its name. */
function toldTo(tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  tokens.forEach(({ lower }, index) => {
    const name = tokens[index + 1]
    if (lower !== 'told' || !name || !isJoined(tokens, index + 1) || !/^(?:\p{Lu}{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u.test(name.text)) return
    found.push(finding(name, 'organization', name.text, 'name', `Someone spoke to it: ${quoted(`told ${name.text}`)}.`))
  })
  return found
}
