/** The tags of one directory of a TIFF or of EXIF data: numbers, or text. */
export type Tags = ReadonlyMap<number, readonly number[] | string>

/** Bytes of one value by its type: BYTE, ASCII, SHORT, LONG. Others are not needed. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4 }

export interface Directory {
  readonly tags: Tags
  /** Where it begins, and where the place of the next one stands. */
  readonly at: number
  readonly end: number
}

const MOST_DIRECTORIES = 5000
const MOST_VALUES = 64

/** The directories of a TIFF, in order, each with only the beginnings of its values. Null when it is none; a chain that breaks off or bites its tail ends there. */
export function tiffDirectories(bytes: Uint8Array): Directory[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 8) return null
  const mark = view.getUint16(0)
  if (mark !== 0x4949 && mark !== 0x4d4d) return null
  const little = mark === 0x4949
  if (view.getUint16(2, little) !== 42) return null
  const directories: Directory[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && directories.length < MOST_DIRECTORIES;) {
    seen.add(at)
    const directory = readDirectory(view, at, little)
    if (!directory) break
    directories.push(directory)
    at = directory.next
  }
  return directories
}

/** The directory at an offset that a tag of another one names. */
export function tiffDirectoryAt(bytes: Uint8Array, at: number): Tags | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return readDirectory(view, at, view.getUint16(0) === 0x4949)?.tags ?? null
}

function readDirectory(view: DataView, at: number, little: boolean): (Directory & { readonly next: number }) | null {
  if (at + 2 > view.byteLength) return null
  const count = view.getUint16(at, little)
  const end = at + 2 + count * 12
  if (end > view.byteLength) return null
  const tags = new Map<number, readonly number[] | string>()
  for (let entry = at + 2; entry < end; entry += 12) {
    const type = view.getUint16(entry + 2, little)
    const size = SIZES[type]
    const length = Math.min(view.getUint32(entry + 4, little), MOST_VALUES)
    if (size === undefined) continue
    const from = size * length <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    if (from + size * length > view.byteLength) continue
    const values = Array.from({ length }, (_, index) => {
      const place = from + index * size
      return size === 1 ? view.getUint8(place) : size === 2 ? view.getUint16(place, little) : view.getUint32(place, little)
    })
    tags.set(view.getUint16(entry, little), type === 2 ? String.fromCharCode(...values).replace(/\0.*$/s, '') : values)
  }
  return { tags, at, end, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 }
}

/** The same file with this directory alone. */
export function withOneDirectory(bytes: Uint8Array, { at, end }: Pick<Directory, 'at' | 'end'>): Uint8Array<ArrayBuffer> {
  const one = new Uint8Array(bytes)
  const view = new DataView(one.buffer)
  view.setUint32(4, at, view.getUint16(0) === 0x4949)
  if (end + 4 <= one.length) view.setUint32(end, 0)
  return one
}
