import type { Place } from './story.ts'

/** Names of the heading styles in the languages of word processors; the number says the level. */
const HEADING = new RegExp(`^(?:${[
  'heading', 'header', 'überschrift', 'titre', 'título', 'titolo', 'encabezado', 'intestazione', 'cabeçalho', 'kop', 'rubrik', 'overskrift', 'otsikko', 'nagłówek', 'nadpis', 'címsor', 'titlu',
  'заголовок', 'başlık', 'επικεφαλίδα', 'judul', 'tiêu đề', 'đề mục', 'หัวเรื่อง', 'ចំណងជើង', '标题', '標題', '見出し', '제목', 'عنوان',
].join('|')})[ _]?([1-9])$`, 'iu')
const TITLE = /^(?:title|titel|titre principal|título principal|titolo principale|document title|article title|headline|main title)$/iu
const QUOTE = /^(?:(?:intense |block )?quot(?:e|ation)s?|block ?text|block quotation|zitat|citation|cita|citazione|引用|인용)$/iu
const CAPTION = /^(?:(?:figure |table |image |listing )?caption|(?:figure|table|image)caption|captioned figure|illustration|beschriftung|légende|leyenda|didascalia|题注|題注|標號|캡션|図表番号|chú thích|คำอธิบายภาพ)$/iu
const LIST = /^(?:list(?: bullet| number| paragraph bullet)(?: \d)?|list bullet|list number)$/iu

/** Whether a style is of the document's own title. */
export function isTitleStyle(name: string): boolean {
  return TITLE.test(name.trim())
}

/** What a paragraph is by the name of its style; null where the name says nothing. */
export function placeByStyleName(name: string): Place | null {
  const style = name.trim()
  if (TITLE.test(style)) return { kind: 'heading', level: 1 }
  const level = HEADING.exec(style)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) }
  if (QUOTE.test(style)) return { kind: 'quote' }
  if (CAPTION.test(style)) return { kind: 'caption' }
  return LIST.test(style) ? { kind: 'listItem' } : null
}
