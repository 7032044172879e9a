import { isNameLike, weight, wordCount } from './shape.ts'

/** Words that name a newspaper, agency or broadcaster when a name ends with them. */
const LAST_WORDS = /\b(?:news|times|post|daily|herald|tribune|journal|gazette|association|agency|network|radio|media|observer|guardian|chronicle|online|today|tv|television|weekly|magazine|bulletin|broadcasting|broadcaster|newspaper|newswire|dispatch|courier|mail|insider|digest)\.?$/i
/** Words that do so when a name begins with them. */
const FIRST_WORDS = /^(?:báo|đài|tạp chí|thông tấn xã|harian|kantor berita|koran|radio|agence|agencia|diario|journal)\s/iu
/** Words that do so in some names and stand in headlines as well. */
const SOME_WORDS = /\b(?:news|times|post|daily|press|review|star|sun|express|monitor|nation|standard|globe|mirror|telegraph|voice|report|wire|institute|centre|center|watch)\b/i
const OTHER_SCRIPTS = /(?:新闻|新聞|日报|日報|时报|時報|晚报|早报|晨报|网|網|新华社|通讯社|電視|电视台|频道|ข่าว|ไทยรัฐ|มติชน|หนังสือพิมพ์|ព័ត៌មាន|សារព័ត៌មាន|កាសែត|일보|신문|뉴스|방송|통신|báo|đài)/iu
const DOMAIN = /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|info|news|asia|media|tv|co|io|kh|th|vn|my|sg|hk|cn|tw|kr|jp|uk|us|au|de|fr|eu|int|gov|edu)$/i
const AGENCIES = /^(?:AFP|AP|Reuters|Xinhua|Kyodo|Yonhap|EPA|UPI|Bernama|ANTARA|VNA|AKP|DPA|dpa|IANS|PTI|ANI|TASS|Bloomberg|VOD|VOA|RFA|RFI|BBC|CNN|KBS|NHK|CNA)$/

/** Whether a short line is surely the name of an outlet, even where nothing else could be the headline. */
export function isOutlet(line: string): boolean {
  if (DOMAIN.test(line) || AGENCIES.test(line)) return true
  if (!/\p{Lu}|\p{Ll}/u.test(line)) return OTHER_SCRIPTS.test(line) && line.length <= 16 && weight(line) <= 36
  return wordCount(line) <= 6 && (LAST_WORDS.test(line) || FIRST_WORDS.test(line)) && isNameLike(line, 6) && !/[\d?!:,]/.test(line)
}

/** Whether a name, or one beside it ("AP Photo", "AFP via Getty Images"), is that of an agency, whose pictures and reports many outlets print. */
export function isAgency(name: string): boolean {
  return name.split(/\s+/).some((word) => AGENCIES.test(word) || /^(?:Getty|Shutterstock|Alamy|iStock|Freepik|Unsplash|Facebook|Telegram|YouTube|Google|Supplied|Handout|Photo|Pool)$/i.test(word))
}

/** Whether a short line may be the name of an outlet: enough where a headline follows or stands before it. */
export function mayBeOutlet(line: string): boolean {
  return isOutlet(line) || (wordCount(line) <= 6 && SOME_WORDS.test(line) && isNameLike(line, 6) && !/[\d?!:,]/.test(line))
}

const SECTIONS = new Set(
  ('news national nation politics political world international global local regional region asia southeast asia crime courts court law justice business economy '
    + 'finance opinion op-ed editorial commentary comment analysis feature features investigation investigations investigative special report reports society '
    + 'social human rights lifestyle culture sport sports tech technology environment health education breaking breaking news exclusive latest latest news top stories '
    + 'security migration labour labor trafficking scams scam centres capital provinces kingdom interview interviews video photos long reads press release cambodia '
    + 'thailand vietnam laos myanmar china korea').split(' '),
)

/** A section's name, as stands above a headline: "National", "Human Rights". */
export function isSection(line: string): boolean {
  const words = line.toLowerCase().split(/[\s/&,|>»•·-]+/).filter((word) => word !== '' && word !== 'and')
  return words.length > 0 && words.length <= 4 && words.every((word) => SECTIONS.has(word))
}

/**
 * Parts "Headline - Outlet" and "Outlet | Section". A bar parts anywhere where the smaller piece is a short name; a dash, which also
 * stands inside headlines, only where the piece is an outlet's name for sure or is `known` to be.
 */
export function splitOutlet(line: string, known: string | null = null): { title: string; outlet: string } | null {
  const last = [...line.slice(0, 400).matchAll(/ ?[|»•·｜] ?| :: | [-–—] |_(?=[^_\s]+$)/gu)].at(-1)
  if (!last || last.index === 0) return null
  const left = line.slice(0, last.index).trim()
  const right = line.slice(last.index + last[0].length).trim()
  const bar = /[|»•·｜]|::/.test(last[0])
  const same = (part: string): boolean => known !== null && part.toLowerCase() === known.toLowerCase()
  if (same(right) || isOutlet(right) || (bar && isShortName(right, left))) return { title: left, outlet: right }
  if (same(left) || (bar && (isOutlet(left) || isShortName(left, right)))) return { title: right, outlet: left }
  return null
}

function isShortName(part: string, other: string): boolean {
  return !isSection(part) && isNameLike(part, 5) && weight(part) * 1.5 < weight(other)
}

/** Whether two names are one outlet's, however they are written: "RIVERPOST", "The Riverpost", "riverpost.example". */
export function sameOutlet(one: string, other: string): boolean {
  return outletKey(one) === outletKey(other)
}

/** The name itself, or the better way to write it among `names`: with capitals and small letters, and no address. */
export function bestSpelling(name: string, names: readonly string[]): string {
  return names.filter((other) => sameOutlet(name, other)).reduce((best, other) => (spelling(other) > spelling(best) ? other : best), name)
}

const HOST = /^(?:https?:\/\/)?(?:www\.)?([a-z\d-]+)(?:\.[a-z\d-]+)+\/?$/i

function outletKey(name: string): string {
  return (HOST.exec(name)?.[1] ?? name).toLowerCase().replace(/^the\s+/, '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function spelling(name: string): number {
  if (HOST.test(name)) return 0
  return /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) ? 2 : 1
}
