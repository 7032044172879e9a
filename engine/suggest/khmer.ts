import { finding, quoted, type Finding } from './finding.ts'

const LETTER = '[\\u1780-\\u17D3\\u17DD]'
/** Both orders in which the two subscripts of "minister" are typed. */
const MINISTER = 'រដ្ឋមន(?:្ត្រី|្រ្តី)'

const POSTS = [
  `ឧបនាយក${MINISTER}`, `នាយក${MINISTER}`, `ទេស${MINISTER}`, MINISTER,
  'អនុរដ្ឋលេខាធិការ', 'រដ្ឋលេខាធិការ', 'អ្នកនាំពាក្យ', 'អគ្គស្នងការរង', 'អគ្គស្នងការ',
  'ស្នងការរង', 'ស្នងការ', 'អភិបាលរង', 'អភិបាល',
  'អគ្គនាយករង', 'អគ្គនាយក', 'អគ្គលេខាធិការ', 'អនុប្រធាន', 'ប្រធាន', 'មេបញ្ជាការរង', 'មេបញ្ជាការ',
  'ព្រះរាជអាជ្ញារង', 'ព្រះរាជអាជ្ញា', 'ចៅក្រមស៊ើបសួរ', 'ចៅក្រម', 'មេភូមិ', 'មេឃុំ', 'ចៅសង្កាត់', 'សមាជិកព្រឹទ្ធសភា', 'ឯកអគ្គរដ្ឋទូត', 'អធិការរង', 'អធិការ', 'នាយប៉ុស្តិ៍', 'ចៅហ្វាយ',
].join('|')
const RANKS = '(?:នាយ)?ឧត្តមសេនីយ៍(?:ឯក|ទោ|ត្រី)?|វរសេនីយ៍(?:ឯក|ទោ|ត្រី)|អនុសេនីយ៍(?:ឯក|ទោ|ត្រី)'
const OKNHA = 'លោកឧកញ៉ា|អ្នកឧកញ៉ា|ឧកញ៉ា'
const HONORIFICS = `${OKNHA}|លោកស្រី|លោកជំទាវ|ឯកឧត្តម|សម្តេច|សម្ដេច|លោក|អ្នកស្រី`
/** Words that follow a name or a pronoun, often without a space: verbs, "that", "and", "in". No name begins with one. */
const AFTER_NAME = [
  'បាន|ដែល|ថា|និង|ជា(?!តិ)|ប្រាប់|នៅ|ត្រូវ|មាន(?!ជ័យ)|អះអាង|ថ្លែង|លើក|បញ្ជាក់',
  'បន្ត|សង្កត់|កាល|មិន|ពេល|ក៏|ដឹកនាំ|អញ្ជើញ|ពី|ទៅ|ឱ្យ|ឲ្យ|ដោយ',
  'អំពី|ក្នុង|តាម|ចំពោះ|សុំ|និយាយ|គឺ|ចូលរួម|រួម|ព្រមាន|បដិសេធ|ឆ្លើយ',
].join('|')

const ADDRESS = `(?:(?:${HONORIFICS}|${RANKS}) ?)+`
const END = `(?=[^\\u1780-\\u17DD]|$|${AFTER_NAME})`
const NAMED = new RegExp(`(${ADDRESS})(?!ស្រី |ជំទាវ |${AFTER_NAME})(${LETTER}{1,9}) (?!${AFTER_NAME})(${LETTER}{2,}?)${END}`, 'g')
const POST_BEFORE = new RegExp(`(?:${POSTS})${LETTER}{0,60}(?: ${LETTER}{2,24})? ?$`)
const POST_AFTER = new RegExp(`^,? ?(?:ជា)?((?:${POSTS})${LETTER}{0,60}?)${END}`)
const LONGEST_GIVEN_NAME = 14

