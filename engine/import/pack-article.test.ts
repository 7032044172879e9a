import { expect, it } from 'vitest'
import { insertArticle } from '../store/articles.ts'
import { original, originalOfArticle } from '../store/originals.ts'
import { testCase } from '../testing.ts'
import { packArticle } from './pack-article.ts'
import { readArticle } from './read-article.ts'
import { fileOf } from './read-file.ts'

it('leaves the same original in the case, whichever thread deflates it', async () => {
  // A part of other bytes, as what lies in a file is.
  const around = Buffer.from(`before it The Harbour Council met on Monday. ${'Ships lie at the quay. '.repeat(40)}`)
  const bytes = around.subarray('before it '.length)
  const { parsed } = await readArticle({ bytes, file: 'a.txt', password: null, encoding: null })
  const stored = [0, bytes.length].map((leaves) => {
    const { db } = testCase()
    const packed = packArticle(fileOf(parsed, bytes), leaves)
    expect(packed.original.isDeflated).toBe(leaves === 0)
    // With a part of a buffer the whole of it would go to the other thread.
    expect(packed.original.bytes.buffer.byteLength).toBe(packed.original.bytes.length)
    insertArticle(db, { ...packed, id: 'a', file: 'a.txt', path: 'a.txt', importedAt: '2025-01-01T00:00:00.000Z' })
    expect(Buffer.from(original(db, packed.sha256)!)).toEqual(bytes)
    return Buffer.from(originalOfArticle(db, 'a')!.deflated)
  })
  expect(stored[0]).toEqual(stored[1])
})
