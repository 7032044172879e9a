import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import UTIF from 'utif2'
import { RedthreadError } from '../../../contract/errors.ts'
import { pictureFile, type Picture, type PictureFile } from './pictures.ts'
import { pngPixels, type Pixels } from './png-pixels.ts'
import { withOneDirectory } from './tiff-tags.ts'

/**
 * One page of a picture file, turned as its orientation says, drawn so large: `scale` gets its pixels and answers with a factor. The canvas only ever sees plain pixels.
 * @throws ocr/picture for one that cannot be decoded; import/too-much, import/damaged
 */
export async function decodePicture(bytes: Uint8Array, page: number, scale: (width: number, height: number) => number = () => 1): Promise<Canvas> {
  const file = pictureFile(bytes)
  const picture = file.pages[page - 1]
  if (!picture) throw new RedthreadError('ocr/picture', { issue: `it has no page ${page}` })
  try {
    const pixels = await pixelsOf(file.kind, bytes, picture)
    // A header in front that lies about the size was let through for its own.
    if (pixels.width !== picture.width || pixels.height !== picture.height) throw new Error('its size changed')
    return draw(pixels, picture.orientation, scale)
  } catch {
    throw new RedthreadError('ocr/picture', { issue: `its ${file.kind} data is damaged` })
  }
}

async function pixelsOf(kind: PictureFile['kind'], bytes: Uint8Array, { directory, width, height }: Picture): Promise<Pixels> {
  if (kind === 'PNG') return pngPixels(bytes)
  if (kind === 'JPEG') {
    const { JpegImage, setVerbosityLevel, VerbosityLevel } = await import('pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs')
    setVerbosityLevel(VerbosityLevel.ERRORS - 1)
    const image = new JpegImage()
    image.parse(bytes)
    if (image.width !== width || image.height !== height) throw new Error('its size changed')
    return { width, height, rgba: image.getData({ width, height, forceRGBA: true }) }
  }
  // Its reader follows the chain of directories in whatever circle it leads.
  const { buffer } = withOneDirectory(bytes, directory ?? { at: 0, end: 0 })
  const [ifd] = UTIF.decode(buffer)
  if (!ifd) throw new Error('no such directory')
  UTIF.decodeImage(buffer, ifd)
  if (ifd.width !== width || ifd.height !== height) throw new Error('its size changed')
  return { width, height, rgba: new Uint8ClampedArray(UTIF.toRGBA8(ifd)) }
}

function draw({ width, height, rgba }: Pixels, orientation: number, scale: (width: number, height: number) => number): Canvas {
  const stored = createCanvas(width, height)
  const context = stored.getContext('2d')
  const pixels = context.createImageData(width, height)
  pixels.data.set(rgba)
  context.putImageData(pixels, 0, 0)
  const [shownWidth, shownHeight] = orientation >= 5 ? [height, width] : [width, height]
  const factor = scale(shownWidth, shownHeight)
  const canvas = createCanvas(Math.max(1, Math.round(shownWidth * factor)), Math.max(1, Math.round(shownHeight * factor)))
  const drawn = canvas.getContext('2d')
  drawn.fillStyle = 'white'
  drawn.fillRect(0, 0, canvas.width, canvas.height)
  drawn.scale(canvas.width / shownWidth, canvas.height / shownHeight)
  turn(drawn, orientation, shownWidth, shownHeight)
  drawn.drawImage(stored, 0, 0)
  return canvas
}

/** The orientations of EXIF, 1 to 8, as what they do to x and y. */
function turn(context: SKRSContext2D, orientation: number, width: number, height: number): void {
  switch (orientation) {
    case 2: return context.transform(-1, 0, 0, 1, width, 0)
    case 3: return context.transform(-1, 0, 0, -1, width, height)
    case 4: return context.transform(1, 0, 0, -1, 0, height)
    case 5: return context.transform(0, 1, 1, 0, 0, 0)
    case 6: return context.transform(0, 1, -1, 0, width, 0)
    case 7: return context.transform(0, -1, -1, 0, width, height)
    case 8: return context.transform(0, -1, 1, 0, 0, height)
    default:
  }
}
