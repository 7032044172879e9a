import { FUNCTION_WORDS, MONTHS, PEOPLES } from '../lexicon/common.ts'
import { anyPrecision, money, people, precisionOf, type FigureForm, type FigureReading, type Precisions } from './forms.ts'
import { ENGLISH_NUMBER, NUMBER, readDigits, readEnglish, scaleOf } from './numbers.ts'

const PRECISIONS: Precisions = {
  about: 'about|around|some|roughly|nearly|almost|approximately|(?:an )?estimated|maybe|perhaps|close to|probably',
  least: 'at least|more than|over|well over|as (?:many|much) as|no (?:fewer|less) than|not less than|upwards of',
  most: 'up to|at most|fewer than|less than|under|no more than',
}
const NEAR = `(?:(?<near>${anyPrecision(PRECISIONS)}) )?`
const STARTS = '(?<![\\p{L}\\p{N}.,$€£-])'
const SCALE = '(?:(?<scale> ?(?:million|billion|trillion|thousand|mln|mn|bn)|[mkMKb])\\b)?'
const SCALE_TO = SCALE.replace('<scale>', '<scaleTo>')

const SIGNS: Readonly<Record<string, string>> = { US$: 'USD', $: 'USD', USD: 'USD', 'S$': 'SGD', HK$: 'HKD', 'A$': 'AUD', '€': 'EUR', '£': 'GBP', '¥': 'CNY', RMB: 'CNY', '฿': 'THB', '₩': 'KRW', '₫': 'VND', '៛': 'KHR' }
const SIGN = '(?<sign>(?:US|S|HK|A)?\\$|€|£|¥|฿|₩|₫|៛|(?:USD|RMB)(?= ?[0-9]))'
const NAMES: readonly (readonly [pattern: string, currency: string])[] = [
  ['(?:US |U\\.S\\. |American )?dollars?|USD|usd', 'USD'], ['riels?|KHR', 'KHR'], ['(?:Chinese )?yuan|renminbi|RMB|CNY', 'CNY'], ['(?:Thai )?baht|THB', 'THB'],
  ['(?:Vietnamese )?dong|VND', 'VND'], ['(?:Korean )?won|KRW', 'KRW'], ['(?:Indian |Sri Lankan |Pakistani |Nepali )?rupees?', 'INR'], ['ringgit|MYR', 'MYR'],
  ['euros?|EUR', 'EUR'], ['pounds?|GBP', 'GBP'], ['USDT|tethers?', 'USDT'], ['bitcoins?|BTC', 'BTC'], ['pesos?', 'PHP'], ['rupiah', 'IDR'], ['yen', 'JPY'],
]
const NAME = `(?<name>${NAMES.map(([pattern]) => pattern).join('|')})(?![\\p{L}\\p{N}])`

const currencyOf = (name: string): string => NAMES.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(name))![1]

function form(source: string, read: FigureForm['read']): FigureForm {
  return { pattern: new RegExp(source, 'giu'), read }
}

const NOUNS = `people|persons|individuals|men|women|children|kids|boys|girls|teenagers|teens|minors|youths|adults|foreigners|nationals|citizens|compatriots|residents|villagers|locals|workers
  |employees|staff|labou?rers|migrants|refugees|victims|survivors|captives|hostages|detainees|prisoners|inmates|suspects|defendants|accused|fugitives|criminals|scammers|fraudsters|ringleaders|traffickers
  |brokers|recruiters|bosses|guards|officers|officials|soldiers|troops|policemen|police|gendarmes|personnel|agents|investigators|prosecutors|judges|lawyers|journalists|reporters|activists|protesters
  |students|teachers|monks|tourists|visitors|passengers|patients|doctors|nurses|drivers|cleaners|vendors|traders|farmers|fishermen|families|households|members|witnesses|interviewees|deportees|Westerners|Filipinos
  |owners|managers|supervisors|tenants|relatives|parents|mothers|fathers|sons|daughters|colleagues|translators|interpreters|users|clients|customers|investors|shareholders|directors|accomplices|associates`.replace(/\s+/g, '')
const NATIONALS = [...PEOPLES].filter((word) => /(?:ns|ans|ais|lis|nis|shis|pinos)$/.test(word)).concat('lankans', 'bangladeshis', 'pakistanis', 'nepalis', 'kenyans', 'ugandans', 'ethiopians', 'africans', 'khmers', 'brazilians', 'laotians').join('|')
/** A people by a word that is its adjective, too: "51 Chinese", not "51 Chinese companies". */
const PEOPLE_ALONE = 'Chinese|Vietnamese|Taiwanese|Japanese|Burmese|Nepalese|Thai|Lao|British|French'
const MODIFIERS = `young|younger|old|older|elderly|adult|underage|teenage|male|female|foreign|local|other|additional|more|new|former|suspected|alleged|accused|undocumented|illegal|unidentified|unnamed|armed|fellow
  |trafficked|rescued|arrested|detained|freed|injured|missing|stranded|forced|human|trafficking|trafficked|casino|hotel|police|military|security|immigration|border|construction|garment|factory|office|scam|online
  |embassy|government|provincial|national|senior|junior|known|key|main|civilian|innocent|poor|ordinary|desperate|skilled|community|district|company|production|registered|riot|special`.replace(/\s+/g, '')
