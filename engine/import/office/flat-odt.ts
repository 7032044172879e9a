import { RedthreadError } from '../../../contract/errors.ts'
import type { XmlHandlers } from './xml-walk.ts'

/** Characters in which the first element of a document stands, with its declarations of namespaces. */
const REACH = 16_384
const ROOT = /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)?<(?:[\w-]+:)?document\s[^>]*\bmimetype="application\/vnd\.oasis\.opendocument\.([a-z]+)[a-z-]*"/

/**
 * Whether a file is an OpenDocument text in one XML instead of a zip of several. `head`: its first kilobytes.
 * @throws import/unsupported for an OpenDocument of another kind
 */
export function isFlatOdt(head: Uint8Array): boolean {
  const first = head[0] === 0xef ? head[3] : head[0]
  if (first !== 0x3c) return false
  const kind = ROOT.exec(Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, REACH)).toString('latin1'))?.[1]
  if (kind !== undefined && kind !== 'text') throw new RedthreadError('import/unsupported', { kind: `an OpenDocument ${kind}` })
  return kind !== undefined
}

/** What stands in the parts that a zip would have. */
const SECTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  'styles.xml': new Set(['office:styles', 'office:automatic-styles', 'office:master-styles']), 'content.xml': new Set(['office:automatic-styles', 'office:body']), 'meta.xml': new Set(['office:meta']),
}
/** In a zip these are files of their own: charts and equations, which are documents themselves, and pictures. */
const APART = new Set(['draw:object', 'office:binary-data'])

/** Lets through what of a flat document would stand in one part of a zip. */
export function sectionOf(part: string, handlers: XmlHandlers): XmlHandlers {
  const sections = SECTIONS[part]!
  let inside = 0
  let apart = 0
  return {
    open: (name, attribute) => {
      if (apart > 0 || APART.has(name)) apart += 1
      else if (inside > 0 || sections.has(name)) {
        inside += 1
        handlers.open(name, attribute)
      }
    },
    close: (name) => {
      if (apart > 0) apart -= 1
      else if (inside > 0) {
        inside -= 1
        handlers.close?.(name)
      }
    },
    text: (text) => {
      if (apart === 0 && inside > 0) handlers.text?.(text)
    },
  }
}
