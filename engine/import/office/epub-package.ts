import { posix } from 'node:path'
import { RedthreadError } from '../../../contract/errors.ts'
import { damaged } from './damaged.ts'
import { walkXml, type Namespaces, type XmlHandlers } from './xml-walk.ts'
import type { ZipParts } from './zip-parts.ts'

const NAMESPACES: Namespaces = {
  'urn:oasis:names:tc:opendocument:xmlns:container': 'container',
  'http://www.idpf.org/2007/opf': 'opf',
  'http://openebook.org/namespaces/oeb-package/1.0/': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
}

export interface EpubMeta {
  /** By name: "title", "creator", "publisher", "date", "language", "source", "identifier"; what the book says of its date or author is behind it: "date publication". */
  readonly values: ReadonlyMap<string, readonly string[]>
}

export interface EpubPackage extends EpubMeta {
  /** Names of the parts with text, in the order in which they are read, without lists of contents. */
  readonly chapters: readonly string[]
}

/**
 * A book's parts in the order in which they are read.
 * @throws import/damaged, import/locked
 */
export function readEpubPackage(zip: ZipParts): EpubPackage {
  const opf = packagePart(zip)
  const items = new Map<string, { readonly part: string; readonly text: boolean; readonly contents: boolean }>()
  const spine: string[] = []
  const contents = new Set<string>()
  const values = new Map<string, string[]>()
  let field: string | null = null
  walk(zip, opf, {
    open: (name, attribute) => {
      field = null
      if (name.startsWith('dc:')) field = [name.slice(3).toLowerCase(), attribute('opf:event') ?? attribute('opf:role')].filter((word) => word !== undefined).join(' ')
      else if (name === 'opf:meta' && attribute('property') === 'dcterms:modified') field = 'date modification'
      else if (name === 'opf:item') {
        items.set(attribute('id') ?? '', {
          part: resolvePart(opf, attribute('href') ?? ''), text: /html|x-dtbook|oeb1-document/i.test(attribute('media-type') ?? ''), contents: (attribute('properties') ?? '').split(/\s+/).includes('nav'),
        })
      } else if (name === 'opf:itemref') spine.push(attribute('idref') ?? '')
      else if (name === 'opf:reference' && attribute('type') === 'toc') contents.add(resolvePart(opf, attribute('href') ?? ''))
      if (field !== null) values.set(field, [...values.get(field) ?? [], ''].slice(-MOST_VALUES))
    },
    close: () => {
      field = null
    },
    text: (text) => {
      const list = field === null ? undefined : values.get(field)
      if (list) list[list.length - 1] += text
    },
  })
  const listed = [...new Set(spine)].map((id) => items.get(id)).filter((item) => item !== undefined)
  const chapters = [...new Set(listed.filter(({ part, text, contents: nav }) => text && !nav && !contents.has(part)).map(({ part }) => part))]
  const locked = encryptedParts(zip)
  if (chapters.some((part) => locked.has(part.toLowerCase()))) throw new RedthreadError('import/locked', { kind: 'EPUB' })
  return { chapters, values }
}

/** Authors, titles and identifiers that a book may have. */
const MOST_VALUES = 50

function walk(zip: ZipParts, part: string, handlers: XmlHandlers): void {
  walkXml(zip.read(part), { kind: 'EPUB', part }, NAMESPACES, handlers)
}

function packagePart(zip: ZipParts): string {
  let part: string | null = null
  if (zip.has('META-INF/container.xml')) {
    walk(zip, 'META-INF/container.xml', {
      open: (name, attribute) => {
        if (name === 'container:rootfile') part ??= attribute('full-path') ?? null
      },
    })
  }
  const found = part ?? zip.names.find((name) => name.endsWith('.opf'))
  if (found === undefined) throw damaged('EPUB', 'the part that lists its chapters is missing')
  return found
}

/** The part that an address in another part names. */
export function resolvePart(from: string, href: string): string {
  const path = href.replace(/[#?].*$/s, '')
  return posix.join('/', posix.dirname(from), decoded(path)).slice(1)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Parts that only the program of a shop can open, or whose bytes are scrambled as fonts are: lower case. */
function encryptedParts(zip: ZipParts): Set<string> {
  const parts = new Set<string>()
  if (!zip.has('META-INF/encryption.xml')) return parts
  walk(zip, 'META-INF/encryption.xml', {
    open: (name, attribute) => {
      if (name === 'enc:CipherReference') parts.add(resolvePart('', attribute('URI') ?? '').toLowerCase())
    },
  })
  return parts
}
