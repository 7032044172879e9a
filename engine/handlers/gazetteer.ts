import type { HandlerMap } from '../context.ts'
import { readGazetteer } from '../gazetteer/read.ts'
import { mergeGazetteer } from '../gazetteer/merge.ts'
import { confirmMentions } from '../gazetteer/confirm.ts'

/** Changes in one edit: what one undo takes back, and what the engine does before it looks after other calls. */
const CHUNK = 500

export const gazetteerHandlers = {
  'entities.importGazetteer': async (context, { file, confirm }) => {
    const openCase = context.case()
    const { changes, entityIds, ...counts } = mergeGazetteer(openCase.db, readGazetteer(file), context.host)
    for (let from = 0; from < changes.length; from += CHUNK) {
      openCase.edit({ label: 'Import gazetteer', changes: changes.slice(from, from + CHUNK) })
    }
    return { ...counts, confirmed: confirm ? await confirmMentions(context.host, openCase, entityIds, CHUNK) : 0 }
  },
} satisfies Partial<HandlerMap>
