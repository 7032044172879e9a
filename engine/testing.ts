import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { META_FIELDS, type ArticleMeta, type MetaField } from '../core/article/article.ts'
import type { ArticlePage } from '../core/article/page.ts'
import { signature } from '../core/duplicate/signature.ts'
import type { Block } from '../core/text/block.ts'
import { countWords } from '../core/text/words.ts'
import type { CallInput, CallOutput, EngineCallName } from '../contract/calls.ts'
import type { EventMessage } from '../contract/events.ts'
import type { Host } from './host.ts'
import { createEngine, type Engine } from './engine.ts'
import { idMaker } from './ids.ts'
import { packArticle } from './import/pack-article.ts'
import { textHash } from './import/text-hash.ts'
import { insertArticle } from './store/articles.ts'
import { transaction, type Writable } from './store/database.ts'
import { createCase, type OpenCase } from './store/open-case.ts'
import { unwrap } from './unwrap.ts'

/** A folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'redthread-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A host whose clock ticks a second at every look, from the start of 2025 on. */
export function testHost(): Host & { readonly events: EventMessage[] } {
  const events: EventMessage[] = []
  let now = Date.UTC(2025, 0, 1)
  return { resources: '', now: () => new Date(now += 1000), newId: idMaker(), emit: event => { events.push(event) }, events }
}

export interface TestEngine {
  readonly engine: Engine
  readonly host: ReturnType<typeof testHost>
  readonly folder: string
}

/** An engine with no case open; closed when the test has ended. */
export function testEngine(): TestEngine {
  const folder = temporaryFolder()
  const host = testHost()
  const engine = createEngine(host)
  onTestFinished(engine.close)
  return { engine, host, folder }
}

/** A new case without a passphrase, open until the test has ended. */
export function testCase(host = testHost()): OpenCase {
  const openCase = createCase(host, { file: join(temporaryFolder(), 'test.redthread'), passphrase: null, name: 'Test' })
  onTestFinished(openCase.close)
  return openCase
}

/** Stores an article whose blocks are the paragraphs of `text`, parted by blank lines. Returns its id. */
export function addArticle(db: Writable, text: string, { id, pages = [], ...meta }: { id?: string; pages?: readonly ArticlePage[] } & Partial<Record<MetaField, string>> = {}): string {
  const original = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(original).digest('hex')
  const articleId = id ?? `article-${sha256.slice(0, 8)}`
  const file = `${articleId}.txt`
  insertArticle(db, {
    id: articleId, file, path: `folder/${file}`, importedAt: '2025-01-01T00:00:00.000Z',
    ...packArticle({
      bytes: original, sha256, words: countWords(text), textHash: textHash(text), signature: signature(text),
      parsed: { format: 'text', text, blocks: paragraphs(text), meta: metaOf(meta), encoding: { label: 'utf-8', origin: 'utf-8' }, pages, lines: [] },
    }),
  })
  return articleId
}

export function metaOf(given: Partial<Record<MetaField, string>>): ArticleMeta {
  return Object.fromEntries(META_FIELDS.map(field => {
    const value = given[field] ?? null
    return [field, { value, origin: value === null ? 'none' : 'text' }]
  })) as unknown as ArticleMeta
}

function paragraphs(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: body, index }) => ({ kind: 'paragraph', start: index, end: index + body.length }))
}

export interface OpenTestEngine extends TestEngine {
  readonly file: string
  /** The value of a call; throws its error. */
  readonly ask: <N extends EngineCallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>
}

/** An engine with a case open that holds articles: their texts, or texts with metadata, by id. */
export async function engineWith(articles: Readonly<Record<string, string | ({ text: string; pages?: readonly ArticlePage[] } & Partial<Record<MetaField, string>>)>>): Promise<OpenTestEngine> {
  const opened = testEngine()
  const file = join(opened.folder, 'test.redthread')
  const prepared = createCase(opened.host, { file, passphrase: null, name: 'Test' })
  transaction(prepared.db, () => {
    for (const [id, article] of Object.entries(articles)) {
      const { text, ...meta } = typeof article === 'string' ? { text: article } : article
      addArticle(prepared.db, text, { id, ...meta })
    }
  })
  prepared.close()
  const ask: OpenTestEngine['ask'] = async (name, input) => unwrap(await opened.engine.call(name, input))
  await ask('case.open', { file, passphrase: null })
  opened.host.events.length = 0
  return { ...opened, file, ask }
}