const NATIONALITY = [...PEOPLES].filter((word) => !word.includes('.')).join('|')
const WHO = `(?: (?:${MODIFIERS}|${NATIONALITY}))*`
const COUNTED = `(?<counted>(?:${WHO} (?:${NOUNS}|${NATIONALS})| of (?:them|us|those))(?![\\p{L}\\p{N}-])| (?<alone>${PEOPLE_ALONE})(?![\\p{L}\\p{N}-]))`
const CROWD = '(?<crowd>(?:tens|hundreds) of thousands|(?:dozens|scores|hundreds|thousands|millions)) of'
const CROWDS: Readonly<Record<string, number>> = {
  dozens: 24, scores: 40, hundreds: 200, thousands: 2000, millions: 2e6, 'tens of thousands': 20_000, 'hundreds of thousands': 200_000,
}

const BEFORE_YEAR = new RegExp(`\\b(?:in|since|of|by|until|from|early|late|${[...MONTHS].join('|')}|[a-z]{3,4}\\.) $`, 'i')

function counted(words: string): string | null {
  const who = words.trim()
  return /^(?:people|persons|individuals|of (?:them|us|those))$/i.test(who) ? null : who
}

/** "51 Chinese companies" and "In 2019 people" count no people. */
function isNoCount(index: number, number: string | undefined, alone: string | undefined, text: string, end: number): boolean {
  if (alone !== undefined) {
    const next = /^ (\p{L}+)/u.exec(text.slice(end, end + 30))?.[1]
    if (next !== undefined && !FUNCTION_WORDS.has(next.toLowerCase())) return true
  }
  return number !== undefined && /^(?:19|20)\d\d$/.test(number) && BEFORE_YEAR.test(text.slice(Math.max(0, index - 12), index))
}

function peopleOf(value: number, { index, 0: whole, groups: g }: Parameters<FigureForm['read']>[0], text: string): FigureReading {
  if (isNoCount(index, g.number, g.alone, text, index + whole.length)) return null
  return people(value, counted(g.counted!), precisionOf(g.near, PRECISIONS))
}

/** US$500,000, between $7.5 and $12 billion, two million riel; about 200 people, more than a dozen Vietnamese nationals, hundreds of soldiers. */
export const ENGLISH_FIGURES: readonly FigureForm[] = [
  form(`${STARTS}${NEAR}${SIGN} ?(?<number>${NUMBER})${SCALE}(?: USDT?\\b)?`, ({ groups: g }) => (
    money(readDigits(g.number!) * scaleOf(g.scale), SIGNS[g.sign!.toUpperCase()]!, precisionOf(g.near, PRECISIONS)))),
  form(`${STARTS}(?:between |from )?${SIGN} ?(?<number>${NUMBER})${SCALE}(?: and | to | ?[–—-] ?)(?:(?:US|S|HK|A)?[$€£¥])?(?<numberTo>${NUMBER})${SCALE_TO}`, ({ groups: g }) => (
    money(readDigits(g.number!) * scaleOf(g.scale ?? g.scaleTo), SIGNS[g.sign!.toUpperCase()]!, 'exact', readDigits(g.numberTo!) * scaleOf(g.scaleTo)))),
  form(`${STARTS}${NEAR}(?<number>${NUMBER})${SCALE} ?${NAME}`, ({ groups: g }) => (
    money(readDigits(g.number!) * scaleOf(g.scale), currencyOf(g.name!), precisionOf(g.near, PRECISIONS)))),
  form(`${STARTS}${NEAR}(?<number>${ENGLISH_NUMBER}) ${NAME}`, ({ groups: g }) => money(readEnglish(g.number!), currencyOf(g.name!), precisionOf(g.near, PRECISIONS))),
  form(`${STARTS}${NEAR}(?<number>${NUMBER})${SCALE}${COUNTED}`, (match, text) => peopleOf(readDigits(match.groups.number!) * scaleOf(match.groups.scale), match, text)),
  form(`${STARTS}${NEAR}(?<words>${ENGLISH_NUMBER})${COUNTED}`, (match, text) => peopleOf(readEnglish(match.groups.words!), match, text)),
  form(`${STARTS}${NEAR}${CROWD}${COUNTED}`, (match, text) => {
    const reading = peopleOf(CROWDS[match.groups.crowd!.toLowerCase()]!, match, text)
    return reading && { ...reading, precision: 'least' }
  }),
]
