import { finding, quoted, type Finding } from './finding.ts'
import { isKnownPlace } from './lexicon/places.ts'

const WORD = '\\p{Lu}[\\p{Ll}\\p{M}]+'
const NAME = `(?!Bộ |Công an|Cảnh sát|Việt Nam|Campuchia|Trung Quốc)(?<name>${WORD}(?: ${WORD}){1,4})`
const STARTS = '(?<![\\p{L}\\p{M}])'
const RANK = '[Đđ]ại tướng|[Tt]hượng tướng|[Tt]rung tướng|[Tt]hiếu tướng|[Đđ]ại tá|[Tt]hượng tá|[Tt]rung tá|[Tt]hiếu tá|[Đđ]ại úy|[Tt]hượng úy|[Tt]rung úy'
const OFFICE = [
  '[Nn]gười phát ngôn|[Pp]hát ngôn viên|[Tt]hẩm phán|[Kk]iểm sát viên|[Tt]ỉnh trưởng|[Pp]hó tỉnh trưởng|[Tt]hủ tướng|[Pp]hó thủ tướng|[Bb]ộ trưởng|[Tt]hứ trưởng|[Đđ]ại sứ|[Cc]hủ tịch|[Pp]hó chủ tịch',
  '[Cc]ục trưởng|[Pp]hó cục trưởng|[Cc]hánh án|[Vv]iện trưởng|[Tt]rưởng công an|[Tt]ổng thư ký|[Tt]hống đốc|[Cc]ảnh sát trưởng|[Cc]ông tố viên|[Tt]ổng lãnh sự',
].join('|')
const DIRECTOR = '[Pp]hó giám đốc|[Gg]iám đốc'
/** Whose director is an official. */
const OF_STATE = /^(?:Công an|Sở|Cục|Bộ|Tòa|Viện kiểm sát)/
const CALLING = '[Ll]uật sư|[Gg]iáo sư|[Nn]hà báo|[Dd]oanh nhân|[Tt]iến sĩ'
const PERSON = `[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Bb]ị hại|[Bb]ị cáo|[Bb]ị can|[Nn]ghi phạm|[Nn]ạn nhân|tên|tên là|phạt|bắt`
/** An agency between a post and a name: "Người phát ngôn Bộ Ngoại giao Đoàn Thu Hằng". */
const MINISTRY = 'Bộ (?:Ngoại giao|Công an|Quốc phòng|Nội vụ|Tư pháp|Lao động|Tài chính|Công Thương|Y tế|Thông tin)'
const TITLED = new RegExp(`${STARTS}(?<title>(?:${OFFICE}|${DIRECTOR})(?: ${MINISTRY})?(?: (?:[\\p{Ll}\\p{M}]+ ){0,3}[\\p{Ll}\\p{M}]+)??) ${NAME}`, 'gu')
const RANKED = new RegExp(`${STARTS}(?<title>${RANK}) ${NAME}`, 'gu')
const CALLED = new RegExp(`${STARTS}(?<title>${CALLING}) ${NAME}`, 'gu')
const ADDRESSED = new RegExp(`${STARTS}(?:${PERSON}) ${NAME}`, 'gu')
const AGED = new RegExp(`${STARTS}${NAME}(?=, \\d{2} tuổi)`, 'gu')
const TITLE_AFTER = new RegExp(`^, (?<title>(?:${OFFICE}|${DIRECTOR}|${CALLING})[^,.;“”\\n]{0,60})`, 'u')

const PLACE = `${WORD}(?: ${WORD}){0,2}`
const AGENCIES = new RegExp(`${STARTS}(?:${MINISTRY}|Công an (?:tỉnh|thành phố|TP|huyện|quận) ${PLACE}|Đại sứ quán ${PLACE}(?: tại (?:Campuchia|Thái Lan|Trung Quốc|Lào|Việt Nam))?|Tòa án nhân dân (?:tỉnh|thành phố|huyện|TP|tối cao|cấp cao)(?: ${PLACE})?`
  + `|Viện kiểm sát nhân dân (?:tỉnh|thành phố|tối cao)(?: ${PLACE})?|(?<=(?:báo|công ty|Công ty|mạng lưới|tổ chức|tập đoàn|Tập đoàn) )${WORD}(?: (?:${WORD}|the)){0,4})`, 'gu')
const SITES = new RegExp(`${STARTS}(?:sòng bạc|casino|khu|tòa nhà|khách sạn|khu nghỉ dưỡng|khu phức hợp) [“"]?(?<name>\\p{Lu}[\\p{L}\\p{N}]*(?: \\p{Lu}[\\p{L}\\p{N}]*){0,3})`, 'gu')

/** People by ranks, posts and words of address, agencies, and sites by their kind, in Vietnamese text. */
export function vietnameseNames(text: string): Finding[] {
  if (!/[ăđơưạ-ỹ]/iu.test(text)) return []
  const found: Finding[] = []
  const add = (match: RegExpExecArray, title: string | null, isOffice: boolean): void => {
    const { name, skipped } = withoutPlace(match.groups!.name!)
    if (!name.includes(' ')) return
    const end = match.index + match[0].length
    const range = { start: end - name.length, end }
    const after = title === null || isOffice ? TITLE_AFTER.exec(text.slice(end, end + 90))?.groups?.title : undefined
    const role = after ?? (title === null ? null : `${title}${skipped}`)
    const officeAfter = after !== undefined && !new RegExp(`^(?:${CALLING})`, 'u').test(after) && (!new RegExp(`^(?:${DIRECTOR})`, 'u').test(after) || OF_STATE.test(after.replace(new RegExp(`^(?:${DIRECTOR}) `, 'u'), '')))
    const reason = role === null ? `Addressed as a person: ${quoted(match[0])}.` : `The words ${after ? 'after' : 'before'} the name are a title: ${quoted(role)}.`
    found.push(finding(range, isOffice || officeAfter ? 'official' : 'person', name, after ? 'title-after' : title === null ? 'name' : 'title-before', reason, role))
  }
  for (const match of text.matchAll(TITLED)) add(match, match.groups!.title!, true)
  for (const match of text.matchAll(RANKED)) add(match, match.groups!.title!, true)
  for (const match of text.matchAll(CALLED)) add(match, match.groups!.title!, false)
  for (const match of [...text.matchAll(ADDRESSED), ...text.matchAll(AGED)]) add(match, null, false)
  for (const match of text.matchAll(AGENCIES)) {
    found.push(finding({ start: match.index, end: match.index + match[0].length }, 'organization', match[0], 'name', `A name with a word for an organization: ${quoted(match[0])}.`))
  }
  for (const match of text.matchAll(SITES)) {
    const name = match.groups!.name!
    const end = match.index + match[0].length
    if (!isKnownPlace(name)) found.push(finding({ start: end - name.length, end }, 'compound', name, 'compound-pattern', `A name with the kind of place it is: ${quoted(match[0])}.`))
  }
  return found
}

/** "Svay Rieng Pen Kosal" names Pen Kosal. */
function withoutPlace(words: string): { readonly name: string; readonly skipped: string } {
  const parts = words.split(' ')
  for (let length = parts.length - 1; length > 0; length--) {
    if (isKnownPlace(parts.slice(0, length).join(' '))) return { name: parts.slice(length).join(' '), skipped: ` ${parts.slice(0, length).join(' ')}` }
  }
  return { name: words, skipped: '' }
}
