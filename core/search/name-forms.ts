import { tokensOf } from './tokens.ts'

/** A way of writing a name. */
export interface NameForm {
  /** As a person would write it; for near spellings the name they are near to. */
  readonly label: string
  readonly kind: 'same' | 'turned' | 'initials' | 'near'
  /** Its words as the index has them. */
  readonly terms: readonly string[]
}

/** Letters a word of a name must have for one of them to be wrong. UTF-16 units. */
export const NEAR_FROM = 4

/** So many names of one thing are taken, with their forms. */
const MOST_NAMES = 40

/**
 * The ways in which a name may stand in a text: as it is; with the family name on the other side; with initials; and, by whoever looks for it, with letters wrong. `names`: all that is known of the same
 * person or thing, in any script, that which was typed first.
 */
export function nameForms(names: readonly string[]): NameForm[] {
  const forms: NameForm[] = []
  const known = new Set<string>()
  const add = (form: NameForm): void => {
    const key = `${form.kind === 'near'} ${form.terms.join(' ')}`
    if (form.terms.length === 0 || known.has(key)) return
    known.add(key)
    forms.push(form)
  }
  for (const name of names.slice(0, MOST_NAMES)) {
    const tokens = tokensOf(name)
    const terms = tokens.map(({ term }) => term)
    add({ label: name, kind: 'same', terms })
    const words = spacedWords(name)
    if (words.length < 2 || words.length !== terms.length) continue
    for (const turned of [[words.length - 1, 1], [1, words.length - 1]] as const) {
      const order = [...words.keys()].map(place => (place + turned[0]) % words.length)
      add({ label: order.map(place => words[place]!).join(' '), kind: 'turned', terms: order.map(place => terms[place]!) })
    }
    for (const whole of [words.length - 1, 0]) {
      const initial = (place: number): boolean => place !== whole && terms[place]!.length > 1
      add({ label: words.map((word, place) => (initial(place) ? `${first(word)}.` : word)).join(' '), kind: 'initials', terms: terms.map((term, place) => (initial(place) ? first(term) : term)) })
    }
  }
  for (const name of names.slice(0, MOST_NAMES)) if (spacedWords(name).some(word => word.length >= NEAR_FROM)) add({ label: name, kind: 'near', terms: tokensOf(name).map(({ term }) => term) })
  return forms
}

const first = (word: string): string => [...word][0] ?? ''

/** The words of a name in a script with spaces and letters that have initials. */
const spacedWords = (name: string): string[] => (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.'’-]+$/u.test(name) ? name.split(/[\s.'’-]+/).filter(word => word !== '') : [])
