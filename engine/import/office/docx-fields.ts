interface Field {
  code: string
  inResult: boolean
}

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
    if (type === 'begin') this.#open.push({ code: '', inResult: false })
    else if (type === 'separate') {
      const field = this.#open.at(-1)
      if (field) field.inResult = true
    } else if (type === 'end') this.#open.pop()
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
