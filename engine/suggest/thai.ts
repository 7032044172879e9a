import { finding, quoted, type Finding } from './finding.ts'

const LETTER = '[\\u0E01-\\u0E4E]'
/** A part of a name begins with a letter, and with no word that goes on after one. */
const PART = `(?!กล่าว|ระบุ|เปิดเผย|เผย|ยืนยัน|บอก|ชี้แจง|ว่า|นาย|นาง|น\\.ส|พล|ได้|จะ|ที่|และ|ใน|ซึ่ง|อายุ|พร้อม|ตั้งแต่)[\\u0E01-\\u0E2E\\u0E40-\\u0E44]${LETTER}`
const RANK = '(?:พล|พ|ร|จ|ส|ด)\\.(?:[ก-ฮ]\\.){1,2}|พล(?:เอก|โท|ตรี)|พัน(?:เอก|โท|ตรี)|ร้อย(?:เอก|โท|ตรี)'
const HONORIFIC = `นางสาว|นาง|น\\.ส\\.|นาย(?!ก|จ้าง|หน้า|ทหาร|พล|อำเภอ)|ดร\\.|${RANK}`
const OFFICE = [
  'รองโฆษก|โฆษก|รองผู้บังคับการ|ผู้บังคับการ|รองผู้บัญชาการ|ผู้บัญชาการ|รองผู้กำกับการ|ผู้กำกับการ|รองผู้ว่าราชการ|ผู้ว่าราชการ|รองนายกรัฐมนตรี|นายกรัฐมนตรี|รัฐมนตรี|ปลัด',
  'รองอธิบดี|อธิบดี|เอกอัครราชทูต|กงสุล|นายอำเภอ|พนักงานอัยการ|อัยการ|ผู้พิพากษา|เลขาธิการ|สมาชิกวุฒิสภา|สมาชิกสภาผู้แทนราษฎร|พนักงานสอบสวน',
].join('|')
const CALLING = 'ผู้อำนวยการ|ทนายความ|นักธุรกิจ|ประธาน|ผู้จัดการ|นักวิจัย|นักข่าว|ผู้ประสานงาน'
const NAMED = new RegExp(`(?<address>${HONORIFIC}|(?:${OFFICE})${LETTER}* ?(?=${PART}{1,15} ${PART}{1,19}(?: |$))) ?(?<given>${PART}{1,15}) (?<family>${PART}{1,19})(?=[ ,“”"()]|$)`, 'gm')
const CALLED = new RegExp(`ชื่อ (?<given>${PART}{1,15}) (?<family>${PART}{1,19})(?=[ ,“”"()]|$)`, 'gm')
const TITLE_AFTER = new RegExp(`^ (?<title>(?<office>${OFFICE})${LETTER}*|(?:${CALLING})${LETTER}*)`)
const TITLE_BEFORE = new RegExp(`(?<title>(?<office>${OFFICE})${LETTER}*|(?:${CALLING})${LETTER}*) ?$`)

const AGENCY = new RegExp([
  'กระทรวง(?:การต่างประเทศ|มหาดไทย|กลาโหม|แรงงาน|ยุติธรรม|การคลัง|พาณิชย์|สาธารณสุข|ศึกษาธิการ|ดิจิทัลเพื่อเศรษฐกิจและสังคม)', 'สำนักงานตำรวจแห่งชาติ|กรมสอบสวนคดีพิเศษ|สำนักงานตรวจคนเข้าเมือง|กองทัพบก|กองทัพเรือ',
  `(?:สถานเอกอัครราชทูต|สถานทูต)${LETTER}{2,16}?(?=[ ,]|ได้|$)`, 'บริษัท [^\\n]{2,40}? จำกัด', `มูลนิธิ${LETTER}{3,20}?(?=[ ,]|เผย|กล่าว|ระบุ|ได้|$)`,
].join('|'), 'gm')
const SITE = new RegExp(`(?:โรงแรม|คาสิโน|บ่อน|รีสอร์ต|รีสอร์ท|ตึก|อาคาร) ?(?:[“"‘](?<quoted>[^”"’\\n]{2,40})[”"’]|(?<=คาสิโน)(?!ใน|ที่|ของ|แห่ง|ขนาด|และ|หรือ|ชาย|ผิด|ออนไลน์|ขึ้น)(?<plain>${LETTER}{4,20})(?= ))`, 'g')

