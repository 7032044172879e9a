import { isOutlet, isSection } from './outlet.ts'

const BY = /^(?:by|written by|reported by|story by|words by|text by|author|authors|reporter|par|por|von|oleh|penulis|bởi|tác giả|โดย|ผู้เขียน|ដោយ|អ្នកនិពន្ធ|文|作者|记者|記者|글)\s*(?:[:：៖/／]\s*|\s)(?<names>.+)$/iu
const REPORTING = /^\(?(?<extra>additional |with (?:additional )?)?reporting (?:and writing )?by (?<names>[^;()]{3,160}?)\.?(?:;.*)?\)?$/i
const KOREAN = /^(?<names>[가-힣]{2,4}) ?(?:선임)?기자/u

/** Words between the names of a byline, and posts after them. */
const SMALL = /^(?:and|&|with|y|et|và|dan|de|der|van|von|bin|binti|al|la|du|và|និង|และ)$/iu
const POST = /,? (?:staff (?:writer|reporter)|senior (?:writer|reporter)|reporter|correspondent|journalist|editor|contributor)s?$/i
const NOT_A_NAME = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|\d+)$/i

export interface Byline {
  readonly names: string
  /** The outlet named after the author: "By Dara Kim, River News". */
  readonly outlet: string | null
  /** "Additional reporting by …": helped, and is not the author. */
  readonly additional: boolean
}

/** Whether a line names who wrote the article, and nothing else. Null when it does not. */
export function readByline(line: string): Byline | null {
  if (line.length > 200) return null
  const reporting = REPORTING.exec(line)?.groups
  if (reporting) return byline(reporting['names']!, reporting['extra'] !== undefined)
  const groups = (BY.exec(line) ?? KOREAN.exec(line))?.groups
  return groups ? byline(groups['names']!, false) : null
}

function byline(raw: string, additional: boolean): Byline | null {
  const [first = '', ...rest] = raw.split(/\s*(?:\||•|·| [-–—] |, (?=[^,]+$)|\/)\s*/)
  const outlet = rest.find((part) => isOutlet(part)) ?? null
  const names = outlet === null ? raw : [first, ...rest.slice(0, rest.indexOf(outlet))].join(', ')
  const clean = names.replace(/ in \p{Lu}[\p{L} &]*$/u, '').replace(POST, '').replace(/[\s,.|]+$/, '')
  return isNames(clean) ? { names: plainNames(clean) ?? clean, outlet, additional } : null
}

const BETWEEN = /\s*[,;|/&•·、，]\s*|\s+(?:and|with|và|dan|y|et|und)\s+|\s*(?:និង|และ)\s*/iu
const ROLE = /^(?:(?:our|the|a|an|senior|junior|chief|deputy|managing|executive|associate|assistant|contributing|staff|special|political|foreign|national|regional|bureau|investigative|freelance|web|news|guest|photo)\s+)*(?:writers?|reporters?|correspondents?|journalists?|editors?(?:-in-chief)?|contributors?|columnists?|producers?|photographers?|bureau chief|desk|team)(?:\s+(?:in|at|for|of)\s.*)?$/i

/** Names of authors as a list parted by ", ": each once, without posts, addresses, and what `drop` knows for no author. Null where nothing is left. */
export function plainNames(raw: string, drop: (name: string) => boolean = () => false): string | null {
  const names = new Map<string, string>()
  for (const piece of raw.replace(/^by:?\s+/i, '').replace(/\s*[(<][^()<>]*@[^()<>]*[)>]|\s*\b[\w.+-]+@[\w-]+\.[\w.-]+/g, '').split(BETWEEN)) {
    const name = spelled(piece.replace(/^(?:by|and)\s+/i, '').replace(/[\s.,]+$/, (end) => (/\b\p{Lu}\.$/u.test(piece) ? end.trimEnd() : '')).trim())
    if (name !== '' && !(names.size > 0 && ROLE.test(name)) && !/^https?:|^@/i.test(name) && !drop(name) && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
  }
  return names.size === 0 ? null : [...names.values()].join(', ')
}

function isNames(text: string): boolean {
  if (text === '' || text.length > 120) return false
  if (!/\p{Lu}|\p{Ll}/u.test(text)) return text.length <= 40 && !/[.。។]/.test(text)
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const named = words.filter((word) => !SMALL.test(word))
  if (words.length > 14 || named.length === 0 || named.some((word) => !/^["“]?\p{Lu}[\p{L}\p{M}.'’-]*["”]?$/u.test(word) || NOT_A_NAME.test(word))) return false
  return named.length >= 2 || isOutlet(text) || /^(?:staff|agencies|editors?|admin)$/i.test(text)
}

/** Whether a line is the names of people and nothing else: "Dara Kim and Sok Leng". Tells by capitals alone, so other scripts have none. */
export function isPeople(line: string): boolean {
  const names = line.split(/\s*(?:,|&|\band\b)\s*/)
  return /\p{Ll}/u.test(line) && names.length <= 5 && names.every((name) => {
    const words = name.split(' ')
    return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) && !NOT_A_NAME.test(word)) && !isOutlet(name) && !isSection(name)
  })
}

/** Names in capitals alone are written as names. */
function spelled(names: string): string {
  if (/\p{Ll}/u.test(names) || !/\p{Lu}{4}/u.test(names)) return names
  return names.replace(/\p{Lu}[\p{Lu}\p{M}]*/gu, (word) => (SMALL.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase()))
}
