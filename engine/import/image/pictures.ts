import { RedthreadError } from '../../../contract/errors.ts'
import { tiffDirectories, tiffDirectoryAt, type Directory, type Tags } from './tiff-tags.ts'

/** One page of a picture file, by its header alone. Pixels, as stored; `orientation` (EXIF, 1 to 8) says how it is to be turned. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly orientation: number
  /** Where a TIFF has it. */
  readonly directory: Pick<Directory, 'at' | 'end'> | null
}

export interface PictureFile {
  readonly kind: 'PNG' | 'JPEG' | 'TIFF'
  readonly pages: readonly Picture[]
  /** When the camera says it was taken: YYYY-MM-DD. */
  readonly taken: string | null
}

/** Megapixels that one picture may have: the largest of today's phones, and A3 at 600 dpi. */
export const LARGEST_PICTURE = 120

const ORIENTATION = 0x0112
const TAKEN = 0x9003
const EXIF = 0x8769

/**
 * What a picture file holds, without decoding any of it.
 * @throws import/damaged, import/too-much
 */
export function pictureFile(bytes: Uint8Array): PictureFile {
  const file = png(bytes) ?? jpeg(bytes) ?? tiff(bytes)
  if (!file) throw new RedthreadError('import/unsupported', { kind: 'a picture of an unknown kind' })
  if (file.pages.length === 0 || file.pages.some(({ width, height }) => !(width > 0 && height > 0))) throw sizeless(file.kind)
  if (isCutShort(file.kind, bytes)) throw new RedthreadError('import/damaged', { kind: file.kind, issue: 'its end is missing' })
  if (file.pages.some(({ width, height }) => width * height > LARGEST_PICTURE * 1e6)) throw new RedthreadError('import/too-much', { limit: LARGEST_PICTURE * 4 })
  return file
}

function sizeless(kind: PictureFile['kind']): RedthreadError {
  return new RedthreadError('import/damaged', { kind, issue: 'it does not say how large its picture is' })
}

/** A PNG has a last piece and a JPEG a mark of its end; decoders would make up the rest in white. */
function isCutShort(kind: PictureFile['kind'], bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (kind === 'PNG') return file.lastIndexOf('IEND', undefined, 'latin1') === -1
  return kind === 'JPEG' && file.lastIndexOf('\xFF\xD9', undefined, 'latin1') === -1
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.length - from))).toString('latin1')
}

function png(bytes: Uint8Array): PictureFile | null {
  if (latin1(bytes, 0, 8) !== '\x89PNG\r\n\x1A\n') return null
  if (bytes.length < 33 || latin1(bytes, 12, 4) !== 'IHDR') throw sizeless('PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return { kind: 'PNG', pages: [{ width: view.getUint32(16), height: view.getUint32(20), orientation: 1, directory: null }], taken: null }
}

/** Markers that begin a frame: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpeg(bytes: Uint8Array): PictureFile | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let about: Pick<Picture, 'orientation'> & { readonly taken: string | null } = { orientation: 1, taken: null }
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) {
      at += 1
      continue
    }
    const marker = bytes[at + 1]!
    if (marker === 0xff || marker === 0 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker)) return { kind: 'JPEG', pages: [{ width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation: about.orientation, directory: null }], taken: about.taken }
    if (marker === 0xe1 && latin1(bytes, at + 4, 6) === 'Exif\0\0') about = exif(bytes.subarray(at + 10, at + 2 + length))
    at += 2 + Math.max(2, length)
  }
  throw sizeless('JPEG')
}

function exif(bytes: Uint8Array): { orientation: number; taken: string | null } {
  const [first] = tiffDirectories(bytes) ?? []
  const inner = first ? number(first.tags, EXIF) : null
  const details = inner === null ? null : tiffDirectoryAt(bytes, inner)
  const taken = details?.get(TAKEN)
  return { orientation: first ? orientationIn(first.tags) : 1, taken: typeof taken === 'string' ? /^(\d{4}):(\d{2}):(\d{2})/.exec(taken)?.slice(1).join('-') ?? null : null }
}

function tiff(bytes: Uint8Array): PictureFile | null {
  const directories = tiffDirectories(bytes)
  if (!directories) return null
  const pages = directories.flatMap(({ tags, at, end }) => {
    const [width, height] = [number(tags, 256), number(tags, 257)]
    // A reduced copy of another page, for lists of pictures.
    const reduced = ((number(tags, 254) ?? 0) & 1) === 1 && directories.length > 1
    return width === null || height === null || reduced ? [] : [{ width, height, orientation: orientationIn(tags), directory: { at, end } }]
  })
  return { kind: 'TIFF', pages, taken: null }
}

function number(tags: Tags, tag: number): number | null {
  const values = tags.get(tag)
  return typeof values === 'object' ? values[0] ?? null : null
}

function orientationIn(tags: Tags): number {
  const value = number(tags, ORIENTATION) ?? 1
  return value >= 1 && value <= 8 ? value : 1
}
