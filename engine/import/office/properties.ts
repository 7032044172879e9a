import type { MetaCandidate } from '../../../core/article/meta.ts'
import { canonicalLine } from '../../../core/text/canonical.ts'
import { readDate } from '../date-text.ts'
import { languageTag } from '../front-matter.ts'

/** What a document says of itself, as it stands there. */
export interface DocumentProperties {
  readonly title?: string
  readonly authors?: readonly string[]
  /** Said to be the day of publication. */
  readonly published?: string
  readonly created?: string
  readonly modified?: string
  readonly language?: string
}

/** What programs and templates put where a person wrote nothing: names of files, of blank documents, of forms. */
const NO_TITLE = new RegExp([
  String.raw`^(?:microsoft word\b.*|(?:document|dokument|documento|文档|文書|문서|untitled|unnamed|no title|new document|blank|title|powerpoint presentation|slide)[ _-]?\d*)$`,
  String.raw`\.(?:docx?|dotx?|dotm|odt|ott|rtf|pdf|wpd|txt|tmp|html?)$`,
  String.raw`^(?:normal|template|vorlage|modèle|plantilla)\b.{0,20}$`,
  String.raw`^(?:無題|无标题|제목 없음|ohne titel|sans titre|sin título|senza titolo)\s*\d*$`,
].join('|'), 'iu')

/** Accounts, machines and programs: nobody's name. */
const NO_AUTHOR = new RegExp([
  String.raw`^(?:microsoft(?: office| corporation)?(?: user| 用户|-anwender)?|ms[ -]office|office|windows(?: user)?|user|users|utilisateur|usuario|benutzer|owner|admin|administrator|administrateur|guest|gast|test|root|default)[ _-]?\d*$`,
  String.raw`^(?:un-?named|unknown|anonymous|none|n/?a|author|autor|auteur|name|nobody|me|pc|home|work|laptop|desktop(?:-\w+)?|computer|client|staff|intern)[ _-]?\d*$`,
  String.raw`^(?:hp|dell|acer|asus|lenovo|toshiba|samsung|sony|apple|mac(?:book)?(?: ?pro| air)?|ismail - \[2010\]|deeponion|雨林木风|用户|微软用户|微软中国|user name|사용자|ユーザー)\b.{0,12}$`,
  String.raw`^(?:python-docx|openpyxl|docx4j|docx|apache poi|pandoc|libreoffice|openoffice(?:\.org)?|google docs|wps(?: office)?|aspose.*|calibre.*|abbyy.*|acrobat.*|adobe.*)$`,
  String.raw`^[\w.-]+@[\w.-]+$`, String.raw`^\W*$`,
].join('|'), 'iu')

/** The years 101 and 1601, the first of January 1980 …: clocks that were not set; the blank document of python-docx is of 23 December 2013. */
const NO_DATE = /^(?:0|1[0-8]\d\d|19[0-7]\d|1980-01-01|1601|2013-12-23T23:15:00Z)/

/** Metadata out of a document's properties. What a program wrote by itself is left out. */
export function propertyCandidates({ title, authors = [], published, created, modified, language }: DocumentProperties): MetaCandidate[] {
  const found: MetaCandidate[] = []
  const line = canonicalLine(title ?? '')
  if (line !== '' && line.length <= 300 && /\p{L}/u.test(line) && !NO_TITLE.test(line)) found.push({ field: 'title', value: line, origin: 'document', confidence: 'medium' })
  const people = [...new Set(authors.flatMap((author) => author.split(/[;\n]/)).map(canonicalLine))].filter((author) => author.length <= 120 && !NO_AUTHOR.test(author))
  if (people.length > 0) found.push({ field: 'byline', value: people.slice(0, 20).join(', '), origin: 'document', confidence: 'medium' })
  // When it was written is not yet when it was published.
  const [stated, first, last] = [dateOf(published), dateOf(created), dateOf(modified)]
  if (stated !== null) found.push({ field: 'published', value: stated, origin: 'document', confidence: 'medium' })
  else if (first !== null) found.push({ field: 'published', value: first, origin: 'document', confidence: 'low' })
  if (last !== null && last !== first && last !== stated) found.push({ field: 'updated', value: last, origin: 'document', confidence: 'low' })
  const tag = language === undefined || language.length > 40 ? null : languageTag(language)
  if (tag !== null && /^[a-z]{2,3}(?:-|$)/.test(tag) && !/^(?:und|zxx|mul)\b/.test(tag)) found.push({ field: 'language', value: tag, origin: 'document', confidence: 'low' })
  return found
}

function dateOf(value: string | undefined): string | null {
  const line = canonicalLine(value ?? '')
  return line === '' || NO_DATE.test(line) ? null : readDate(line)
}
