import { nameFinder } from './dictionary.ts'
import { finding, type Finding } from './finding.ts'
import type { Subject } from './subjects.ts'

/** The acronyms an article explains, "… Counter Trafficking (NCCT)", wherever they stand in it. */
export function acronyms(text: string, subjects: readonly Subject[]): Finding[] {
  const explained = subjects.filter(({ type }) => type === 'organization' || type === 'compound' || type === 'location').flatMap((subject) => {
    const end = subject.introduced + subject.name.length
    const short = /^ \((?:the )?[“"']?(\p{Lu}[\p{L}\p{N}]{1,9})[”"']?\)/u.exec(text.slice(end, end + 20))?.[1]
    return short && spells(short, subject.name) ? [{ short, subject }] : []
  })
  return nameFinder(explained.map(({ short }) => short))(text).map((match) => {
    const { short, subject } = explained[match.nameIndex]!
    return finding(match, subject.type, subject.name, 'short-form', `The text explains “${short}” as ${subject.name}.`)
  })
}

/** Whether the capitals of `short` are initials of words of `name`, in order. */
function spells(short: string, name: string): boolean {
  const initials = name.split(/[\s-]+/).map((word) => word[0]!.toUpperCase())
  let at = 0
  for (const letter of short.replace(/[^\p{Lu}]/gu, '')) {
    at = initials.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
