import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { installedFonts } from '../dossier/testing/fonts.ts'

export interface ScanOptions {
  /** Degrees, clockwise. */
  readonly tilt?: number
  /** Share of pixels that are speckled. */
  readonly noise?: number
  /** Pixels. */
  readonly size?: number
}

/** A scan of a page with these paragraphs, as PNG: 1240 by 900 pixels, A4 at 150 dpi cut in half. */
export function scanOf(paragraphs: readonly string[], { tilt = 0, noise = 0, size = 26 }: ScanOptions = {}): Uint8Array {
  if (!GlobalFonts.has('Scan')) GlobalFonts.registerFromPath(installedFonts('NotoSerif_400Regular.ttf'), 'Scan')
  const canvas = createCanvas(1240, 900)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 1240, 900)
  context.fillStyle = 'black'
  context.font = `${size}px Scan`
  context.translate(620, 450)
  context.rotate((tilt * Math.PI) / 180)
  context.translate(-620, -450)
  let y = 110
  for (const paragraph of paragraphs) {
    let line = ''
    for (const word of [...paragraph.split(' '), null]) {
      const next = line === '' ? word ?? '' : `${line} ${word}`
      if (word !== null && context.measureText(next).width <= 1000) line = next
      else {
        context.fillText(line, 110, y)
        y += size * 1.5
        line = word ?? ''
      }
    }
    y += size * 0.8
  }
  let seed = 7
  for (let speck = 0; speck < noise * 1240 * 900; speck += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    context.fillStyle = seed % 2 === 0 ? '#888' : '#ccc'
    context.fillRect((seed >> 4) % 1240, (seed >> 8) % 900, 2, 2)
  }
  return new Uint8Array(canvas.toBuffer('image/png'))
}
