import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib'
import { decodedBytes } from './page-text.ts'

/** Nodes of a name tree beyond this depth are not read: a broken file may loop. */
const MAX_DEPTH = 16

/** The bytes of the embedded file of that name; null when there is none. */
export function embeddedFile(document: PDFDocument, name: string): Uint8Array | null {
  const names = document.context.lookup(document.catalog.get(PDFName.of('Names')))
  const tree = names instanceof PDFDict ? document.context.lookup(names.get(PDFName.of('EmbeddedFiles'))) : undefined
  const specification = inNameTree(document, tree, name, 0)
  const files = specification instanceof PDFDict ? document.context.lookup(specification.get(PDFName.of('EF'))) : undefined
  return files instanceof PDFDict ? decodedBytes(document.context.lookup(files.get(PDFName.of('F')))) : null
}

function inNameTree(document: PDFDocument, node: PDFObject | undefined, name: string, depth: number): PDFObject | undefined {
  if (!(node instanceof PDFDict) || depth > MAX_DEPTH) return undefined
  const names = document.context.lookup(node.get(PDFName.of('Names')))
  if (names instanceof PDFArray) {
    for (let i = 0; i + 1 < names.size(); i += 2) {
      const key = document.context.lookup(names.get(i))
      if ((key instanceof PDFString || key instanceof PDFHexString) && key.decodeText() === name) return document.context.lookup(names.get(i + 1))
    }
  }
  const kids = document.context.lookup(node.get(PDFName.of('Kids')))
  if (!(kids instanceof PDFArray)) return undefined
  for (const kid of kids.asArray()) {
    const found = inNameTree(document, document.context.lookup(kid), name, depth + 1)
    if (found) return found
  }
  return undefined
}
