import { parentPort } from 'node:worker_threads'
import { readFile } from './read-file.ts'
import type { FoundFile } from './walk.ts'

/**
 * The thread that reads files: gets a list of them, answers with one outcome for each, in the same order, as soon as it has it. One list at a time.
 */
parentPort?.on('message', async (files: readonly FoundFile[]) => {
  for (const file of files) {
    const outcome = await readFile(file)
    parentPort?.postMessage(outcome, outcome.ok ? [outcome.value.original.buffer as ArrayBuffer] : [])
  }
})
