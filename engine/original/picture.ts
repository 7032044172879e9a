import { RedthreadError } from '../../contract/errors.ts'
import { decodePicture } from '../import/image/decode-picture.ts'
import { pictureFile } from '../import/image/pictures.ts'
import type { OriginalFile, Picture } from './request.ts'

/** Pixels of the longer side of a page that is converted: enough to read small print at three times its size. */
const LONGEST_SIDE = 3000

/**
 * One page of a scan as a picture that a browser can show: PNG and JPEG as they are, a page of a TIFF as PNG.
 * @throws ocr/picture, import/damaged, import/too-much
 */
export async function pictureOf({ bytes, page }: OriginalFile & { readonly page: number }): Promise<Picture> {
  const { kind, pages } = pictureFile(bytes)
  if (page > pages.length) throw new RedthreadError('ocr/picture', { issue: `it has no page ${page}` })
  if (kind !== 'TIFF') return { media: kind === 'PNG' ? 'image/png' : 'image/jpeg', bytes }
  const canvas = await decodePicture(bytes, page, (width, height) => Math.min(1, LONGEST_SIDE / Math.max(width, height)))
  return { media: 'image/png', bytes: await canvas.encode('png') }
}
