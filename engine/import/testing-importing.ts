import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallInput, CallOutput, EngineCallName } from '../../contract/calls.ts'
import type { EventMessage } from '../../contract/events.ts'
import type { ImportProgress, ImportReport } from '../../contract/shapes.ts'
import { createEngine } from '../engine.ts'
import type { Host } from '../host.ts'
import { temporaryFolder, testHost } from '../testing.ts'
import { unwrap } from '../unwrap.ts'

/** An engine with an empty case open that imports with the worker in `resources`. `listen` hears every event once it is out. */
export async function importingEngine(resources: string, more: Partial<Host> = {}) {
  const folder = temporaryFolder()
  const file = join(folder, 'test.redthread')
  const heard = new Set<(event: EventMessage) => void>()
  const engine = createEngine({ ...testHost(), ...more, resources, emit: (event) => heard.forEach((listener) => listener(event)) })
  onTestFinished(engine.close)
  const ask = async <N extends EngineCallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => unwrap(await engine.call(name, input))
  await ask('case.create', { file, passphrase: null })

  const listen = (listener: (event: EventMessage) => void): void => void heard.add(listener)
  /** Resolves when a job is neither queued nor running. */
  const ended = (jobId?: string) => new Promise<ImportProgress>((resolve) => listen(({ name, data }) => {
    if (name === 'import' && data.state !== 'running' && data.state !== 'queued' && (jobId === undefined || data.jobId === jobId)) resolve(data)
  }))
  const reportOf = (jobId: string): Promise<ImportReport> => ask('import.report', { jobId, limit: 1000 })
  const importAll = async (...files: string[]): Promise<ImportReport> => {
    const end = ended()
    await ask('import.start', { files })
    return reportOf((await end).jobId)
  }
  return { engine, ask, listen, ended, importAll, reportOf, folder, file }
}

/** Fates by file; the code of an error for its fate. */
export function fatesOf(report: ImportReport): Readonly<Record<string, string>> {
  return Object.fromEntries(report.rows.map((row) => [row.file, 'error' in row ? row.error.code : row.fate]))
}
