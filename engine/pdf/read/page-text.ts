import {
  PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream, decodePDFRawStream, type PDFContext, type PDFObject, type PDFPage,
} from 'pdf-lib'
import { LATIN, parseToUnicode, type CodeMap } from './to-unicode.ts'
import { tokens, type Token } from './tokens.ts'

/** Form XObjects within form XObjects beyond this are not read: nobody nests them so deep, but a broken file may loop. */
const MAX_DEPTH = 8

/**
 * The text of a page in the order it was written, one entry for each text object. Artifacts such as running headers are left
 * out. Where letters stand on the page plays no part: this reads back what was written, it does not look at it.
 */
export function pageText(page: PDFPage): string[] {
  const { context } = page.doc
  const contents = context.lookup(page.node.get(PDFName.of('Contents')))
  const streams = contents instanceof PDFArray ? contents.asArray().map((item) => context.lookup(item)) : [contents]
  return new TextReader(context).read(streams.map(decoded).join('\n'), page.node.Resources(), 0)
}

/** A stream's bytes as one UTF-16 unit each; empty for what is no stream or cannot be decoded. */
export function decoded(stream: PDFObject | undefined): string {
  return Buffer.from(decodedBytes(stream) ?? []).toString('latin1')
}

export function decodedBytes(stream: PDFObject | undefined): Uint8Array | null {
  if (!(stream instanceof PDFStream)) return null
  try {
    return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents()
  } catch {
    return null
  }
}

class TextReader {
  private readonly fonts = new Map<PDFObject, CodeMap>()
  private readonly context: PDFContext

  constructor(context: PDFContext) {
    this.context = context
  }

  read(stream: string, resources: PDFDict | undefined, depth: number): string[] {
    const objects: string[] = []
    let text = ''
    let font: CodeMap = LATIN
    const saved: CodeMap[] = []
    /** One entry for each open marked-content sequence: whether it is an artifact. */
    const marks: boolean[] = []
    const show = (token: Token | undefined): void => {
      if (token?.kind === 'string' && !marks.includes(true)) text += textOf(token.bytes, font)
      if (token?.kind === 'array') token.items.forEach(show)
    }
    let operands: Token[] = []
    for (const token of tokens(stream)) {
      if (token.kind !== 'operator') {
        operands.push(token)
        continue
      }
      const [first] = operands
      switch (token.name) {
        case 'q': saved.push(font); break
        case 'Q': font = saved.pop() ?? font; break
        case 'Tf': font = first?.kind === 'name' ? this.font(resources, first.name) : LATIN; break
        case 'Tj': case 'TJ': case '\'': show(first); break
        case '"': show(operands[2]); break
        case 'BMC': case 'BDC': marks.push(first?.kind === 'name' && first.name === 'Artifact'); break
        case 'EMC': marks.pop(); break
        case 'ET':
          if (text !== '') objects.push(text)
          text = ''
          break
        case 'Do':
          if (first?.kind === 'name' && depth < MAX_DEPTH && !marks.includes(true)) objects.push(...this.form(resources, first.name, depth))
          break
      }
      operands = []
    }
    return objects
  }

  private form(resources: PDFDict | undefined, name: string, depth: number): string[] {
    const form = this.resource(resources, 'XObject', name)
    if (!(form instanceof PDFStream) || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return []
    const own = this.context.lookup(form.dict.get(PDFName.of('Resources')))
    return this.read(decoded(form), own instanceof PDFDict ? own : resources, depth + 1)
  }

  private font(resources: PDFDict | undefined, name: string): CodeMap {
    const font = this.resource(resources, 'Font', name)
    if (!(font instanceof PDFDict)) return LATIN
    let map = this.fonts.get(font)
    if (!map) {
      const cmap = this.context.lookup(font.get(PDFName.of('ToUnicode')))
      const composite = font.get(PDFName.of('Subtype')) === PDFName.of('Type0')
      map = cmap ? parseToUnicode(decoded(cmap), composite ? 2 : 1) : LATIN
      this.fonts.set(font, map)
    }
    return map
  }

  private resource(resources: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
    const group = this.context.lookup(resources?.get(PDFName.of(kind)))
    const found = group instanceof PDFDict ? group.get(PDFName.of(name)) : undefined
    return found instanceof PDFRef ? this.context.lookup(found) : found
  }
}

function textOf(bytes: string, { width, textOf: read }: CodeMap): string {
  let text = ''
  for (let i = 0; i + width <= bytes.length; i += width) {
    const code = width === 1 ? bytes.charCodeAt(i) : (bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1)
    text += read(code) ?? '\uFFFD'
  }
  return text
}
