import { posix } from 'node:path'
import { damaged } from './damaged.ts'
import { DOCX_NAMESPACES } from './docx-namespaces.ts'
import { walkXml, type XmlHandlers } from './xml-walk.ts'
import { openZip } from './zip-parts.ts'

interface Relation {
  readonly id: string
  /** The last word of its type: "styles", "footnotes". */
  readonly type: string
  /** The part's name, without a leading slash. */
  readonly target: string
}

/** The parts of a Word document and how they hang together. Names of parts are free: only relations tell what a part is. */
export interface DocxPackage {
  /** The part with the text. */
  readonly main: string
  /** The part that the main part names by its type or by an id; null where there is none. */
  readonly byType: (type: string) => string | null
  readonly byId: (id: string) => string | null
  /** The part that the package itself names: its properties. */
  readonly property: (type: string) => string | null
  /** @throws import/damaged */
  readonly walk: (part: string, handlers: XmlHandlers) => void
  readonly bytes: (part: string) => Uint8Array
}

/** @throws import/damaged, import/too-much */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const zip = await openZip(bytes, 'DOCX')
  const walk = (part: string, handlers: XmlHandlers): void => walkXml(zip.read(part), { kind: 'DOCX', part }, DOCX_NAMESPACES, handlers)
  const relationsOf = (part: string): Relation[] => {
    const file = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
    const relations: Relation[] = []
    if (!zip.has(file)) return relations
    walk(file, {
      open: (name, attribute) => {
        const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')]
        if (name !== 'rel:Relationship' || !id || !type || !target || attribute('TargetMode') === 'External') return
        const place = target.startsWith('/') ? posix.normalize(target) : posix.join('/', posix.dirname(part), target)
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: place.slice(1) })
      },
    })
    return relations
  }
  const own = relationsOf('')
  const main = own.find(({ type, target }) => type === 'officeDocument' && zip.has(target))?.target ?? (zip.has('word/document.xml') ? 'word/document.xml' : null)
  if (main === null) throw damaged('DOCX', 'the part with its text is missing')
  const relations = relationsOf(main)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const existing = (found: Relation | undefined): string | null => (found && zip.has(found.target) ? found.target : null)
  return {
    main,
    byType: (type) => existing(relations.find((relation) => relation.type === type)),
    byId: (id) => existing(byId.get(id)),
    property: (type) => existing(own.find((relation) => relation.type === type)),
    walk,
    bytes: zip.read,
  }
}
