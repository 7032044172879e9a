import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine, type Engine } from '../engine/engine.ts'
import { idMaker } from '../engine/ids.ts'
import { expectedFailure, unwrap } from '../engine/unwrap.ts'
import type { Arguments } from './args.ts'
import { askPassphrase, secretFromFile } from './passphrase.ts'

type EngineEvent = Parameters<Parameters<typeof createEngine>[0]['emit']>[0]

/** An engine with one case open, for the length of one command. */
export interface Session {
  readonly call: Engine['call']
  /** Told every event of the engine, until the answer is called. */
  readonly listen: (listener: (event: EngineEvent) => void) => () => void
  readonly close: () => void
}

/** The folder that this file is built into, and its neighbours with fonts and the import worker. */
const OUT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * Opens the case. With `make`, a missing one is made: locked with the passphrase given or typed, else not encrypted, which is said.
 * @throws RedthreadError with the reason why the case cannot be opened
 */
export async function openSession(file: string, args: Arguments, make = false): Promise<Session> {
  const listeners = new Set<(event: EngineEvent) => void>()
  const engine = createEngine({
    resources: OUT, now: () => new Date(), newId: idMaker(),
    emit: (event) => listeners.forEach((listener) => listener(event)),
  })
  try {
    await open(engine, path.resolve(file), args, make)
  } catch (error) {
    engine.close()
    throw error
  }
  const listen = (listener: (event: EngineEvent) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return { call: engine.call, listen, close: engine.close }
}

async function open(engine: Engine, file: string, args: Arguments, make: boolean): Promise<void> {
  const given = args.passphraseFile === null ? null : secretFromFile(args.passphraseFile, 'passphrase')
  try {
    unwrap(await engine.call('case.open', { file, passphrase: given }))
  } catch (error) {
    const code = expectedFailure(error)?.code
    if (code === 'case/not-found' && make) return create(engine, file, given)
    if (code !== 'case/passphrase-needed') throw error
    const typed = await askPassphrase(`Passphrase for ${path.basename(file)}: `)
    if (!typed) throw error
    unwrap(await engine.call('case.open', { file, passphrase: typed }))
  }
}

async function create(engine: Engine, file: string, given: string | null): Promise<void> {
  const passphrase = given ?? (await askPassphrase(`Passphrase for the new case ${path.basename(file)} (empty for none): `)) ?? ''
  if (passphrase === '') process.stderr.write('The new case is not encrypted: whoever has the file can read it. Use --passphrase-file to lock a case.\n')
  unwrap(await engine.call('case.create', { file, passphrase: passphrase === '' ? null : passphrase }))
}
