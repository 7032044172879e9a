import { quoted, type Finding } from './finding.ts'
import { FUNCTION_WORDS, MONTHS, PEOPLES, WEEKDAYS } from './lexicon/common.ts'
import { ORGANIZATION_NOUNS, ORGANIZATION_OPENERS } from './lexicon/kinds.ts'
import { postEndingAt, postStartingAt } from './lexicon/roles.ts'
import { isJoined, type Token } from './tokens.ts'

const LONGEST = 10

/** Agencies, ministries, companies, outlets and the like, by the words their names are made of. */
export function organizations(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < tokens.length;) {
    const to = opensName(tokens, i) ? organizationEnd(tokens, i) : i
    if (to === i) {
      i += 1
      continue
    }
    const start = tokens[i]!.start
    const end = companyEnd(text, tokens[to - 1]!.end)
    const name = text.slice(start, end)
    found.push(organization(start, end, name, `A name with a word for an organization in it: ${quoted(name)}.`))
    i = to
  }
  return [...found, ...outlets(text, tokens)]
}

function organization(start: number, end: number, name: string, reason: string): Finding {
  return { start, end, name, type: 'organization', role: null, rule: 'name', reason }
}

function opensName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!
  if (!token.capital || WEEKDAYS.has(token.lower) || MONTHS.has(token.lower) || FUNCTION_WORDS.has(token.lower)) return false
  return !(index > 0 && isJoined(tokens, index) && tokens[index - 1]!.capital && opensName(tokens, index - 1))
}

/** The end of the organization's name that begins at `from`; `from` when the words make none. */
function organizationEnd(tokens: readonly Token[], from: number): number {
  let best = from
  let opened = false
  for (let at = from; at < tokens.length && at - from < LONGEST; at++) {
    if (at > from && !isJoined(tokens, at)) break
    const token = tokens[at]!
    if (!token.capital) {
      const ties = /^(?:of|for|on|against|to|the|and|&)$/.test(token.lower)
      const next = tokens[at + 1]
      const goesOn = next && isJoined(tokens, at + 1) && (next.capital || (next.lower === 'the' && tokens[at + 2]?.capital))
      if (!ties || !goesOn) break
      if (ORGANIZATION_OPENERS.has(tokens[at - 1]!.lower) && token.lower !== 'and') opened = true
      else if (!opened) break
      continue
    }
    if (WEEKDAYS.has(token.lower) || (at > from && startsPost(tokens, at))) break
    const isNoun = ORGANIZATION_NOUNS.has(token.lower)
    if ((isNoun && at > from) || (opened && at - from >= 2)) best = at + 1
  }
  if (best > from && tokens.slice(from, best).every(({ lower }) => PEOPLES.has(lower) || FUNCTION_WORDS.has(lower) || ['government', 'party', 'police'].includes(lower))) {
    return tokens.slice(from, best).some(({ lower }) => lower === 'police') ? best : from
  }
  return best
}

/** "Director General" ends an agency's name, "General Department" does not. */
function startsPost(tokens: readonly Token[], at: number): boolean {
  if (ORGANIZATION_NOUNS.has(tokens[at]!.lower)) return false
  return postStartingAt(tokens.slice(at, at + 4).map(({ lower }) => lower), 0) > 0 || (postEndingAt([tokens[at]!.lower], 1) > 0)
}

/** "RSX Investment Co., Ltd." */
function companyEnd(text: string, end: number): number {
  const tail = /^,? (?:Co\.?,? ?Ltd\.?|Ltd\.?|Inc\.?|Corp\.?|Plc\.?|LLC|Pte\.? Ltd\.?)(?![\p{L}])/u.exec(text.slice(end, end + 14))
  if (tail) return end + tail[0].length
  const co = /(?:^| )Co\.$/.test(text.slice(0, end)) && /^,? ?Ltd\.?/.exec(text.slice(end, end + 6))
  return co ? end + co[0].length : end
}

/** ", VOD reports." and "told CamboJA": who published what. */
function outlets(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  tokens.forEach((verb, index) => {
    const isReport = /^(?:reports|reported)$/.test(verb.lower) && isJoined(tokens, index) && /^(?:\.|,|$|\n)/.test(text.slice(verb.end, verb.end + 1))
    if (isReport) {
      let from = index
      while (from > 0 && index - from < 4 && (from === index || isJoined(tokens, from)) && tokens[from - 1]!.capital && !FUNCTION_WORDS.has(tokens[from - 1]!.lower)) from -= 1
      const first = tokens[from]!
      const before = tokens[from - 1]
      const isClauseStart = first.gap === ', ' || (before?.lower === 'the' && before.gap === ', ')
      if (from < index && isClauseStart) found.push(organization(first.start, tokens[index - 1]!.end, text.slice(first.start, tokens[index - 1]!.end), `Named as the source of a report: ${quoted(text.slice(first.start, verb.end))}.`))
      return
    }
    const before = tokens[index - 1]
    if (before?.lower === 'told' && isJoined(tokens, index) && /^(?:\p{Lu}{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u.test(verb.text)) {
      found.push(organization(verb.start, verb.end, verb.text, `Someone spoke to it: ${quoted(`told ${verb.text}`)}.`))
    }
  })
  return found
}
