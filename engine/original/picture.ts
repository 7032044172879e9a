import { RedthreadError } from '../../contract/errors.ts'
import type { OriginalFile, Picture } from './request.ts'

const MEDIA: readonly (readonly [magic: string, media: string])[] = [['\x89PNG\r\n', 'image/png'], ['\xFF\xD8\xFF', 'image/jpeg']]

/**
 * One page of a scan as a picture that a browser can show: PNG and JPEG as they are, a page of a TIFF as PNG.
 * @throws ocr/picture
 */
export async function pictureOf({ bytes, page }: OriginalFile & { readonly page: number }): Promise<Picture> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length)).toString('latin1')
  const known = MEDIA.find(([magic]) => head.startsWith(magic))
  if (!known) throw new RedthreadError('ocr/picture', { issue: 'its format is not known' })
  if (page !== 1) throw new RedthreadError('ocr/picture', { issue: `it has no page ${page}` })
  return { media: known[1], bytes }
}