/** People by honorifics and ranks, officials by the posts around their names, agencies, and sites whose name is set apart, in Thai text. */
export function thaiNames(text: string): Finding[] {
  if (!/\p{Script=Thai}/u.test(text)) return []
  const people = [...text.matchAll(NAMED)].map((match) => person(text, match))
  const called = [...text.matchAll(CALLED)].map((match) => {
    const name = `${match.groups!.given} ${match.groups!.family}`
    const start = match.index + match[0].length - name.length
    return finding({ start, end: start + name.length }, 'person', name, 'name', `The text says this is what someone is called: ${quoted(match[0])}.`)
  })
  const agencies = [...text.matchAll(AGENCY)].map((match) => (
    finding({ start: match.index, end: match.index + match[0].length }, 'organization', match[0], 'name', `A name with a word for an organization in it: ${quoted(match[0])}.`)))
  const sites = [...text.matchAll(SITE)].map((match) => {
    const name = (match.groups!.quoted ?? match.groups!.plain)!
    const start = match.index + match[0].lastIndexOf(name)
    return finding({ start, end: start + name.length }, 'compound', name, 'compound-pattern', `A name with the kind of place it is: ${quoted(match[0])}.`)
  })
  return [...people, ...givenNames(text, people), ...called, ...agencies, ...sites]
}

function person(text: string, match: RegExpExecArray): Finding {
  const { address, given, family } = match.groups!
  const name = `${given} ${family}`
  const end = match.index + match[0].length
  const range = { start: end - name.length, end }
  const before = new RegExp(`^(?:${OFFICE})`).test(address!) ? { title: address!.trim(), office: 'yes' } : TITLE_BEFORE.exec(text.slice(Math.max(0, match.index - 60), match.index))?.groups
  const after = before ? undefined : TITLE_AFTER.exec(text.slice(end, end + 80))?.groups
  const title = before?.title ?? after?.title
  const isRank = new RegExp(`^(?:${RANK})$`).test(address!.trim())
  if (title) {
    const isOffice = isRank || (before ?? after)!.office !== undefined
    return finding(range, isOffice ? 'official' : 'person', name, before ? 'title-before' : 'title-after', `The words ${before ? 'before' : 'after'} the name are a title: ${quoted(title)}.`, title)
  }
  if (isRank) return finding(range, 'official', name, 'title-before', `The name has a rank before it: ${quoted(address!.trim())}.`, address!.trim())
  return finding(range, 'person', name, 'name', `Addressed as a person: ${quoted(match[0])}.`)
}

/** "พล.ต.ต. สมชาย กล่าว": the given name with an honorific, where only one person has it. */
function givenNames(text: string, people: readonly Finding[]): Finding[] {
  const givens = new Map<string, Finding | null>()
  for (const one of people) {
    const given = one.name.split(' ')[0]!
    const known = givens.get(given)
    givens.set(given, known === undefined || known?.name === one.name ? known ?? one : null)
  }
  return [...givens].flatMap(([given, one]) => (one === null ? [] : [...text.matchAll(new RegExp(`(?:${HONORIFIC}) ?${given}(?!${LETTER}* ${one.name.split(' ')[1]!})`, 'g'))].flatMap((match) => {
    const end = match.index + match[0].length
    if (match.index < one.end) return []
    return [finding({ start: end - given.length, end }, one.type, one.name, 'short-form', `Only ${one.name} in this article can be meant by ${quoted(given)}.`, one.role)]
  })))
}
