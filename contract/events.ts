import type { RecordKind } from '../core/change.ts'
import type { BatchExport, BatchProgress } from './batch-shapes.ts'
import type { CaseInfo, ImportProgress, OcrProgress } from './shapes.ts'

/** What the renderer is told without asking. It asks again for what it shows. */
export interface Events {
  /** Records of these kinds changed; `ids` may be empty when there are too many to list. `article`: the library grew or shrank. `group`: what folds under what. `watch`: the watched folders. `look`: what was seen of saved searches. `batchRun`: what was found of a batch. `review`: what is proposed in the case. */
  changed: { readonly kinds: readonly (RecordKind | 'group' | 'watch' | 'look' | 'batchRun' | 'review')[]; readonly ids: readonly string[] }
  /** An article became read, since `read`, by being opened. Nothing else is new. */
  opened: { readonly articleId: string; readonly read: string }
  /** The open case, or null after it was closed. */
  case: CaseInfo | null
  import: ImportProgress
  ocr: OcrProgress
  batch: BatchProgress
  batchExport: BatchExport
  /** `restarted`: the engine died and is back; the case must be opened again when `locked`. */
  engine: { readonly state: 'restarting' | 'restarted'; readonly locked: boolean }
  /** A command of the renderer's list, chosen in the application menu. */
  menu: { readonly commandId: string }
  /** Files were chosen outside the window: with the operating system's "open with". */
  openCase: { readonly token: string }
}

export type EventName = keyof Events
export type EventMessage = { [N in EventName]: { readonly name: N; readonly data: Events[N] } }[EventName]

export const EVENT_NAMES = ['changed', 'opened', 'case', 'import', 'ocr', 'batch', 'batchExport', 'engine', 'menu', 'openCase'] as const satisfies readonly EventName[]
