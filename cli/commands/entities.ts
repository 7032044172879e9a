import path from 'node:path'
import { unwrap } from '../../engine/unwrap.ts'
import { count, table, type Answer } from '../answer.ts'
import { required, type Arguments } from '../args.ts'
import { openSession } from '../session.ts'

/** `entities <case>` lists; `entities import <case> <gazetteer.json>` adds. A case in a file named `import` is reached as `./import`. */
export async function entitiesCommand(args: Arguments): Promise<Answer> {
  return args.positionals[0] === 'import' ? importGazetteer(args) : listEntities(args)
}

async function listEntities(args: Arguments): Promise<Answer> {
  const session = await openSession(required(args, 0, 'a case'), args)
  try {
    const rows = unwrap(await session.call('entities.list', {}))
    const entities = rows.map(({ entity, mentions, articles, annotations }) => ({
      id: entity.id, type: entity.type, name: entity.name, role: entity.role, aliases: entity.aliases, mentions, articles, annotations,
    }))
    const lines = entities.map((one) => [one.type, one.name, count(one.mentions, 'mention'), count(one.articles, 'article'), [one.role, ...one.aliases].filter(Boolean).join(' · ')])
    return { json: entities, text: lines.length > 0 ? table(lines) : 'No entities yet.', code: 0 }
  } finally {
    session.close()
  }
}

async function importGazetteer(args: Arguments): Promise<Answer> {
  const file = required(args, 1, 'a case and a gazetteer: entities import <case> <gazetteer.json>')
  const gazetteer = path.resolve(required(args, 2, 'a gazetteer: entities import <case> <gazetteer.json>'))
  const session = await openSession(file, args)
  try {
    const answer = unwrap(await session.call('entities.importGazetteer', { file: gazetteer, confirm: args.confirm }))
    const text = `${count(answer.created, 'entity', 'entities')} made, ${answer.extended} extended, ${answer.unchanged} unchanged, ${count(answer.confirmed, 'mention')} confirmed.`
    return { json: answer, text, code: 0 }
  } finally {
    session.close()
  }
}
