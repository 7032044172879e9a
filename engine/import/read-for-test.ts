import { META_FIELDS, type ArticleMeta, type MetaField } from '../../core/article/article.ts'
import { readArticle } from './read-article.ts'

/** An article as tests compare it: metadata as plain values, blocks as "kind: text", a heading's level behind its kind. */
export interface ReadArticle extends Readonly<Record<MetaField, string | null>> {
  readonly origins: ArticleMeta
  readonly encoding: string | null
  readonly blocks: readonly string[]
}

export async function readForTest(content: string | Uint8Array | readonly string[], file: string): Promise<ReadArticle> {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(typeof content === 'string' ? content : content.join('\n'), 'utf8')
  const { parsed: { text, blocks, meta, encoding } } = await readArticle({ bytes, file, password: null, encoding: null })
  const values = Object.fromEntries(META_FIELDS.map((field) => [field, meta[field].value])) as Record<MetaField, string | null>
  return { ...values, origins: meta, encoding: encoding?.label ?? null, blocks: blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${text.slice(start, end)}`) }
}
