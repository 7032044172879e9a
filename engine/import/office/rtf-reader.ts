import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { DocumentContent } from './document-reading.ts'
import { countNotes } from './note-marks.ts'
import { labelOfCodePage } from './rtf-encodings.ts'
import { PLAIN_PARAGRAPH, ROOT_GROUP, type RtfGroup } from './rtf-group.ts'
import { RtfFonts, RtfStyles } from './rtf-tables.ts'
import type { RtfHandlers } from './rtf-tokens.ts'
import { HEADERS, READ_THOUGH_STARRED, SIGNS, SKIPPED } from './rtf-words.ts'
import { Story, type Place } from './story.ts'

/** What belongs to the frame (body, note, box) that is read. */
interface Frame {
  /** Tables open around the next paragraph. */
  depth: number
  /** Between the definition of a row and its end. */
  inRow: boolean
  bold: boolean
  plain: boolean
  /** A bullet or number stood before the paragraph. */
  marked: boolean
}

const newFrame = (): Frame => ({ depth: 0, inRow: false, bold: false, plain: false, marked: false })

/** Tables in tables. */
const DEEPEST_TABLE = 20
const LONGEST_VALUE = 2000
const CONTENTS = /^\s*TOC\b/i
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i

/** Makes the blocks of an RTF file of its groups, words and bytes. */
export class RtfReader implements RtfHandlers {
  readonly #file: Uint8Array
  readonly #story = new Story()
  readonly #fonts = new RtfFonts()
  readonly #styles = new RtfStyles()
  readonly #groups: RtfGroup[] = []
  readonly #frames: Frame[] = [newFrame()]
  readonly #values: Record<string, string> = {}
  readonly #margins = new Map<string, readonly BlockText[]>()
  readonly #bold = new Set<BlockText>()
  readonly #markOf = countNotes()
  #group = ROOT_GROUP
  #pending: number[] = []
  /** Fallback signs that are still to come. */
  #fallback = 0
  #title: string | null = null
  #titlePage = false
  #inHeader = 0

  constructor(file: Uint8Array) {
    this.#file = file
  }

  open = (): void => {
    this.#flush()
    this.#fallback = 0
    this.#groups.push(this.#group)
    this.#set({ starred: false, ends: null })
  }

  close = (): void => {
    this.#flush()
    this.#fallback = 0
    const closed = this.#group
    if (closed.destination === 'text' || closed.ends !== null) this.#end(closed)
    const around = this.#groups.pop() ?? ROOT_GROUP
    this.#group = around
  }

