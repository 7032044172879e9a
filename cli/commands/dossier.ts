import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expectedFailure, unwrap } from '../../engine/unwrap.ts'
import { count, table, type Answer } from '../answer.ts'
import { required, UsageError, type Arguments } from '../args.ts'
import { fileNames } from '../file-name.ts'
import { openSession, type Session } from '../session.ts'

type Entity = Awaited<ReturnType<typeof entities>>[number]

export async function dossierCommand(args: Arguments): Promise<Answer> {
  const file = required(args, 0, 'a case')
  if (args.out === null) throw new UsageError('dossier needs --out DIR, the folder for the PDFs.')
  if (!args.all && args.entities.length === 0) throw new UsageError('dossier needs --entity NAME or --all.')
  const out = path.resolve(args.out)
  const session = await openSession(file, args)
  try {
    const chosen = choose(await entities(session), args)
    mkdirSync(out, { recursive: true })
    const names = fileNames(chosen.map((entity) => entity.name))
    const answers: Record<string, unknown>[] = []
    const lines: string[][] = []
    for (const [index, entity] of chosen.entries()) {
      const target = path.join(out, `${names[index]!}.pdf`)
      try {
        const done = unwrap(await session.call('dossier.export', { entityId: entity.id, file: target }))
        answers.push({ entity: done.entity, type: done.type, file: target, pages: done.pages, statements: done.statements, sources: done.sources, unsourced: done.unsourced })
        lines.push([done.type, done.entity, count(done.pages, 'page'), count(done.statements, 'statement'), count(done.sources, 'source'), target])
      } catch (error) {
        const failure = expectedFailure(error)
        if (failure === null) throw error
        answers.push({ entity: entity.name, type: entity.type, error: { code: failure.code, message: failure.message } })
        lines.push([entity.type, entity.name, failure.message])
      }
    }
    return { json: answers, text: table(lines), code: answers.some((answer) => 'error' in answer) ? 2 : 0 }
  } finally {
    session.close()
  }
}

async function entities(session: Session) {
  return unwrap(await session.call('entities.list', {})).map((row) => row.entity)
}

function choose(all: readonly Entity[], args: Arguments): Entity[] {
  const chosen = new Set(args.all ? all.filter((entity) => entity.type === 'compound' || entity.type === 'official') : [])
  for (const name of args.entities) {
    const wanted = fold(name)
    const found = all.filter((entity) => [entity.name, ...entity.aliases].some((known) => fold(known) === wanted))
    const best = found.find((entity) => entity.type === 'compound' || entity.type === 'official') ?? found[0]
    if (best === undefined) throw new UsageError(`There is no entity named “${name}” in this case. \`entities <case>\` lists them.`)
    chosen.add(best)
  }
  if (chosen.size === 0) throw new UsageError('This case has no compound and no official yet.')
  return [...chosen]
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('en').trim()
}
