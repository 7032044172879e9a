import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine } from '../engine/engine.ts'
import { idMaker } from '../engine/ids.ts'
import { unwrap } from '../engine/unwrap.ts'

/** Built to out/seeds/load.js, with the articles, gazetteer.json and annotations.json beside it. */
const HERE = path.dirname(fileURLToPath(import.meta.url))

type Engine = ReturnType<typeof createEngine>

/** A passage of a seed article, given by its words, which stand in that article once. `entities` are names of the gazetteer. */
interface SeedAnnotation {
  readonly file: string
  readonly quote: string
  readonly note: string
  readonly tags: readonly string[]
  readonly colour: 'yellow' | 'green' | 'blue' | 'pink' | 'orange'
  readonly entities: readonly string[]
}

/** Makes the sample case at `file`, without a passphrase: everything in it is public. @throws when the file is there already */
async function loadSampleCase(file: string): Promise<void> {
  let ended: () => void = () => {}
  const imported = new Promise<void>((resolve) => (ended = resolve))
  const engine = createEngine({
    resources: path.dirname(HERE), now: () => new Date(), newId: idMaker(),
    emit: (event) => {
      if (event.name === 'import' && event.data.state !== 'running' && event.data.state !== 'queued') ended()
    },
  })
  try {
    unwrap(await engine.call('case.create', { file, passphrase: null, name: 'Sample case' }))
    const { jobId } = unwrap(await engine.call('import.start', { files: path.join(HERE, 'articles'), collections: false }))
    await imported
    const { counts, rows } = unwrap(await engine.call('import.report', { jobId, fate: 'failed' }))
    if (counts.failed + counts.waiting > 0) throw new Error(`Seed articles could not be read: ${rows.map((row) => row.file).join(', ')}`)
    unwrap(await engine.call('entities.importGazetteer', { file: path.join(HERE, 'gazetteer.json'), confirm: true }))
    await annotate(engine, (JSON.parse(readFileSync(path.join(HERE, 'annotations.json'), 'utf8')) as { annotations: SeedAnnotation[] }).annotations)
  } finally {
    engine.close()
  }
}

async function annotate(engine: Engine, annotations: readonly SeedAnnotation[]): Promise<void> {
  const articles = new Map(unwrap(await engine.call('articles.list', { limit: 1000 })).rows.map((article) => [article.file, article.id]))
  const entities = new Map(unwrap(await engine.call('entities.list', {})).map(({ entity }) => [entity.name, entity.id]))
  for (const { file, quote, note, tags, colour, entities: names } of annotations) {
    const { id, text } = unwrap(await engine.call('articles.get', { articleId: articles.get(file) ?? file }))
    const exact = quote.normalize('NFC')
    const start = text.indexOf(exact)
    if (start < 0 || text.includes(exact, start + 1)) throw new Error(`Not once in ${file}: ${quote}`)
    const entityIds = names.map((name) => {
      const entityId = entities.get(name)
      if (entityId === undefined) throw new Error(`Not in the gazetteer: ${name}`)
      return entityId
    })
    unwrap(await engine.call('annotations.create', { articleId: id, start, end: start + exact.length, note, tags: [...tags], colour, entityIds }))
  }
}

const target = process.argv[2]
if (target === undefined) throw new Error('Usage: load <case file to make>')
await loadSampleCase(path.resolve(target))
