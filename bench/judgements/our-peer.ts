import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../engine/engine.ts'
import { idMaker } from '../../engine/ids.ts'
import { unwrap } from '../../engine/unwrap.ts'
import type { JudgedFile } from './judged.ts'

/** Redthread over a case of these files in an empty folder: each query as it is, copies folded, the first 50. `resources`: the engine's own, see Host. */
export async function redthreadOver(resources: string, folder: string, files: readonly JudgedFile[]): Promise<{ readonly search: (query: string) => Promise<readonly string[]>; readonly close: () => void }> {
  const pile = join(folder, 'pile')
  mkdirSync(pile)
  for (const { name, content } of files) writeFileSync(join(pile, name), content)
  let done = (): void => {}
  const imported = new Promise<void>((resolve) => (done = resolve))
  const engine = createEngine({
    resources, now: () => new Date(), newId: idMaker(),
    emit: (event) => {
      if (event.name === 'import' && event.data.state !== 'running' && event.data.state !== 'queued') done()
    },
  })
  unwrap(await engine.call('case.create', { file: join(folder, 'judged.redthread'), passphrase: null }))
  unwrap(await engine.call('import.start', { files: pile, collections: false }))
  await imported
  const { rows } = unwrap(await engine.call('articles.list', { limit: 1000 }))
  if (rows.length !== files.length) throw new Error(`${rows.length} of ${files.length} files became articles.`)
  // Has the groups worked out.
  for (const { id } of rows) unwrap(await engine.call('groups.of', { articleId: id }))
  const names = new Map(rows.map(({ id, file }) => [id, file]))
  return {
    search: async query => unwrap(await engine.call('search.run', { query, folded: true, limit: 50 })).hits.map(({ article }) => names.get(article.id)!),
    close: engine.close,
  }
}
