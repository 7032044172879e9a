import { createHash } from 'node:crypto'
import { z } from 'zod'
import { META_FIELDS } from '../../core/article/article.ts'
import { SECTION_KINDS, TLP_LABELS } from '../../core/dossier/draft.ts'
import type { DossierModel } from '../../core/dossier/model.ts'
import { ENTITY_TYPES } from '../../core/entity/entity.ts'
import type { Attachment } from '../pdf/attach.ts'

/** Name of the file inside the PDF. */
export const MANIFEST_NAME = 'redthread-dossier.json'
const FORMAT = 'redthread-dossier'
const FORMAT_VERSION = 2

/** The machine-readable copy of a dossier: the same statements, citations and hashes. */
export interface Manifest {
  readonly format: typeof FORMAT
  readonly version: typeof FORMAT_VERSION
  readonly producer: string
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string
  /** SHA-256 of what the pages say, headers and footers and all white space left out, as UTF-8; lower-case hex. */
  readonly printedSha256: string
  readonly dossier: DossierModel
}

const count = z.number().int().min(0)
const nullable = z.string().nullable()
const citation = z.object({ source: count, page: count.nullable(), paragraph: count, articleId: z.string(), start: count, end: count, exact: z.string() })
const statement = z.object({ id: z.string(), section: z.enum(SECTION_KINDS), text: z.string(), quote: nullable, citations: z.array(citation), independent: count })

const section = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('identity'), names: z.array(z.object({ name: z.string(), main: z.boolean(), statement })),
    role: statement.nullable(), notes: z.string(),
  }),
  z.object({ kind: z.literal('chronology'), events: z.array(z.object({ date: z.string(), label: z.string(), inferred: z.boolean(), statement })) }),
  z.object({ kind: z.literal('findings'), findings: z.array(z.object({ statement, tags: z.array(z.string()) })) }),
  z.object({
    kind: z.literal('related'),
    entities: z.array(z.object({
      entityId: z.string(), name: z.string(), type: z.enum(ENTITY_TYPES), role: nullable, paragraphs: count, articles: count, statement,
    })),
  }),
  z.object({
    kind: z.literal('method'), articlesInCase: count, articlesCited: count, sourcesIndependent: count, citedSeverally: count, borneOutSeverally: count, mentionsConfirmed: count, annotations: count, unread: count,
  }),
])

const source = z.object({
  number: count, articleId: z.string(), title: z.string(), outlet: nullable, byline: nullable, published: nullable, url: nullable, language: nullable,
  file: z.string(), importedAt: z.string(), sha256: z.string(), guessed: z.array(z.enum(META_FIELDS)), pages: count, pagesByOcr: count,
  sameAs: z.object({ source: count, tie: z.enum(['same-text', 'near', 'analyst', 'earlier', 'later', 'version']).nullable() }).nullable(),
})

const manifestSchema = z.object({
  format: z.literal(FORMAT), version: z.literal(FORMAT_VERSION), producer: z.string(), createdAt: z.string(), printedSha256: z.string(),
  dossier: z.object({
    subject: z.object({ entityId: z.string(), name: z.string(), type: z.enum(ENTITY_TYPES), role: nullable }),
    title: z.string(), author: z.string(), label: z.enum(TLP_LABELS), asOf: z.string(), caseName: z.string(), summary: z.string(),
    sections: z.array(section), sources: z.array(source),
  }),
}) satisfies z.ZodType<Manifest>

export function manifestAttachment(dossier: DossierModel, text: readonly string[], producer: string, created: Date): Attachment {
  const manifest: Manifest = {
    format: FORMAT, version: FORMAT_VERSION, producer, createdAt: created.toISOString(), printedSha256: printedSha256(text), dossier,
  }
  return {
    name: MANIFEST_NAME, mimeType: 'application/json', description: 'The statements, citations and sources of this dossier for machines.',
    bytes: new TextEncoder().encode(JSON.stringify(manifest, null, 1)),
  }
}

/** Null when it is no manifest, or one of a version that this Redthread does not know. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function printedSha256(text: readonly string[]): string {
  return createHash('sha256').update(squeezed(text.join(''))).digest('hex')
}

/** Without white space and without what has no shape: lines end where they must, and that says nothing about the words. */
export function squeezed(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, '')
}
