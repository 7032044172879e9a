import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { ENTITY_TYPES } from '../../core/entity/entity.ts'
import { entityName } from '../../core/entity/names.ts'
import { RedthreadError } from '../../contract/errors.ts'

/** Megabytes; a gazetteer of a hundred thousand names is under ten. */
const MAX_MEGABYTES = 50

const name = z.string().max(400)
const item = z.object({
  type: z.enum(ENTITY_TYPES),
  name: name.refine(given => entityName(given) !== '', 'a name is needed'),
  aliases: z.array(name).max(1000).default([]),
  role: name.nullish().transform(role => (role && entityName(role)) || null),
  notes: z.string().max(100_000).default(''),
})
const gazetteer = z.object({ entities: z.array(item).max(100_000) })

export type GazetteerItem = z.output<typeof item>

/** @throws gazetteer/invalid with what is wrong and where, holding nothing of the file's content */
export function readGazetteer(file: string): GazetteerItem[] {
  const parsed = gazetteer.safeParse(readJson(file))
  if (parsed.success) return parsed.data.entities
  const { path, message } = parsed.error.issues[0]!
  throw new RedthreadError('gazetteer/invalid', { issue: `${path.join('.') || 'the file'}: ${message}` })
}

function readJson(file: string): unknown {
  let text: string
  try {
    if (statSync(file).size > MAX_MEGABYTES * 1e6) throw new RedthreadError('gazetteer/invalid', { issue: `the file is larger than ${MAX_MEGABYTES} MB` })
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof RedthreadError) throw error
    throw new RedthreadError('gazetteer/invalid', { issue: 'the file cannot be read' })
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new RedthreadError('gazetteer/invalid', { issue: 'the file is not JSON' })
  }
}
