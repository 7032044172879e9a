import { quoted, type Finding } from './finding.ts'

const LETTER = '[\\u1780-\\u17D3\\u17DD]'
/** Both orders in which the two subscripts of "minister" are typed. */
const MINISTER = 'រដ្ឋមន(?:្ត្រី|្រ្តី)'

const POSTS = [
  `ឧបនាយក${MINISTER}`, `នាយក${MINISTER}`, `ទេស${MINISTER}`, MINISTER, 'អនុរដ្ឋលេខាធិការ', 'រដ្ឋលេខាធិការ', 'អ្នកនាំពាក្យ', 'អគ្គស្នងការរង', 'អគ្គស្នងការ', 'ស្នងការរង', 'ស្នងការ', 'អភិបាលរង', 'អភិបាល',
  'អគ្គនាយករង', 'អគ្គនាយក', 'អគ្គលេខាធិការ', 'អនុប្រធាន', 'ប្រធាន', 'មេបញ្ជាការរង', 'មេបញ្ជាការ', 'ព្រះរាជអាជ្ញារង', 'ព្រះរាជអាជ្ញា', 'ចៅក្រម', 'ឯកអគ្គរដ្ឋទូត', 'អធិការរង', 'អធិការ', 'នាយប៉ុស្តិ៍', 'ចៅហ្វាយ',
].join('|')
const RANKS = '(?:នាយ)?ឧត្តមសេនីយ៍(?:ឯក|ទោ|ត្រី)?|វរសេនីយ៍(?:ឯក|ទោ|ត្រី)|អនុសេនីយ៍(?:ឯក|ទោ|ត្រី)'
const OKNHA = 'លោកឧកញ៉ា|អ្នកឧកញ៉ា|ឧកញ៉ា'
const HONORIFICS = `${OKNHA}|លោកស្រី|លោកជំទាវ|ឯកឧត្តម|សម្តេច|សម្ដេច|លោក|អ្នកស្រី`
/** Words that follow a name or a pronoun, often without a space: verbs, "that", "and", "in". No name begins with one. */
const AFTER_NAME = 'បាន|ដែល|ថា|និង|ជា|ប្រាប់|នៅ|ត្រូវ|មាន|អះអាង|ថ្លែង|លើក|បញ្ជាក់|បន្ត|សង្កត់|កាល|មិន|ពេល|ក៏|ដឹកនាំ|អញ្ជើញ|ពី|ទៅ|ឱ្យ|ឲ្យ|ដោយ|អំពី|ក្នុង|តាម|ចំពោះ|សុំ|និយាយ|គឺ|ចូលរួម|រួម|ព្រមាន|បដិសេធ|ឆ្លើយ'

const NAMED = new RegExp(`((?:(?:${HONORIFICS}|${RANKS}) ?)+)(?!${AFTER_NAME})(${LETTER}{2,9}) (?!${AFTER_NAME})(${LETTER}{2,}?)(?=[^\\u1780-\\u17DD]|$|${AFTER_NAME})`, 'g')
const POST_BEFORE = new RegExp(`(?:${POSTS})${LETTER}{0,60}(?: ${LETTER}{2,24})? ?$`)
const POST_AFTER = new RegExp(`^,? ?(?:ជា)?((?:${POSTS})${LETTER}{0,60}?)(?=[^\\u1780-\\u17DD]|$|${AFTER_NAME})`)
const LONGEST_GIVEN_NAME = 14

const SITE = '(?:កាស៊ីណូ|អគារ|បុរី|សណ្ឋាគារ|សំណង់|ទីតាំង|បរិវេណ|តំបន់សេដ្ឋកិច្ចពិសេស)'
const SITE_NAMED = new RegExp(`${SITE}${LETTER}{0,20} ?(?:ឈ្មោះ|មានឈ្មោះ|ហៅថា|ហៅ|ដែលគេស្គាល់ថា)? ?(?:ថា)? ?(?:[«“"]([^»”"\\n]{2,40})[»”"]|(\\p{Lu}[\\p{L}\\p{N}]*(?: (?:\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}{1,2}))*))`, 'gu')

interface Named {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly given: string
  readonly post: string | null
  readonly after: boolean
  readonly rank: string | null
  readonly address: string
}

/** People named with an honorific, officials by the posts around them, and sites whose name is set apart in Khmer text. */
export function khmerNames(text: string): Finding[] {
  const named = [...text.matchAll(NAMED)].flatMap((match) => read(text, match))
  return [...named.map(finding), ...givenNames(text, named), ...sites(text)]
}

function read(text: string, match: RegExpExecArray): Named[] {
  const [whole, address, family, given] = match
  if (given!.length > LONGEST_GIVEN_NAME) return []
  const start = match.index + address!.length
  const end = match.index + whole.length
  const before = POST_BEFORE.exec(text.slice(Math.max(0, match.index - 120), match.index))?.[0].trim() ?? null
  const after = before ? null : POST_AFTER.exec(text.slice(end, end + 100))?.[1] ?? null
  const rank = new RegExp(RANKS).exec(address!)?.[0] ?? null
  return [{ start, end, name: `${family} ${given}`, given: given!, post: before ?? after, after: after !== null, rank, address: address!.trim() }]
}

function finding({ start, end, name, post, after, rank, address }: Named): Finding {
  if (post) {
    const rule = after ? 'title-after' : 'title-before'
    return { start, end, name, type: 'official', role: post, rule, reason: `The words ${after ? 'after' : 'before'} the name are a title: ${quoted(post)}.` }
  }
  if (rank) return { start, end, name, type: 'official', role: rank, rule: 'title-before', reason: `The name has a rank before it: ${quoted(rank)}.` }
  return { start, end, name, type: 'person', role: new RegExp(`^(?:${OKNHA})$`).exec(address)?.[0] ?? null, rule: 'name', reason: `Addressed as a person: ${quoted(`${address} ${name}`)}.` }
}

/** "លោក សុខៈ" after "លោក ទូច សុខៈ": the given name with an honorific, where only one person has it. */
function givenNames(text: string, named: readonly Named[]): Finding[] {
  const found: Finding[] = []
  const first = new Map<string, Named | null>()
  for (const person of named) {
    const known = first.get(person.given)
    if (known === undefined) first.set(person.given, person)
    else if (known && known.name !== person.name) first.set(person.given, null)
  }
  const taken = new Set(named.map(({ start }) => start))
  for (const person of first.values()) {
    if (!person) continue
    const short = new RegExp(`(?:${HONORIFICS}|${RANKS}) ?${person.given}(?=[^\\u1780-\\u17DD]|$|${AFTER_NAME})`, 'g')
    for (const match of text.matchAll(short)) {
      const end = match.index + match[0].length
      if (match.index < person.end || taken.has(end - person.given.length)) continue
      const { type, role } = finding(person)
      found.push({ start: end - person.given.length, end, name: person.name, type, role, rule: 'short-form', reason: `Only ${person.name} in this article can be meant by ${quoted(person.given)}.` })
    }
  }
  return found
}

function sites(text: string): Finding[] {
  return [...text.matchAll(SITE_NAMED)].map((match) => {
    const name = match[1] ?? match[2]!
    const start = match.index + match[0].lastIndexOf(name)
    return { start, end: start + name.length, name, type: 'compound', role: null, rule: 'compound-pattern', reason: `A name with the kind of place it is: ${quoted(match[0])}.` }
  })
}
