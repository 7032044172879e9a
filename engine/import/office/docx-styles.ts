import type { DocxPackage } from './docx-package.ts'
import { isTitleStyle, placeByStyleName } from './heading-names.ts'
import type { Place } from './story.ts'
import type { AttributeOf } from './xml-walk.ts'

/** What a style makes of a paragraph or a run that has it. */
export interface DocxStyle {
  readonly place: Place | null
  readonly title: boolean
  /** Null where the style says nothing of lists. */
  readonly listed: boolean | null
  readonly hidden: boolean
  readonly bold: boolean
}

interface RawStyle {
  name: string
  basedOn: string | null
  /** From 0; 9 is body text. */
  outline: number | null
  listed: boolean | null
  hidden: boolean | null
  bold: boolean | null
}

/** On unless it says otherwise. */
export function isOn(attribute: AttributeOf): boolean {
  const value = attribute('w:val')
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** A list paragraph has a numbering whose id is not 0. */
export function isListId(attribute: AttributeOf): boolean {
  return !/^\s*0*\s*$/.test(attribute('w:val') ?? '')
}

/** The styles by id. Ids are in the language of the Word that wrote them; the names of built-in styles are English, those of other programs in theirs. */
export function readDocxStyles(docx: DocxPackage): (id: string) => DocxStyle {
  const raw = new Map<string, RawStyle>()
  const part = docx.byType('styles')
  let style: RawStyle | null = null
  if (part !== null) {
    docx.walk(part, {
      open: (name, attribute) => {
        if (name === 'w:style') raw.set(attribute('w:styleId') ?? '', style = { name: '', basedOn: null, outline: null, listed: null, hidden: null, bold: null })
        else if (style === null) return
        else if (name === 'w:name') style.name = attribute('w:val') ?? ''
        else if (name === 'w:basedOn') style.basedOn = attribute('w:val') ?? null
        else if (name === 'w:outlineLvl') style.outline = Number(attribute('w:val') ?? 9)
        else if (name === 'w:numId') style.listed = isListId(attribute)
        else if (name === 'w:vanish') style.hidden = isOn(attribute)
        else if (name === 'w:b') style.bold = isOn(attribute)
      },
      close: (name) => {
        if (name === 'w:style') style = null
      },
    })
  }
  const known = new Map<string, DocxStyle>()
  return (id) => {
    let found = known.get(id)
    if (!found) known.set(id, found = resolve(id, raw))
    return found
  }
}

/** Styles that stand on each other without end are followed this far. */
const LONGEST_CHAIN = 30

function resolve(id: string, raw: ReadonlyMap<string, RawStyle>): DocxStyle {
  const chain: RawStyle[] = []
  for (let style = raw.get(id); style && chain.length < LONGEST_CHAIN; style = style.basedOn === null ? undefined : raw.get(style.basedOn)) chain.push(style)
  if (chain.length === 0) return { place: placeByStyleName(id), title: isTitleStyle(id), listed: null, hidden: false, bold: false }
  const first = <T>(of: (style: RawStyle) => T | null): T | null => chain.map(of).find((value) => value !== null) ?? null
  const outline = first((style) => style.outline)
  const named = first((style) => placeByStyleName(style.name))
  // Built-in titles have no outline level; a style's own name tells quotes and captions, its level tells headings of any name.
  const levelled = outline !== null && outline >= 0 && outline < 9
  const bodyText = outline === 9 && named?.kind === 'heading' && named.level !== 1
  return {
    place: levelled ? { kind: 'heading', level: Math.min(6, outline + 1) } : bodyText ? null : named,
    title: isTitleStyle(chain[0]!.name),
    listed: first((style) => style.listed),
    hidden: first((style) => style.hidden) ?? false,
    bold: first((style) => style.bold) ?? false,
  }
}