  bytes = (from: number, to: number): void => {
    const dropped = Math.min(this.#fallback, to - from)
    this.#fallback -= dropped
    if (this.#group.destination === 'skip' || from + dropped === to) return
    const wide = this.#fonts.isWide(this.#group.font)
    if (!wide || this.#pending.length === 0) {
      const text = Buffer.from(this.#file.buffer, this.#file.byteOffset + from + dropped, to - from - dropped).toString('latin1')
      if (/^[\0-\x7f]*$/.test(text) && !this.#fonts.isSymbols(this.#group.font)) {
        this.#flush()
        this.#add(text)
        return
      }
    }
    for (let at = from + dropped; at < to; at += 1) this.#pending.push(this.#file[at]!)
  }

  byte = (byte: number): void => {
    if (this.#fallback > 0) this.#fallback -= 1
    else if (this.#group.destination !== 'skip') this.#pending.push(byte)
  }

  word = (word: string, number: number | null): void => {
    this.#flush()
    this.#fallback = 0
    if (word === '*') return this.#set({ starred: true })
    if (this.#group.starred) {
      this.#set({ starred: false })
      if (!READ_THOUGH_STARRED.has(word)) {
        if (word === 'pn') this.#frame.marked = true
        return this.#set({ destination: 'skip' })
      }
    }
    const { destination, behindChoice } = this.#group
    if (word === 'ud' && behindChoice !== null) return this.#set({ destination: behindChoice, behindChoice: null })
    if (destination === 'skip') return
    if (SKIPPED.has(word)) {
      if (word === 'listtext' || word === 'pntext') this.#frame.marked = true
      return this.#set({ destination: 'skip' })
    }
    if (word === 'upr') return this.#set({ destination: 'skip', behindChoice: destination })
    if (word === 'u' && number !== null) {
      this.#add(this.#fonts.sign(number & 0xffff, this.#group.font))
      this.#fallback = this.#group.fallback
      return
    }
    if (word === 'uc') return this.#set({ fallback: Math.min(10, Math.max(0, number ?? 1)) })
    const sign = SIGNS[word]
    if (sign !== undefined) return this.#add(sign)
    switch (destination) {
      case 'fonts': return this.#fontWord(word, number)
      case 'styles': return this.#styleWord(word, number)
      case 'info': return this.#infoWord(word, number)
      case 'time': return this.#timeWord(word, number)
      case 'text': return this.#textWord(word, number)
    }
  }

  finish(): DocumentContent {
    this.#toDepth(0)
    this.#endParagraph()
    const { title, author, created, modified, pages } = this.#values
    const first = this.#titlePage ? 'f' : pages === '1' ? '' : null
    const margin = (place: string): readonly BlockText[] => (first === null ? [] : this.#margins.get(place + first) ?? [])
    return {
      parts: this.#story.parts, notes: this.#story.notes, title: this.#title, bold: this.#bold, headers: margin('header'), footers: margin('footer'),
      properties: { title, authors: author === undefined ? [] : [author], created, modified },
    }
  }

  #set(changed: Partial<RtfGroup>): void {
    this.#group = { ...this.#group, ...changed }
  }

  get #frame(): Frame {
    return this.#frames.at(-1)!
  }

  #flush(): void {
    if (this.#pending.length === 0) return
    const bytes = this.#pending
    this.#pending = []
    this.#add(this.#fonts.decode(bytes, this.#group.font))
  }

  #add(text: string): void {
    const { destination, hidden, bold, value, field } = this.#group
    if (destination === 'text') {
      if (hidden) return
      if (this.#story.line === '') this.#toDepth(this.#wantedDepth)
      if (/\S/.test(text)) this.#frame[bold ? 'bold' : 'plain'] = true
      this.#story.text(text)
    } else if (destination === 'fonts') this.#fonts.name(text)
    else if (destination === 'styles') this.#styles.name(text)
    else if (destination === 'value') this.#values[value] = ((this.#values[value] ?? '') + text).slice(0, LONGEST_VALUE)
    else if (destination === 'code' && field && field.code.length < LONGEST_VALUE) field.code += text
  }

  #fontWord(word: string, number: number | null): void {
    if (word === 'f') this.#fonts.define(number ?? 0)
    else if (word === 'fcharset') this.#fonts.charset(number ?? 0)
    else if (word === 'cpg') this.#fonts.codePage(labelOfCodePage(number ?? 0))
  }

  #styleWord(word: string, number: number | null): void {
    if (word === 's') this.#styles.id(number ?? 0)
    else if (word === 'outlinelevel') this.#styles.outline(number ?? 9)
  }

  #infoWord(word: string, number: number | null): void {
    if (word === 'title' || word === 'author') this.#set({ destination: 'value', value: word })
    else if (word === 'creatim' || word === 'revtim') this.#set({ destination: 'time', value: word === 'creatim' ? 'created' : 'modified' })
    else if (word === 'nofpages') this.#values['pages'] = String(number ?? 0)
  }

  #timeWord(word: string, number: number | null): void {
    const { value } = this.#group
    if (number === null || number < 0 || number > 9999) return
    if (word === 'yr') this.#values[value] = String(number).padStart(4, '0')
    else if (word === 'mo' || word === 'dy') this.#values[value] = `${this.#values[value] ?? ''}-${String(number).padStart(2, '0')}`
  }

