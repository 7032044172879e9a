import { findDates } from '../date-text.ts'
import { isPeople, readByline } from './byline.ts'
import { isNoise } from './noise.ts'
import { isOutlet, isSection } from './outlet.ts'
import { isNameLike, wordCount } from './shape.ts'

/** What a line of dates, bylines and the like says of the article. */
export interface MetaLine {
  /** EDTF. `stated`: the line says that it is the date of publication. */
  readonly published: string | null
  readonly stated: boolean
  readonly updated: string | null
  readonly byline: string | null
  readonly additional: boolean
  readonly outlet: string | null
  /** Nothing but one date or a span of dates: in a chronology such a line is a heading. */
  readonly bare: boolean
}

const UPDATED = /\b(?:updated?|modified|revised|corrected|amended)\b|cập nhật|更新|修订|修訂|修改|수정|업데이트|갱신|อัปเดต|อัพเดท|ปรับปรุง|แก้ไข|mis à jour|actualizado|aktualisiert|diperbarui|dikemas kini|កែប្រែ|បច្ចុប្បន្នភាព/iu
const PUBLISHED = /\b(?:publi\w*|posted|issued|release[ds]?|date[d]?|created|diterbitkan)\b|xuất bản|đăng|发布|发表|日期|時間|时间|입력|등록|작성|เผยแพร่|วันที่|ចេញផ្សាយ|កាលបរិច្ឆេទ|publié/iu
const LABELS = new RegExp(
  String.raw`\b(?:first |last |originally )?(?:publi(?:shed|cation)|posted|issued|released?|dated?|created|updated?|modified|revised|diterbitkan|dipublikasikan|diperbarui)\b(?: date)?(?: on| at| le)?|`
    + '(?:ngày )?(?:xuất bản|đăng|cập nhật)(?: lần cuối| mới nhất)?(?: ngày| lúc)?|(?:首次)?(?:发布|發布|发表|發表)(?:时间|時間|日期|于|於)?|(?:最后|最後|最近)?(?:更新|修订|修訂|修改)(?:时间|時間|日期|于|於)?|日期|时间|時間|'
    + '(?:기사 ?|최종 ?|최초 ?)?(?:입력|수정|등록|작성|송고|업데이트|갱신)(?:일시|일|시간)?|'
    + '(?:เผยแพร่|อัปเดต|อัพเดท|ปรับปรุง|แก้ไข)(?:ล่าสุด|ครั้งสุดท้าย)?(?:เมื่อ)?|วันที่|(?:បាន)?(?:ចេញផ្សាយ|ផ្សាយ|កែប្រែ|ធ្វើបច្ចុប្បន្នភាព)(?:ចុងក្រោយ)?(?:នៅ)?|កាលបរិច្ឆេទ|ថ្ងៃទី?|នៅ|ngày|publié le|mis à jour le|actualizado el|dikemas kini',
  'giu',
)
const TIMES = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?(?:GMT|UTC|ICT|EST|EDT|PST|PDT|BST|IST|CET|CEST|KST|JST|SGT|HKT|AEST)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?\)?)?|\b\d{1,2} ?[ap]\.?m\.?(?![\p{L}])|\b\d{1,2}:\d{2}\b/giu
const WEEKDAYS = /\b(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\b\.?|\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|星期[一二三四五六日天]|周[一二三四五六日]|[월화수목금토일]요일|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?|ថ្ងៃ(?:អាទិត្យ|ច័ន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍|សុក្រ|សៅរ៍)/giu
const SOURCE = /^(?:source|nguồn|来源|來源|ប្រភព|출처|ที่มา|sumber)\s*[:：៖]\s*(?<outlet>.{2,50})$/iu
const AGO = /^(?:about )?\d+ (?:minute|hour|day|week|month|year)s? ago$/i
const LINKS = /^(?:on|at|le|,|and|to|until|through|till|–|-|—|to the|đến|至|到)$/i

/** Cities of the region's datelines: with a date they are places, not authors. */
const PLACES = /^(?:phnom penh|sihanoukville|siem reap|bavet|poipet|battambang|kampot|bangkok|hanoi|ho chi minh city|vientiane|yangon|beijing|hong kong|taipei|seoul|tokyo|singapore|kuala lumpur|jakarta|manila|new delhi|washington|london|geneva|new york|bali|ភ្នំពេញ|รุงเทพฯ|北京|金边|프놈펜|서울|hà nội)(?:,? (?:cambodia|thailand|vietnam))?$/iu

/** Whether words before a date say that it is the one of a change. */
export function saysUpdated(words: string): boolean {
  return UPDATED.test(words)
}

/** Reads a line that is only about the article itself: date, time, author, outlet. Null when it says anything else. */
export function readMetaLine(line: string): MetaLine | null {
  if (line.length > 200) return null
  const source = SOURCE.exec(line)?.groups?.['outlet']
  if (source !== undefined && wordCount(source) <= 5) return { ...NOTHING, outlet: source }
  const dates = findDates(line)
  if (dates.length === 0) {
    const byline = readByline(line)
    return byline ? { ...NOTHING, byline: byline.names, additional: byline.additional, outlet: byline.outlet } : readNames(line)
  }
  if (dates.length > 3) return null

  let rest = ''
  let at = 0
  let published: string | null = null
  let updated: string | null = null
  let stated = false
  for (const { date, start, end } of dates) {
    const before = line.slice(at, start)
    if (UPDATED.test(before)) updated ??= date
    else if (published === null) {
      published = date
      stated = PUBLISHED.test(before)
    }
    rest += `${before} | `
    at = end
  }
  rest += line.slice(at)
  const parts = partsOf(rest)
  if (parts.length === 0) {
    const span = dates.length > 1 && updated === null && !stated
    return { ...NOTHING, published: span ? null : published, updated, stated, bare: !stated && updated === null }
  }
  const read = readParts(parts, /[|•·–—]|\s-\s/.test(line))
  return read && { ...NOTHING, published, updated, stated, ...read }
}

const NOTHING: MetaLine = { published: null, stated: false, updated: null, byline: null, additional: false, outlet: null, bare: false }

const ADDRESS = /^(?:(?:url|link|source|original|read (?:the )?(?:full|original) (?:story|article)(?: (?:at|here))?)\s*[:：]?\s*)?(?<url>https?:\/\/\S+)$/i

/** The address on a line that holds nothing else. */
export function readAddress(line: string): string | null {
  return ADDRESS.exec(line)?.groups?.['url'] ?? null
}

/** "Dara Kim / River Times", "River News, Phnom Penh", "Phnom Penh": a line of names that says who or where, without a date or a "By". */
function readNames(line: string): MetaLine | null {
  const parts = line.split(/\s*[|•·/,]\s*|\s[-–—]\s/).filter((part) => part !== '')
  const outlet = parts.find(isOutlet) ?? null
  const places = parts.filter((part) => PLACES.test(part))
  const people = parts.filter((part) => !PLACES.test(part) && isPeople(part))
  if (parts.length === 1) return places.length === 1 ? NOTHING : null
  if (parts.length > 3 || outlet === null || people.length > 1 || parts.length !== people.length + places.length + parts.filter(isOutlet).length) return null
  return { ...NOTHING, outlet, byline: people[0] ?? null }
}

function partsOf(rest: string): string[] {
  return rest.replace(TIMES, ' ').replace(WEEKDAYS, ' ').replace(LABELS, ' ')
    .split(/\s*[|•·,;()[\]/–—៖:：]\s*|\s+-+\s+|^-+\s|\s-+$/)
    .map((part) => part.replace(/\s+/g, ' ').replace(/^[\s.'’-]+|[\s.-]+$/g, ''))
    .filter((part) => part !== '' && !LINKS.test(part))
}

function readParts(parts: readonly string[], parted: boolean): Pick<MetaLine, 'byline' | 'outlet' | 'additional'> | null {
  let name: string | null = null
  let byline: string | null = null
  let outlet: string | null = null
  for (const part of parts) {
    const by = readByline(part)
    if (by) {
      byline ??= by.names
      outlet ??= by.outlet
    } else if (isOutlet(part)) outlet ??= part
    else if (isNoise(part) || isSection(part) || AGO.test(part) || PLACES.test(part)) continue
    else if (isNameLike(part, 4)) {
      // A second name is a place or a section; a third makes this a line of something else.
      if (name !== null && byline !== null) return null
      if (name === null) name = part
    } else return null
  }
  return { byline: byline ?? (parted && name !== null && wordCount(name) >= 2 ? name : null), outlet, additional: false }
}

/** What stands before an article's first sentence. `end`: where that sentence begins. */
export interface Dateline {
  readonly published: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly end: number
}

const CHINESE_DATELINE = /^(?<outlet>\p{Script=Han}{1,8}(?:社|网|網|报|報|台))(?:\p{Script=Han}{0,6}(?:\d{1,2}月)?\d{1,2}日)?(?:讯|訊|电|電)?\s?[（(](?:本报|特约)?(?:记者|記者)[:：\s]?(?<names>[^）)]{2,20})[）)]\s*/u

/** An agency's dateline before the first sentence: "PHNOM PENH, Oct 27, 2024 (Xinhua) — Police …". */
export function readDateline(text: string): Dateline | null {
  const chinese = CHINESE_DATELINE.exec(text)
  if (chinese) return { published: null, outlet: chinese.groups!['outlet']!, byline: chinese.groups!['names']!, end: chinese[0].length }
  const match = /^(?<head>.{3,80}?)\s*(?:--|[-–—])\s/u.exec(text.slice(0, 120))
  if (!match) return null
  const head = match.groups!['head']!
  const agency = /\(([^()]{2,30})\)\s*$/.exec(head)?.[1] ?? null
  const dates = findDates(head)
  const place = dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), head)
    .replace(/\([^()]*\)/g, '').replace(WEEKDAYS, '').replace(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b/i, '').replace(/[\s,.]+$/, '')
  const places = place.split(/\s*,\s*/)
  if (!places.every((part) => part !== '' && isNameLike(part, 4)) || (dates.length === 0 && agency === null && place !== place.toUpperCase())) return null
  return { published: dates[0]?.date ?? null, outlet: agency !== null && isNameLike(agency, 4) ? agency : null, byline: null, end: match[0].length }
}
