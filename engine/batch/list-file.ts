import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import Papa from 'papaparse'
import { readList, type ListChoices } from '../../core/batch/read-list.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { BatchReading, ListSplit } from '../../contract/batch-shapes.ts'
import { decode } from '../import/decode.ts'

/** Bytes; a list of 20,000 names with their spellings has a tenth of it. */
const LARGEST = 20_000_000

const SIGNS: Readonly<Partial<Record<ListSplit, string>>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' }

/** Reads a list of names from a file or from what was pasted. `split` null: as it looks. @throws batch/not-a-list, batch/too-large */
export async function readListOf(source: { readonly file: string } | { readonly text: string }, choices: ListChoices & { readonly split: ListSplit | null }): Promise<BatchReading> {
  const { text, encoding, file } = 'text' in source ? { text: source.text, encoding: null, file: null } : await textOf(source.file)
  const split = choices.split ?? splitOf(text, file)
  return { file, encoding, split, ...readList(rowsOf(text, split), choices) }
}

async function textOf(file: string): Promise<{ text: string; encoding: string; file: string }> {
  const name = path.basename(file)
  const bytes = await bytesOf(file, name)
  const { text, encoding } = decode(bytes, { html: false })
  if (text.includes('\0') || text.startsWith('PK\u0003\u0004')) throw new RedthreadError('batch/not-a-list', { file: name })
  return { text, encoding: encoding.label, file: name }
}

async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).size > LARGEST) throw new RedthreadError('batch/too-large', { file: name, limit: LARGEST / 1_000_000 })
    return await readFile(file)
  } catch (error) {
    throw error instanceof RedthreadError ? error : new RedthreadError('batch/not-a-list', { file: name })
  }
}

/** A table by its file's name or by tabs, as spreadsheets copy them; else a name a line, since names may hold commas. */
function splitOf(text: string, file: string | null): ListSplit {
  if (file !== null && /\.(?:csv|tsv|tab)$/i.test(file)) {
    const { delimiter } = Papa.parse<string[]>(text, { preview: 20, skipEmptyLines: true, delimitersToGuess: Object.values(SIGNS) }).meta
    return (Object.keys(SIGNS) as ListSplit[]).find(split => SIGNS[split] === delimiter) ?? 'comma'
  }
  return text.includes('\t') ? 'tab' : 'lines'
}

function rowsOf(text: string, split: ListSplit): string[][] {
  const plain = text.replace(/^\uFEFF/, '')
  const delimiter = SIGNS[split]
  const rows = delimiter === undefined ? plain.split(/\r\n?|\n/).map(line => [line]) : Papa.parse<string[]>(plain, { delimiter }).data
  // The end of the last line is no row.
  if (rows.at(-1)?.every(cell => cell === '')) rows.pop()
  return rows
}
