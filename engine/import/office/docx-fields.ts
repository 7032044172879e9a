interface Field {
  code: string
  inResult: boolean
  /** Paragraphs that ended in it. */
  paragraphs: number
}

/** A field whose code or table of contents goes on for more paragraphs was never ended: what follows is text. */
const LONGEST_CODE = 5
const LONGEST_CONTENTS = 3000
/** Fields in fields. */
const DEEPEST = 100

/** Tables of contents repeat the headings; page numbers mean nothing without the pages. */
const CONTENTS = /^\s*TOC\b/i
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i

/** The fields that are open at a place of a document: of a field only its result is read, its code never. */
export class DocxFields {
  readonly #open: Field[] = []
  readonly #pageNumbers: boolean

  /** `pageNumbers`: whether they are read. */
  constructor(pageNumbers: boolean) {
    this.#pageNumbers = pageNumbers
  }

  mark(type: string | undefined): void {
    if (type === 'begin' && this.#open.length < DEEPEST) this.#open.push({ code: '', inResult: false, paragraphs: 0 })
    else if (type === 'separate') {
      const field = this.#open.at(-1)
      if (field) field.inResult = true
    } else if (type === 'end') this.#open.pop()
  }

  endParagraph(): void {
    for (const field of this.#open) field.paragraphs += 1
    const endless = this.#open.findIndex(({ inResult, paragraphs }) => paragraphs > (inResult ? LONGEST_CONTENTS : LONGEST_CODE))
    if (endless !== -1) this.#open.splice(endless)
  }

  code(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.inResult && field.code.length < 1000) field.code += text
  }

  /** Whether text at this place is read. */
  get shown(): boolean {
    return this.#open.every(({ inResult, code }) => inResult && this.shows(code))
  }

  shows(code: string): boolean {
    return !CONTENTS.test(code) && (this.#pageNumbers || !PAGE_NUMBER.test(code))
  }
}
