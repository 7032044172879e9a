import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../testing.ts'
import type { Piece } from '../piece.ts'
import { zipOf } from '../testing-archives.ts'
import { mutationsOf } from '../testing-mutations.ts'
import { unpack } from './unpack.ts'

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', `locked-${name}.zip`))

async function pieces(bytes: Uint8Array, password: string | null): Promise<Piece[]> {
  const path = join(temporaryFolder(), 'a.zip')
  writeFileSync(path, bytes)
  const found: Piece[] = []
  await unpack({ place: 1, path, file: 'a.zip', shown: 'a.zip', size: bytes.length, after: null, also: [], password }, { begin: () => {}, alive: () => {}, answer: (piece) => Promise.resolve(void found.push(piece)) })
  return found
}
const fateOf = ({ outcome }: Piece): string => ('error' in outcome ? outcome.error.code : outcome.kind)
const fates = async (bytes: Uint8Array, password: string | null): Promise<string[]> => (await pieces(bytes, password)).map(fateOf)

describe('a locked archive', () => {
  it.each(['old', 'aes-128', 'aes-256'])('is opened with its password: %s', async (name) => {
    expect(await fates(fixture(name), null)).toEqual(['import/password-needed', 'import/password-needed', 'opened'])
    expect(await fates(fixture(name), 'open')).toEqual(['import/wrong-password', 'import/wrong-password', 'opened'])
    const [gate, stored] = await pieces(fixture(name), 'sesame')
    expect(gate!.outcome).toMatchObject({ kind: 'article', value: { parsed: { text: expect.stringMatching(/^The gate of the mill\n\nMen came by the river at dawn/) as string } } })
    expect(stored!.outcome).toMatchObject({ kind: 'article', value: { parsed: { text: expect.stringMatching(/^The clerk\n\nThe clerk would not say who had bought the land, and asked us to write to the court\.$/) as string } } })
  })

  it('is opened where it was written as a stream, and inside another', async () => {
    expect(await fates(fixture('as-stream'), 'sesame')).toEqual(['article', 'opened'])
    expect(await fates(await zipOf({ 'in.zip': fixture('old') }), 'sesame')).toEqual(['article', 'article', 'opened', 'opened'])
  })

  it('takes no wrong password, whatever it makes of the bytes', async () => {
    // One of 256 passes the check of the old encryption.
    for (let number = 0; number < 600; number += 1) expect(await fates(fixture('as-stream'), `no ${number}`)).toEqual(['import/wrong-password', 'opened'])
  })

  it('is damaged where the proof of its bytes does not hold', async () => {
    const bytes = fixture('aes-256')
    const entry = bytes.indexOf('stored.txt') + 'stored.txt'.length + 11 + 40
    bytes[entry]! ^= 1
    expect(await fates(bytes, 'sesame')).toEqual(['article', 'import/damaged', 'opened'])
  })

  it('is locked by another kind of encryption', async () => {
    const bytes = fixture('aes-128')
    for (let at = bytes.indexOf('AE\x01'); at >= 0; at = bytes.indexOf('AE\x01')) bytes[at + 2] = 9
    expect(await fates(bytes, 'sesame')).toEqual(['import/locked', 'import/locked', 'opened'])
  })

  it('may be damaged anywhere: every file is answered once, the archive last', { timeout: 120_000 }, async () => {
    const good = ['old', 'as-stream', 'aes-128', 'aes-256'].map(fixture)
    await fc.assert(fc.asyncProperty(mutationsOf(good, ['PK\x05\x06', 'PK\x03\x04', '\x01\x99\x07\0']), async (broken) => {
      const found = await pieces(broken, 'sesame')
      expect(new Set(found.map(({ part }) => part)).size).toBe(found.length)
      expect(found.at(-1)?.part).toBe('')
      expect(found.map(fateOf)).not.toContain('import/crashed')
    }), { numRuns: 1000 })
  })
})
