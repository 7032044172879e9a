import { RedthreadError } from '../../../contract/errors.ts'
import type { BlockText } from '../../../core/text/text-of-blocks.ts'
import type { Reading, ReaderInput } from '../reading.ts'
import { damaged, unlessDamaged } from './damaged.ts'
import { documentReading } from './document-reading.ts'
import { isFlatOdt, sectionOf } from './flat-odt.ts'
import { OdtStyles } from './odt-styles.ts'
import { odtText } from './odt-text.ts'
import type { DocumentProperties } from './properties.ts'
import { walkXml, type Namespaces, type XmlHandlers } from './xml-walk.ts'
import { openZip } from './zip-parts.ts'

const NAMESPACES: Namespaces = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'style',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1998/Math/MathML': 'math',
}
const CONTENT = 'content.xml'
const STYLES = 'styles.xml'
const META = 'meta.xml'
const SECTIONED: ReadonlySet<string> = new Set([CONTENT, STYLES, META])

/** The parts of a document, be they files in a zip or sections of one XML. */
interface OdtParts {
  readonly has: (part: string) => boolean
  readonly walk: (part: string, handlers: XmlHandlers) => void
}

/**
 * Reads an OpenDocument text, flat ones too.
 * @throws import/damaged, import/too-much, import/locked
 */
export async function readOdt({ bytes }: ReaderInput): Promise<Reading> {
  const odt = isFlatOdt(bytes) ? flatParts(bytes) : await zippedParts(bytes)
  if (isEncrypted(odt)) throw new RedthreadError('import/locked', { kind: 'ODT' })
  if (!odt.has(CONTENT)) throw damaged('ODT', 'the part with its text is missing')
  const styles = new OdtStyles()
  const masters = readStyles(odt, styles)
  const { handlers, finish } = odtText(styles, true)
  let inBody = false
  odt.walk(CONTENT, {
    open: (name, attribute) => {
      if (inBody) handlers.open(name, attribute)
      else styles.open(name, attribute)
      if (name === 'office:body') inBody = true
    },
    close: (name) => {
      if (name === 'office:body') inBody = false
      if (inBody) handlers.close?.(name)
      else styles.close(name)
    },
    text: (text) => {
      if (inBody) handlers.text?.(text)
    },
  })
  const { masterPage, ...text } = finish()
  const { pages, ...properties } = readMeta(odt)
  const master = masters.get(masterPage ?? 'Standard')
  return documentReading({ ...text, headers: marginOf(master, 'header', pages), footers: marginOf(master, 'footer', pages), properties })
}

async function zippedParts(bytes: Uint8Array): Promise<OdtParts> {
  const zip = await openZip(bytes, 'ODT')
  return { has: zip.has, walk: (part, handlers) => walkXml(zip.read(part), { kind: 'ODT', part }, NAMESPACES, handlers) }
}

function flatParts(bytes: Uint8Array): OdtParts {
  return { has: (part) => SECTIONED.has(part), walk: (part, handlers) => walkXml(bytes, { kind: 'ODT', part }, NAMESPACES, sectionOf(part, handlers)) }
}

/** A document under a password keeps its manifest readable, which says so of each part; newer ones are one encrypted part. */
function isEncrypted(odt: OdtParts): boolean {
  if (!odt.has('META-INF/manifest.xml')) return odt.has('encrypted-package')
  let encrypted = false
  odt.walk('META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'manifest:encryption-data') encrypted = true
    },
  })
  return encrypted
}

interface Master {
  /** The page style of the pages after its first. */
  readonly next: string | null
  /** Blocks of "header", "header-first", "footer", … */
  readonly margins: Map<string, readonly BlockText[]>
}

const MARGINS = new Set(['style:header', 'style:header-first', 'style:footer', 'style:footer-first'])

function readStyles(odt: OdtParts, styles: OdtStyles): Map<string, Master> {
  const masters = new Map<string, Master>()
  if (!odt.has(STYLES)) return masters
  let master: Master | null = null
  let margin: ReturnType<typeof odtText> | null = null
  odt.walk(STYLES, {
    open: (name, attribute) => {
      if (name === 'style:master-page') masters.set(attribute('style:name') ?? '', master = { next: attribute('style:next-style-name') ?? null, margins: new Map() })
      else if (margin) margin.handlers.open(name, attribute)
      else if (MARGINS.has(name) && attribute('style:display') !== 'false') margin = odtText(styles, false)
      else styles.open(name, attribute)
    },
    close: (name) => {
      if (name === 'style:master-page') master = null
      else if (margin && MARGINS.has(name)) {
        master?.margins.set(name.slice('style:'.length), margin.finish().parts)
        margin = null
      } else if (margin) margin.handlers.close?.(name)
      else styles.close(name)
    },
    text: (text) => margin?.handlers.text?.(text),
  })
  return masters
}

/** What stands above or below the text of the first page, if it stands on no other. */
function marginOf(master: Master | undefined, place: 'header' | 'footer', pages: number | null): readonly BlockText[] {
  const own = master?.margins.get(`${place}-first`)
  const once = pages === 1 || master?.next
  return own ?? (once ? master?.margins.get(place) : null) ?? []
}

const FIELDS: Readonly<Record<string, string>> = {
  'dc:title': 'title', 'meta:initial-creator': 'author', 'dc:creator': 'editor', 'meta:creation-date': 'created', 'dc:date': 'modified', 'dc:language': 'language',
}

function readMeta(odt: OdtParts): DocumentProperties & { readonly pages: number | null } {
  const values: Record<string, string> = {}
  let pages: number | null = null
  let field: string | undefined
  if (odt.has(META)) {
    unlessDamaged(() => odt.walk(META, {
      open: (name, attribute) => {
        field = FIELDS[name]
        if (name === 'meta:document-statistic') pages = Number(attribute('meta:page-count')) || null
      },
      close: () => {
        field = undefined
      },
      text: (text) => {
        if (field !== undefined) values[field] = (values[field] ?? '') + text
      },
    }))
  }
  const { author, editor, ...properties } = values
  const writer = author ?? editor
  return { ...properties, authors: writer === undefined ? [] : [writer], pages }
}
