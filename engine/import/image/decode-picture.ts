import { createCanvas, loadImage, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import UTIF from 'utif2'
import { RedthreadError } from '../../../contract/errors.ts'
import { pictureFile, type Picture } from './pictures.ts'

/**
 * One page of a picture file, turned as its orientation says, drawn so large: `scale` gets its pixels and answers with a factor.
 * @throws ocr/picture for one that cannot be decoded; import/too-much, import/damaged
 */
export async function decodePicture(bytes: Uint8Array, page: number, scale: (width: number, height: number) => number = () => 1): Promise<Canvas> {
  const file = pictureFile(bytes)
  const picture = file.pages[page - 1]
  if (!picture) throw new RedthreadError('ocr/picture', { issue: `it has no page ${page}` })
  try {
    return file.kind === 'TIFF' ? drawTiff(bytes, picture, scale) : await drawEncoded(bytes, scale)
  } catch {
    throw new RedthreadError('ocr/picture', { issue: `its ${file.kind} data is damaged` })
  }
}

/** The decoder turns JPEGs by itself. */
async function drawEncoded(bytes: Uint8Array, scale: (width: number, height: number) => number): Promise<Canvas> {
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const factor = scale(image.width, image.height)
  const canvas = createCanvas(Math.max(1, Math.round(image.width * factor)), Math.max(1, Math.round(image.height * factor)))
  const context = onWhite(canvas)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

function drawTiff(bytes: Uint8Array, { directory, orientation, width, height }: Picture, scale: (width: number, height: number) => number): Canvas {
  const buffer = bytes.slice().buffer
  const ifd = UTIF.decode(buffer)[directory]
  if (!ifd) throw new Error('no such directory')
  UTIF.decodeImage(buffer, ifd)
  if (ifd.width !== width || ifd.height !== height) throw new Error('its size changed')
  const stored = createCanvas(width, height)
  const context = stored.getContext('2d')
  const pixels = context.createImageData(width, height)
  pixels.data.set(UTIF.toRGBA8(ifd))
  context.putImageData(pixels, 0, 0)
  const [shownWidth, shownHeight] = orientation >= 5 ? [height, width] : [width, height]
  const factor = scale(shownWidth, shownHeight)
  const canvas = createCanvas(Math.max(1, Math.round(shownWidth * factor)), Math.max(1, Math.round(shownHeight * factor)))
  const drawn = onWhite(canvas)
  drawn.scale(canvas.width / shownWidth, canvas.height / shownHeight)
  turn(drawn, orientation, shownWidth, shownHeight)
  drawn.drawImage(stored, 0, 0)
  return canvas
}

function onWhite(canvas: Canvas): SKRSContext2D {
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return context
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