const SITE = '(?:កាស៊ីណូ|អគារ|បុរី|សណ្ឋាគារ|សំណង់|ទីតាំង|បរិវេណ|តំបន់សេដ្ឋកិច្ចពិសេស)'
const CALLED = '(?:ឈ្មោះ|មានឈ្មោះ|ហៅថា|ហៅ|ដែលគេស្គាល់ថា)? ?(?:ថា)?'
const IN_QUOTES = '[«“"]([^»”"\\n]{2,40})[»”"]'
const IN_LATIN = '(\\p{Lu}[\\p{L}\\p{N}]*(?: (?:\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}{1,2}))*)'
const SITE_NAMED = new RegExp(`${SITE}${LETTER}{0,20} ?${CALLED} ?(?:${IN_QUOTES}|${IN_LATIN})`, 'gu')

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
  if (!/\p{Script=Khmer}/u.test(text)) return []
  const named = [...text.matchAll(NAMED)].flatMap((match) => read(text, match))
  return [...named.map(findingOf), ...givenNames(text, named), ...called(text), ...khmerAgencies(text), ...sites(text)]
}

const CALLED_BY = new RegExp(`(?:ឈ្មោះ|ហៅថា) ?(${LETTER}{1,9} (?!${AFTER_NAME})${LETTER}{2,14}?)${END}`, 'g')

/** "ឈ្មោះ ធី សុខឡេង": a man or woman by the word "named"; a site has its name in quotes. */
function called(text: string): Finding[] {
  return [...text.matchAll(CALLED_BY)].map((match) => {
    const end = match.index + match[0].length
    return finding({ start: end - match[1]!.length, end }, 'person', match[1]!, 'name', `The text says this is what someone is called: ${quoted(match[0])}.`)
  })
}

const AGENCY = new RegExp([
  'ក្រសួង(?:មហាផ្ទៃ|ពាណិជ្ជកម្ម|ការបរទេស|យុត្តិធម៌|ការងារ|ការពារជាតិ|ទេសចរណ៍|ព័ត៌មាន|សុខាភិបាល|អប់រំ|បរិស្ថាន|សង្គមកិច្ច|ធនធានទឹក|សេដ្ឋកិច្ច)', 'អគ្គនាយកដ្ឋានអន្តោប្រវេសន៍', 'នគរបាលជាតិ',
  'អង្គភាពប្រឆាំងអំពើពុករលួយ', 'តុលាការកំពូល', 'សាលាឧទ្ធរណ៍(?:ភ្នំពេញ)?', 'សាលាដំបូងរាជធានីភ្នំពេញ', `សាលាដំបូងខេត្ត${LETTER}{3,16}?(?=[ ។៖]|បាន|កាល|នៅ|$)`, 'កាកបាទក្រហមកម្ពុជា',
].join('|'), 'g')

/** Ministries, courts and other agencies that are written in one way. */
export function khmerAgencies(text: string): Finding[] {
  return [...text.matchAll(AGENCY)].map((match) => (
    finding({ start: match.index, end: match.index + match[0].length }, 'organization', match[0], 'name', `A name with a word for an organization in it: ${quoted(match[0])}.`)))
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

function findingOf(named: Named): Finding {
  const { name, post, after, rank, address } = named
  const type = post?.includes('ក្រុមហ៊ុន') ? 'person' : 'official'
  if (post && after) return finding(named, type, name, 'title-after', `The words after the name are a title: ${quoted(post)}.`, post)
  if (post) return finding(named, type, name, 'title-before', `The words before the name are a title: ${quoted(post)}.`, post)
  if (rank) return finding(named, 'official', name, 'title-before', `The name has a rank before it: ${quoted(rank)}.`, rank)
  const oknha = new RegExp(`^(?:${OKNHA})$`).exec(address)?.[0] ?? null
  return finding(named, 'person', name, 'name', `Addressed as a person: ${quoted(`${address} ${name}`)}.`, oknha)
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
    const short = new RegExp(`(?:${HONORIFICS}|${RANKS}) ?${person.given}${END}`, 'g')
    for (const match of text.matchAll(short)) {
      const end = match.index + match[0].length
      if (match.index < person.end || taken.has(end - person.given.length)) continue
      const { type, role } = findingOf(person)
      const reason = `Only ${person.name} in this article can be meant by ${quoted(person.given)}.`
      found.push(finding({ start: end - person.given.length, end }, type, person.name, 'short-form', reason, role))
    }
  }
  return found
}

function sites(text: string): Finding[] {
  return [...text.matchAll(SITE_NAMED)].map((match) => {
    const name = match[1] ?? match[2]!
    const start = match.index + match[0].lastIndexOf(name)
    return finding({ start, end: start + name.length }, 'compound', name, 'compound-pattern', `A name with the kind of place it is: ${quoted(match[0])}.`)
  })
}
