import { deflateSync, inflateSync } from 'node:zlib'
import { first, run, values, type Readable, type Writable } from './database.ts'

/** The bytes as imported, or null when the case has none of that hash. Does not check the hash. */
export function original(db: Readable, sha256: string): Uint8Array | null {
  const row = first<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM original WHERE sha256 = ?', [sha256])
  return row && inflateSync(row.bytes)
}

/** Every original's hash, lower-case hex. */
export function originalHashes(db: Readable): string[] {
  return values<string>(db, 'SELECT sha256 FROM original ORDER BY sha256')
}

export function insertOriginal(db: Writable, sha256: string, bytes: Uint8Array): void {
  run(db, 'INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [sha256, bytes.length, deflateSync(bytes)])
}
