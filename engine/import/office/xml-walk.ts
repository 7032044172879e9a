import { SaxesParser, type SaxesAttributeNS } from 'saxes'
import { declaredEncoding } from '../decode.ts'
import { looksLikeUtf16 } from '../signature.ts'
import { damaged, type DocumentKind } from './damaged.ts'

/** Elements inside elements: documents stay far below; what goes deeper is made to exhaust a reader. */
const DEEPEST = 500

/** Prefixes as our code writes them, by namespace. The document may use any other. */
export type Namespaces = Readonly<Record<string, string>>

/** The value of an attribute, named as elements are; one without a prefix in the document has none here. */
export type AttributeOf = (name: string) => string | undefined

/** What is told of the elements, in their order. Names are "prefix:local" with our prefixes, or "?:local" for namespaces nobody asked for. */
export interface XmlHandlers {
  readonly open: (name: string, attribute: AttributeOf) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

interface XmlSource {
  readonly kind: DocumentKind
  readonly part: string
}

/**
 * Walks through an XML part. No entity but XML's own five is known and nothing outside is ever read; a part that declares entities is refused.
 * @throws import/damaged
 */
export function walkXml(bytes: Uint8Array, { kind, part }: XmlSource, namespaces: Namespaces, handlers: XmlHandlers): void {
  // OpenOffice left some declarations to a DTD.
  const additionalNamespaces = Object.fromEntries(Object.entries(namespaces).map(([uri, prefix]) => [prefix, uri]))
  const parser = new SaxesParser({ xmlns: true, position: false, additionalNamespaces })
  const names = new Map<string, Map<string, string>>()
  const nameOf = (uri: string, local: string): string => {
    let ofUri = names.get(uri)
    if (!ofUri) names.set(uri, ofUri = new Map())
    let name = ofUri.get(local)
    if (name === undefined) ofUri.set(local, name = uri === '' ? local : `${namespaces[uri] ?? '?'}:${local}`)
    return name
  }
  let depth = 0
  parser.on('error', () => {
    throw damaged(kind, `its part ${part} is not well-formed XML`)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw damaged(kind, `its part ${part} declares entities of its own`)
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1
    if (depth > DEEPEST) throw damaged(kind, `its part ${part} is nested deeper than ${DEEPEST} levels`)
    handlers.open(nameOf(uri, local), (wanted) => {
      for (const key in attributes) {
        const attribute = attributes[key] as SaxesAttributeNS
        if (wanted.endsWith(attribute.local) && nameOf(attribute.uri, attribute.local) === wanted) return attribute.value
      }
      return undefined
    })
  })
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1
    handlers.close?.(nameOf(uri, local))
  })
  if (handlers.text) {
    parser.on('text', handlers.text)
    parser.on('cdata', handlers.text)
  }
  parser.write(decodeXml(bytes)).close()
}

function decodeXml(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : looksLikeUtf16(bytes)
  return new TextDecoder(marked ?? declaredEncoding(bytes) ?? 'utf-8').decode(bytes)
}
