import { PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFRef } from 'pdf-lib'

export interface OutlineEntry {
  readonly title: string
  /** 0 is the outermost. An entry goes below the nearest one before it of a lower level. */
  readonly level: number
  readonly destination: readonly [page: PDFRef, kind: PDFName, x: null, y: number, zoom: null]
}

interface Node {
  readonly entry: OutlineEntry
  readonly ref: PDFRef
  readonly children: Node[]
}

/** Writes the bookmarks and asks the reader to show them. Nothing is written when there are none. */
export function writeOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context, catalog } = document
  const roots = treeOf(entries, () => context.nextRef())
  if (roots.length === 0) return
  const root = context.nextRef()
  const write = (nodes: readonly Node[], parent: PDFRef): void => nodes.forEach(({ entry, ref, children }, index) => {
    const item = context.obj({ Title: PDFHexString.fromText(entry.title), Parent: parent, Dest: context.obj([...entry.destination]) })
    if (index > 0) item.set(PDFName.of('Prev'), nodes[index - 1]!.ref)
    if (index < nodes.length - 1) item.set(PDFName.of('Next'), nodes[index + 1]!.ref)
    if (children.length > 0) {
      item.set(PDFName.of('First'), children[0]!.ref)
      item.set(PDFName.of('Last'), children.at(-1)!.ref)
      // Negative: closed until the reader opens it.
      item.set(PDFName.of('Count'), PDFNumber.of(-children.length))
    }
    context.assign(ref, item)
    write(children, ref)
  })
  write(roots, root)
  context.assign(root, context.obj({ Type: 'Outlines', First: roots[0]!.ref, Last: roots.at(-1)!.ref, Count: roots.length }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function treeOf(entries: readonly OutlineEntry[], nextRef: () => PDFRef): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const entry of entries) {
    const node: Node = { entry, ref: nextRef(), children: [] }
    while (open.length > 0 && open.at(-1)!.entry.level >= entry.level) open.pop()
    ;(open.at(-1)?.children ?? roots).push(node)
    open.push(node)
  }
  return roots
}
