import { z } from 'zod'

/** What inputs of calls are made of. Offsets are UTF-16 units. */
export const id = z.string().min(1).max(64)
export const offset = z.number().int().min(0)
/** See CallDefinition.files. */
export const file = z.string().min(1).max(4096)
export const name = z.string().max(400)
export const text = z.string().max(100_000)
/** Of a long list: from which row on, and how many. */
export const window = { offset: offset.default(0), limit: z.number().int().min(1).max(1000).default(100) }
export const articleIds = z.array(id).max(100_000)
export const lineName = z.string().trim().min(1).max(200)
