import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * What eld knows of languages: how usual each n-gram, a few bytes of a word, is in each of them. Its file is read as the text it is: as a program it takes 0.4 s to load and stays in memory
 * as 80 MB of objects; this takes a twentieth of the time and 2 MB.
 */
export interface LanguageTable {
  /** ISO 639-1, by the language's number. */
  readonly languages: readonly string[]
  /** Adds what an n-gram says for each language to `sums`, by number. */
  readonly add: (ngram: number, sums: Float64Array) => void
}

/** An n-gram as one number: its bytes, the first the highest. At most six: four of a word, and the spaces around it. */
export const withByte = (ngram: number, byte: number): number => ngram * 256 + byte

/** How eld writes the bytes 0x80 to 0xF4, which alone are no letters. Those that it writes as a space are in no text. */
const HIGH_BYTES = 'M2RJOP{ä>âüé_QáôëåõèïZû}à3ùÉYîí]|)ÿ~1VDT48FIK7WS/EB5;NCê*X=^:[Hò  ¢!(,ß øó    Uö6@ÀÁ <ýG-Añú    $Læ?0"#%&+ì9.ç µ'

/** What eld takes off every figure in its file. */
const LEAST = 53

const [QUOTE, DOUBLE_QUOTE, BACKSLASH, COLON, OPEN, CLOSE, ZERO] = [...Buffer.from('\'"\\:{}0')] as [number, number, number, number, number, number, number]

/** A power of two, half as many again as there are n-grams. */
const SLOTS = 2 ** 17

let table: LanguageTable | null = null

/** Reads the table at the first call. */
export function languageTable(): LanguageTable {
  // All of its signs are single bytes as Latin-1.
  return table ??= readTable(Buffer.from(readFileSync(fileURLToPath(new URL('../ngrams/small.js', import.meta.resolve('eld/small'))), 'utf8'), 'latin1'))
}

/** Reads `{…languages:{0:'am',1:'ar'},…ngrams:{' Lé4L':{0:176},L_QL:{0:148,3:57}}}`. */
function readTable(source: Buffer): LanguageTable {
  const list = source.indexOf('languages:{') + 'languages:{'.length
  const languages = source.toString('latin1', list, source.indexOf('}', list)).split(',').map((entry) => entry.split(':')[1]!.slice(1, -1))
  const byteOf = new Uint8Array(256).map((_, code) => code)
  for (let at = 0; at < HIGH_BYTES.length; at += 1) if (HIGH_BYTES[at] !== ' ') byteOf[HIGH_BYTES.charCodeAt(at)] = 0x80 + at

  const ngrams = new Float64Array(SLOTS)
  const starts = new Int32Array(SLOTS)
  /** For each n-gram pairs of a language's number and a figure, which is never 0, and a 0 twice. */
  const figures = new Uint8Array(source.length)
  let end = 0
  let number = 0
  for (let at = source.indexOf('ngrams:{') + 'ngrams:{'.length; source[at] !== CLOSE; at += 1) {
    const mark = source[at] === QUOTE || source[at] === DOUBLE_QUOTE ? source[at] : null
    if (mark !== null) at += 1
    let ngram = 0
    for (; source[at] !== (mark ?? COLON); at += 1) {
      if (source[at] === BACKSLASH) at += 1
      ngram = withByte(ngram, byteOf[source[at]!]!)
    }
    const slot = slotOf(ngrams, ngram)
    ngrams[slot] = ngram
    starts[slot] = end
    for (at = source.indexOf(OPEN, at) + 1; source[at - 1] !== CLOSE; at += 1) {
      const digit = source[at]! - ZERO
      if (digit >= 0 && digit <= 9) number = number * 10 + digit
      else {
        figures[end] = number
        end += 1
        number = 0
      }
    }
    end += 2
  }

  const kept = figures.slice(0, end)
  return {
    languages,
    add: (ngram, sums) => {
      const slot = slotOf(ngrams, ngram)
      if (ngrams[slot] === 0) return
      for (let at = starts[slot]!; kept[at + 1] !== 0; at += 2) sums[kept[at]!]! += kept[at + 1]! + LEAST
    },
  }
}

/** Where an n-gram stands, or the free place where it would. */
function slotOf(ngrams: Float64Array, ngram: number): number {
  let slot = Math.imul(ngram ^ ngram / 2 ** 16, 0x9E3779B1) >>> 15
  while (ngrams[slot] !== 0 && ngrams[slot] !== ngram) slot = (slot + 1) % SLOTS
  return slot
}
