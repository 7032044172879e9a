import type { NewArticle } from '../store/articles.ts'
import { deflateOriginal } from '../store/deflate-original.ts'
import { packLines } from '../store/placed-lines.ts'
import type { Piece } from './piece.ts'
import type { ReadFile } from './read-file.ts'

/** An article as the case keeps it, but for what only the case can say. */
export type PackedArticle = Omit<NewArticle, 'id' | 'file' | 'path' | 'importedAt'>

/**
 * Writes down what a case keeps as JSON: one string crosses from thread to thread in a fraction of the time that the objects in it take. The bytes come in a buffer of their
 * own, deflated where there are more than `leaves`.
 */
export function packArticle({ parsed: { format, encoding, meta, blocks, text, pages, lines }, bytes, sha256, words, textHash, signature }: ReadFile, leaves = 0): PackedArticle {
  const isDeflated = bytes.length > leaves
  return {
    format, encoding, title: meta.title.value, meta: JSON.stringify(meta), blocks: JSON.stringify(blocks), text,
    pages: pages.length === 0 ? null : JSON.stringify(pages),
    waiting: pages.flatMap(({ reading }, index) => (reading === 'waiting' ? [index + 1] : [])),
    // A copy: small results share one pool, and what lies in a file is a part of its bytes.
    lines: packLines(lines), original: { bytes: new Uint8Array(isDeflated ? deflateOriginal(format, bytes) : bytes), isDeflated }, size: bytes.length, sha256,
    words, textHash, signature,
  }
}

/** A piece as it goes to the thread that writes. */
export type PackedPiece = Piece<PackedArticle>

/** `leaves`: bytes of a file up to which who stores it deflates it. */
export function packPiece(piece: Piece, leaves: number): PackedPiece {
  const { outcome } = piece
  return { ...piece, outcome: outcome.kind === 'article' ? { kind: 'article', value: packArticle(outcome.value, leaves) } : outcome }
}
