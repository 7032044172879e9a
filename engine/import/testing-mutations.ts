import fc from 'fast-check'
import { canonicalLine } from '../../core/text/canonical.ts'
import { RedthreadError } from '../../contract/errors.ts'
import type { FormatReader, ReaderInput, ReadWhole } from './reading.ts'

/** One thing that happens to a file's bytes. `at`, `from` and `length` are taken modulo what is there. */
type Edit =
  | { readonly edit: 'flip'; readonly at: number; readonly bit: number }
  | { readonly edit: 'set'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly edit: 'insert'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly edit: 'remove'; readonly at: number; readonly length: number }
  | { readonly edit: 'copy'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly edit: 'cut'; readonly at: number }

/** Up to this many bytes are moved or removed at once. */
const LONGEST_MOVE = 400

const place = fc.nat(2 ** 31 - 1)
const length = fc.integer({ min: 1, max: LONGEST_MOVE })
/** Bytes that parsers stumble over: ends of ranges, quotes and brackets, whatever number a length field may hold. */
const byte = fc.oneof(fc.constantFrom(0, 1, 0x0a, 0x22, 0x26, 0x28, 0x3c, 0x3e, 0x5c, 0x7b, 0x7d, 0x7f, 0x80, 0xfe, 0xff), fc.integer({ min: 0, max: 255 }))
const bytes = fc.array(byte, { minLength: 1, maxLength: 8 })

/** `words` are pieces of the format itself, to be put in where the format does not expect them. */
function editOf(words: readonly string[]): fc.Arbitrary<Edit> {
  const inserted = words.length === 0 ? bytes : fc.oneof(bytes, fc.constantFrom(...words).map((word) => [...Buffer.from(word)]))
  const edits: fc.WeightedArbitrary<Edit>[] = [
    { weight: 3, arbitrary: fc.record({ edit: fc.constant('flip' as const), at: place, bit: fc.nat(7) }) },
    { weight: 3, arbitrary: fc.record({ edit: fc.constant('set' as const), at: place, bytes }) },
    { weight: 3, arbitrary: fc.record({ edit: fc.constant('insert' as const), at: place, bytes: inserted }) },
    { weight: 2, arbitrary: fc.record({ edit: fc.constant('remove' as const), at: place, length }) },
    { weight: 2, arbitrary: fc.record({ edit: fc.constant('copy' as const), at: place, from: place, length }) },
    { weight: 1, arbitrary: fc.record({ edit: fc.constant('cut' as const), at: place }) },
  ]
  return fc.oneof(...edits)
}

function applyEdit(file: Uint8Array, edit: Edit): Uint8Array {
  const at = edit.at % (file.length + 1)
  const join = (upTo: number, middle: Uint8Array | readonly number[], from: number): Uint8Array => Buffer.concat([file.subarray(0, upTo), Uint8Array.from(middle), file.subarray(from)])
  switch (edit.edit) {
    case 'flip': return join(at, at < file.length ? [file[at]! ^ (1 << edit.bit)] : [], at + 1)
    case 'set': return join(at, edit.bytes, at + edit.bytes.length)
    case 'insert': return join(at, edit.bytes, at)
    case 'remove': return join(at, [], at + edit.length)
    case 'copy': return join(at, file.subarray(edit.from % (file.length + 1)).subarray(0, edit.length), at)
    case 'cut': return file.subarray(0, at)
  }
}

/** Broken twins of good files: one to six bytes or stretches of one of them changed, put in, taken out, doubled, or its end cut off. */
export function mutationsOf(good: readonly Uint8Array[], words: readonly string[] = []): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.constantFrom(...good), fc.array(editOf(words), { minLength: 1, maxLength: 6 })).map(([file, edits]) => edits.reduce(applyEdit, file))
}

/**
 * Reads a file that may be broken. An outcome is either a sound reading or an expected error, whose code is given back; everything else thrown goes through
 * to fail the test.
 */
export async function readOrRefuse(read: FormatReader, file: Uint8Array, input: Partial<ReaderInput> = {}): Promise<ReadWhole | string> {
  let reading: ReadWhole
  try {
    reading = await read({ bytes: file, file: 'broken', password: null, encoding: null, ...input })
  } catch (error) {
    if (error instanceof RedthreadError) return error.data.code
    throw error
  }
  for (const { kind, text, level } of reading.parts) {
    if (text !== canonicalLine(text)) throw new Error(`a ${kind} is no canonical line: ${JSON.stringify(text)}`)
    if ((kind === 'heading') !== (level !== undefined) || (level !== undefined && !(Number.isInteger(level) && level >= 1 && level <= 6))) throw new Error(`a ${kind} of level ${level}`)
  }
  return reading
}

/** Reads many broken twins of good files: each gives a sound reading or an expected error. Answers how many gave which, by the error's code; "read" for readings. */
export async function fuzzReader(read: FormatReader, twins: fc.Arbitrary<Uint8Array>, runs: number, input: Partial<ReaderInput> = {}): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {}
  await fc.assert(fc.asyncProperty(twins, async (file) => {
    const outcome = await readOrRefuse(read, file, input)
    const name = typeof outcome === 'string' ? outcome : 'read'
    outcomes[name] = (outcomes[name] ?? 0) + 1
  }), { numRuns: runs })
  return outcomes
}
