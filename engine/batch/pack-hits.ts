import { ByteSink, takeNumber } from '../search/index/bytes.ts'

/** An article that was found for a name, by its row, and how many places of its text. None: only its title, outlet or byline has the name. */
export interface BatchHits {
  readonly seq: number
  readonly places: number
}

/** Ascending rows as varints of their steps, each with its places: some 3 bytes an article. Null for none. */
export function packHits(hits: readonly BatchHits[]): Uint8Array | null {
  if (hits.length === 0) return null
  const sink = new ByteSink()
  let last = 0
  for (const { seq, places } of hits) {
    sink.put(seq - last)
    sink.put(places)
    last = seq
  }
  return sink.bytes().slice()
}

export function unpackHits(bytes: Uint8Array | null): BatchHits[] {
  const hits: BatchHits[] = []
  if (bytes === null) return hits
  const cursor = { bytes, at: 0 }
  for (let seq = 0; cursor.at < bytes.length;) {
    seq += takeNumber(cursor)
    hits.push({ seq, places: takeNumber(cursor) })
  }
  return hits
}

/** As they are shown: those with most places first, of equals the one that was imported first. */
export const inOrder = (hits: readonly BatchHits[]): BatchHits[] => hits.toSorted((a, b) => b.places - a.places || a.seq - b.seq)