  #textWord(word: string, number: number | null): void {
    const on = number !== 0
    if (HEADERS.has(word)) return this.#enter(word as RtfGroup['ends'])
    switch (word) {
      case 'par': case 'sect': return this.#endParagraph()
      case 'pard': return this.#set(PLAIN_PARAGRAPH)
      case 'plain': return this.#set({ bold: false, hidden: false, font: this.#fonts.default })
      case 'b': return this.#set({ bold: on })
      case 'v': case 'deleted': return this.#set({ hidden: on })
      case 'f': return this.#set({ font: number ?? 0 })
      case 's': return this.#set({ style: number ?? 0 })
      case 'outlinelevel': return this.#set({ outline: number })
      case 'ls': return this.#set({ listed: on })
      case 'intbl': return this.#set({ inTable: on })
      case 'itap': return this.#set({ tableDepth: Math.min(DEEPEST_TABLE, Math.max(0, number ?? 0)) })
      case 'trowd': this.#frame.inRow = true; return
      case 'cell': return this.#endCell(1)
      case 'row': return this.#endRow(1)
      case 'nestcell': return this.#endCell(Math.max(2, this.#group.tableDepth))
      case 'nestrow': return this.#endRow(Math.max(2, this.#group.tableDepth))
      case 'footnote': return this.#enter('note')
      case 'ftnalt': return this.#set({ noteKind: 'endnote' })
      case 'shptxt': case 'dptxbxtext': return this.#enter('box')
      case 'field': return this.#set({ field: { code: '' } })
      case 'fldinst': return this.#set({ destination: 'code' })
      case 'fldrslt': if (!this.#showsField()) this.#set({ destination: 'skip' }); return
      case 'fonttbl': return this.#set({ destination: 'fonts' })
      case 'stylesheet': return this.#set({ destination: 'styles' })
      case 'info': return this.#set({ destination: 'info' })
      case 'ansicpg': this.#fonts.label = labelOfCodePage(number ?? 1252); return
      case 'mac': this.#fonts.label = labelOfCodePage(10000); return
      case 'pc': this.#fonts.label = labelOfCodePage(437); return
      case 'pca': this.#fonts.label = labelOfCodePage(850); return
      case 'deff':
        this.#fonts.default = number ?? 0
        return this.#set({ font: number ?? 0 })
      case 'titlepg': this.#titlePage = true; return
    }
  }

  /** Tables of contents repeat the headings; page numbers mean nothing without the pages. */
  #showsField(): boolean {
    const code = this.#group.field?.code ?? ''
    return !CONTENTS.test(code) && !(this.#inHeader > 0 && PAGE_NUMBER.test(code))
  }

  #enter(ends: RtfGroup['ends']): void {
    if (this.#group.ends !== null) return
    if (this.#story.line === '') this.#toDepth(this.#wantedDepth)
    if (ends === 'note') this.#story.openNote()
    else this.#story.openBox()
    if (ends !== 'note' && ends !== 'box') this.#inHeader += 1
    this.#frames.push(newFrame())
    this.#set({ ...PLAIN_PARAGRAPH, ends })
  }

  /** Ends what the group began. */
  #end({ ends, noteKind }: RtfGroup): void {
    if (ends === null) return
    this.#toDepth(0)
    this.#endParagraph()
    this.#frames.pop()
    if (ends === 'box') return this.#story.closeBox()
    if (ends === 'note') {
      if (this.#groups.at(-1)?.hidden) return void this.#story.takeBox()
      const mark = this.#markOf(noteKind)
      this.#story.closeNote(mark)
      return this.#story.text(`[${mark}]`)
    }
    this.#inHeader -= 1
    const parts = this.#story.takeBox()
    if (!this.#margins.has(ends)) this.#margins.set(ends, parts)
  }

  get #wantedDepth(): number {
    return this.#group.inTable || this.#frame.inRow ? Math.max(1, this.#group.tableDepth) : 0
  }

  #toDepth(depth: number): void {
    const frame = this.#frame
    if (frame.depth !== depth && this.#story.line !== '') this.#endParagraph()
    for (; frame.depth < depth; frame.depth += 1) {
      this.#story.openTable()
      this.#story.openCell()
    }
    for (; frame.depth > depth; frame.depth -= 1) {
      this.#story.closeCell()
      this.#story.closeTable()
    }
  }

  #endCell(depth: number): void {
    if (this.#frame.depth === 0 || this.#frame.depth > depth || this.#story.line === '') this.#toDepth(depth)
    this.#endParagraph()
    this.#story.closeCell()
    this.#story.openCell()
  }

  #endRow(depth: number): void {
    this.#toDepth(depth)
    this.#endParagraph()
    this.#story.closeCell()
    this.#story.closeRow()
    this.#story.openCell()
    if (depth === 1) this.#frame.inRow = false
  }

  #endParagraph(): void {
    const frame = this.#frame
    const part = this.#story.endParagraph(this.#place())
    if (part && frame.bold && !frame.plain) this.#bold.add(part)
    if (this.#title === null && part && this.#group.style !== null && this.#styles.isTitle(this.#group.style)) this.#title = part.text
    frame.bold = frame.plain = frame.marked = false
  }

  #place(): Place {
    const { outline, style, listed } = this.#group
    if (outline !== null && outline >= 0 && outline < 9) return { kind: 'heading', level: Math.min(6, outline + 1) }
    return (style === null ? null : this.#styles.place(style)) ?? { kind: listed || this.#frame.marked ? 'listItem' : 'paragraph' }
  }
}
