import { placeByStyleName, isTitleStyle } from './heading-names.ts'
import { decodeBytes, isWide, labelOfCharset } from './rtf-encodings.ts'
import type { Place } from './story.ts'
import { symbolSign } from './symbol-fonts.ts'

interface Font {
  name: string
  charset: number | null
  /** From the font's own code page; null where it has the document's. */
  label: string | null
}

const SYMBOLS = 2

/** The fonts of a document, which say how its bytes are meant. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>()
  #open: Font | null = null
  /** Of the document. */
  label = 'windows-1252'
  default = 0

  define(id: number): void {
    this.#fonts.set(id, this.#open = { name: '', charset: null, label: null })
  }

  name(text: string): void {
    if (this.#open && this.#open.name.length < 100) this.#open.name += text.replace(/;.*/s, '').trimStart()
  }

  charset(charset: number): void {
    if (!this.#open) return
    this.#open.charset = charset
    this.#open.label ??= labelOfCharset(charset)
  }

  codePage(label: string): void {
    if (this.#open) this.#open.label = label
  }

  /** Whether bytes of this font must be kept until their neighbours are there. */
  isWide(id: number): boolean {
    const font = this.#fonts.get(id)
    return isWide(font?.label ?? this.label) || ((font?.charset ?? 0) === 0 && isWide(this.label))
  }

  isSymbols(id: number): boolean {
    return this.#fonts.get(id)?.charset === SYMBOLS
  }

  decode(bytes: readonly number[], id: number): string {
    const font = this.#fonts.get(id)
    if (font?.charset === SYMBOLS) return bytes.map((byte) => symbolSign(font.name, byte)).join('')
    const own = font?.label ?? this.label
    // Many writers give every font the Western charset, whatever the language of the document.
    if (font?.charset === 0 && own !== this.label && bytes.filter((byte) => byte >= 0x80).length >= 2) {
      const text = decodeBytes(bytes, this.label)
      if (!text.includes('\uFFFD')) return text
    }
    return decodeBytes(bytes, own)
  }

  /** A sign given by its Unicode number; symbol fonts have theirs in the private use area. */
  sign(code: number, id: number): string {
    const font = this.#fonts.get(id)
    return font?.charset === SYMBOLS && code >= 0xf000 && code <= 0xf0ff ? symbolSign(font.name, code) : String.fromCharCode(code)
  }
}

interface Style {
  id: number
  name: string
  outline: number | null
}

/** The paragraph styles of a document. */
export class RtfStyles {
  readonly #styles = new Map<number, Style>()
  #open: Style = { id: 0, name: '', outline: null }

  id(id: number): void {
    this.#open.id = id
  }

  outline(level: number): void {
    this.#open.outline = level
  }

  /** A style's name ends with a semicolon. */
  name(text: string): void {
    const end = text.indexOf(';')
    this.#open.name += end === -1 ? text : text.slice(0, end)
    if (end === -1) return
    this.#styles.set(this.#open.id, this.#open)
    this.#open = { id: 0, name: '', outline: null }
  }

  place(id: number): Place | null {
    const style = this.#styles.get(id)
    if (!style) return null
    return style.outline !== null && style.outline >= 0 && style.outline < 9 ? { kind: 'heading', level: Math.min(6, style.outline + 1) } : placeByStyleName(style.name)
  }

  isTitle(id: number): boolean {
    return isTitleStyle(this.#styles.get(id)?.name ?? '')
  }
}
