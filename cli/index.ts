import { expectedFailure } from '../engine/unwrap.ts'
import type { Answer } from './answer.ts'
import { parseArguments, UsageError, type Arguments } from './args.ts'
import { articlesCommand } from './commands/articles.ts'
import { batchCommand } from './commands/batch.ts'
import { checkCommand } from './commands/check.ts'
import { collectionsCommand } from './commands/collections.ts'
import { dossierCommand } from './commands/dossier.ts'
import { duplicatesCommand } from './commands/duplicates.ts'
import { entitiesCommand } from './commands/entities.ts'
import { importCommand } from './commands/import.ts'
import { ocrCommand } from './commands/ocr.ts'
import { readCommand } from './commands/read.ts'
import { removeCommand } from './commands/remove.ts'
import { searchCommand } from './commands/search.ts'
import { searchesCommand } from './commands/searches.ts'
import { suggestCommand } from './commands/suggest.ts'
import { verifyCommand } from './commands/verify.ts'
import { USAGE } from './usage.ts'

const COMMANDS: Readonly<Record<string, (args: Arguments) => Promise<Answer>>> = {
  import: importCommand,
  ocr: ocrCommand,
  articles: articlesCommand,
  remove: removeCommand,
  read: readCommand,
  collections: collectionsCommand,
  duplicates: duplicatesCommand,
  search: searchCommand,
  searches: searchesCommand,
  batch: batchCommand,
  suggest: suggestCommand,
  entities: entitiesCommand,
  dossier: dossierCommand,
  verify: verifyCommand,
  check: checkCommand,
}

/** Runs one command; returns the exit code docs/CLI.md gives. */
async function main(argv: readonly string[]): Promise<number> {
  let json = argv.includes('--json')
  try {
    const args = parseArguments(argv)
    json = args.json
    if (args.command === 'help') {
      process.stdout.write(USAGE)
      return 0
    }
    const command = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined
    if (command === undefined) throw new UsageError(`There is no command “${args.command}”. \`redthread help\` lists them.`)
    const answer = await command(args)
    process.stdout.write(`${json ? inJson(answer) : answer.text}\n`)
    return answer.code
  } catch (error) {
    const { code, message, details } = describe(error)
    process.stderr.write(`${message}\n`)
    if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, details } })}\n`)
    return 1
  }
}

const inJson = ({ json, lines }: Answer): string => (lines ? (json as readonly unknown[]).map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(json))

function describe(error: unknown): { code: string; message: string; details: object } {
  if (error instanceof UsageError) return { code: 'usage', message: error.message, details: {} }
  return expectedFailure(error) ?? { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} }
}

// A reader that has seen enough (`… | head`) closes the pipe: no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
