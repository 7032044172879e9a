/** What the hash of a term begins with: FNV-1a, over UTF-16 units. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const EMPTY_HASH = 0x811c9dc5

/** The hash of what was hashed before with another unit behind it. */
export function hashedWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The hash of a whole term, 32 bits: the lower ones, by which a table is looked up, depend on all. */
export function finishedHash(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** The hash of the first `length` units. */
export function termHash(units: Uint16Array, length: number): number {
  let hash = EMPTY_HASH
  for (let at = 0; at < length; at++) hash = hashedWith(hash, units[at]!)
  return finishedHash(hash)
}
