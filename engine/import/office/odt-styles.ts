import { isTitleStyle, placeByStyleName } from './heading-names.ts'
import type { Place } from './story.ts'
import type { AttributeOf } from './xml-walk.ts'

export interface OdtStyle {
  readonly place: Place | null
  readonly title: boolean
  readonly hidden: boolean
  readonly bold: boolean
}

interface RawStyle {
  readonly name: string
  readonly parent: string | null
  readonly outline: number | null
  /** The page style that begins with a paragraph of this style. */
  readonly masterPage: string | null
  hidden: boolean | null
  bold: boolean | null
}

/** Styles that stand on each other without end are followed this far. */
const LONGEST_CHAIN = 30

/** The styles of a text, fed from the elements of styles.xml and then of content.xml. */
export class OdtStyles {
  readonly #raw = new Map<string, RawStyle>()
  readonly #known = new Map<string, OdtStyle>()
  #open: RawStyle | null = null

  /** Tells of an element that opens. */
  open(name: string, attribute: AttributeOf): void {
    if (name === 'style:style') {
      const id = attribute('style:name') ?? ''
      const level = attribute('style:default-outline-level')
      this.#open = {
        name: attribute('style:display-name') ?? spelled(id), parent: attribute('style:parent-style-name') ?? null, outline: level === undefined || level === '' ? null : Number(level),
        masterPage: attribute('style:master-page-name') || null, hidden: null, bold: null,
      }
      this.#raw.set(`${attribute('style:family') ?? ''} ${id}`, this.#open)
    } else if (name === 'style:text-properties' && this.#open) {
      const [display, weight] = [attribute('text:display'), attribute('fo:font-weight')]
      if (display !== undefined) this.#open.hidden = display === 'none'
      if (weight !== undefined) this.#open.bold = weight === 'bold' || Number(weight) >= 600
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#open = null
  }

  of(family: 'paragraph' | 'text', id: string): OdtStyle {
    const key = `${family} ${id}`
    let found = this.#known.get(key)
    if (!found) this.#known.set(key, found = this.#resolve(family, id))
    return found
  }

  masterPage(id: string): string | null {
    return this.#chain('paragraph', id).map(({ masterPage }) => masterPage).find((page) => page !== null) ?? null
  }

  #chain(family: string, id: string): RawStyle[] {
    const chain: RawStyle[] = []
    for (let style = this.#raw.get(`${family} ${id}`); style && chain.length < LONGEST_CHAIN; style = style.parent === null ? undefined : this.#raw.get(`${family} ${style.parent}`)) chain.push(style)
    return chain
  }

  #resolve(family: string, id: string): OdtStyle {
    const chain = this.#chain(family, id)
    const first = <T>(of: (style: RawStyle) => T | null): T | null => chain.map(of).find((value) => value !== null) ?? null
    const level = first(({ outline }) => outline)
    const name = family === 'paragraph' ? first((style) => placeByStyleName(style.name)) ?? placeByStyleName(spelled(id)) : null
    return {
      place: level !== null && level >= 1 ? { kind: 'heading', level: Math.min(6, level) } : name,
      title: family === 'paragraph' && (isTitleStyle(spelled(id)) || chain.some((style) => isTitleStyle(style.name))),
      hidden: first(({ hidden }) => hidden) ?? false,
      bold: first(({ bold }) => bold) ?? false,
    }
  }
}

/** Names of styles with their spaces and signs, which are written _20_ and so on. */
function spelled(id: string): string {
  return id.replace(/_([0-9a-f]{2})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
