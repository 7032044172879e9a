import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UsageError } from './args.ts'

/** The first line of the file, without its line end. `what` it is, for the error. */
export function secretFromFile(file: string, what: 'passphrase' | 'password'): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The ${what} file ${file} could not be read.`)
  }
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0]!
  if (line === '') throw new UsageError(`The first line of the ${what} file ${file} is empty.`)
  return line
}

/** Asks on the terminal without showing what is typed. Null when there is no terminal to ask. */
export async function askPassphrase(prompt: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(prompt)
  try {
    return await new Promise<string>((resolve) => {
      lines.question('', resolve)
      lines.once('close', () => resolve(''))
    })
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
