import { parseArgs } from 'node:util'
import { CONTEXT_SORTS, type ContextSort } from '../engine/search/concordance.ts'
import { SEARCH_ORDERS, type SearchOrder } from '../engine/search/lines.ts'

export interface Arguments {
  readonly command: string
  readonly positionals: readonly string[]
  readonly json: boolean
  readonly passphraseFile: string | null
  /** Of documents that are locked; the case has its passphrase. */
  readonly passwordFile: string | null
  readonly resume: boolean
  /** Folders become collections. */
  readonly collections: boolean
  readonly confirm: boolean
  /** Of what is marked read: it is marked unread. */
  readonly unread: boolean
  readonly all: boolean
  readonly entities: readonly string[]
  readonly out: string | null
  readonly article: string | null
  /** Tesseract's names, the first one first; null where none were given. */
  readonly languages: readonly string[] | null
  readonly languagesFolder: string | null
  /** A file of queries, one a line. */
  readonly queries: string | null
  /** The name of a saved search. */
  readonly saved: string | null
  /** Of that only what is new since the last look. */
  readonly new: boolean
  readonly order: SearchOrder
  /** Copies fold under the article of their group that comes first. */
  readonly fold: boolean
  /** What is found is counted by outlet, date and the like, too. */
  readonly facets: boolean
  /** Every place on a line of its own, in the order of `sort`. */
  readonly context: boolean
  /** Money, counts of people and dates instead of names. */
  readonly figures: boolean
  readonly sort: ContextSort
  /** A file with a list of names. */
  readonly names: string | null
  /** Names are searched just as they are written. */
  readonly exact: boolean
  /** Where a table is written. */
  readonly csv: string | null
  readonly limit: number | null
  readonly offset: number
}

/** A mistake in what was typed: nothing has been done. */
export class UsageError extends Error {}

export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  const [command = 'help', ...rest] = positionals
  return {
    command: values.help ? 'help' : command,
    positionals: rest,
    json: values.json ?? false,
    passphraseFile: values['passphrase-file'] ?? null,
    passwordFile: values['password-file'] ?? null,
    resume: values.resume ?? false,
    collections: !(values['no-collections'] ?? false),
    confirm: values.confirm ?? false,
    unread: values.unread ?? false,
    all: values.all ?? false,
    entities: values.entity ?? [],
    out: values.out ?? null,
    article: values.article ?? null,
    languages: values.languages?.split(/[,+]/).filter((code) => code !== '') ?? null,
    languagesFolder: values['languages-folder'] ?? null,
    queries: values.queries ?? null,
    saved: values.saved ?? null,
    new: values.new ?? false,
    order: oneOf('--order', values.order ?? 'relevance', SEARCH_ORDERS),
    fold: values.fold ?? false,
    facets: values.facets ?? false,
    context: values.context ?? false,
    figures: values.figures ?? false,
    sort: oneOf('--sort', values.sort ?? 'article', CONTEXT_SORTS),
    names: values.names ?? null,
    exact: values.exact ?? false,
    csv: values.csv ?? null,
    limit: values.limit === undefined ? null : wholeNumber('--limit', values.limit, 1),
    offset: values.offset === undefined ? 0 : wholeNumber('--offset', values.offset, 0),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: shieldNegatives(argv),
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        confirm: { type: 'boolean' },
        unread: { type: 'boolean' },
        all: { type: 'boolean' },
        entity: { type: 'string', multiple: true },
        out: { type: 'string' },
        article: { type: 'string' },
        languages: { type: 'string' },
        'languages-folder': { type: 'string' },
        queries: { type: 'string' },
        saved: { type: 'string' },
        new: { type: 'boolean' },
        order: { type: 'string' },
        facets: { type: 'boolean' },
        figures: { type: 'boolean' },
        fold: { type: 'boolean' },
        context: { type: 'boolean' },
        sort: { type: 'string' },
        names: { type: 'string' },
        exact: { type: 'boolean' },
        csv: { type: 'string' },
        limit: { type: 'string' },
        offset: { type: 'string' },
        'passphrase-file': { type: 'string' },
        'password-file': { type: 'string' },
        resume: { type: 'boolean' },
        'no-collections': { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * A query may begin with a minus (`-embassy +raid`), which an option parser would take for options:
 * for `search` the third word that is no long option goes behind `--`.
 */
function shieldNegatives(argv: readonly string[]): string[] {
  const query = argv[0] === 'search' ? argv[2] : undefined
  if (query === undefined || !query.startsWith('-') || query.startsWith('--')) return [...argv]
  return [...argv.slice(0, 2), ...argv.slice(3), '--', query]
}

function wholeNumber(option: string, value: string, least: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least) throw new UsageError(`${option} takes a whole number from ${least}, not “${value}”.`)
  return number
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined) throw new UsageError(`${option} takes ${choices.join(', ')}, not “${value}”.`)
  return chosen
}

/** The positional argument at `index`; a missing one is a usage error that names it. */
export function required(args: Arguments, index: number, what: string): string {
  const value = args.positionals[index]
  if (value === undefined) throw new UsageError(`${args.command} needs ${what}.`)
  return value
}
