import { createCanvas, loadImage } from '@napi-rs/canvas'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../../contract/errors.ts'
import { readArticle } from '../read-article.ts'
import { fuzzReader, mutationsOf } from '../testing-mutations.ts'
import { decodePicture } from './decode-picture.ts'
import { pictureFile } from './pictures.ts'
import { readImage } from './read-image.ts'

const FAX = new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/two-pages.tif')))

/** Left half red, right half blue. */
function encoded(kind: 'image/png' | 'image/jpeg', width = 40, height = 20): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (const [index, colour] of ['#d00', '#00d'].entries()) {
    context.fillStyle = colour
    context.fillRect((index * width) / 2, 0, width / 2, height)
  }
  return new Uint8Array(kind === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 95))
}

/** A JPEG with EXIF data: its orientation, and when it was taken. */
function withExif(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = Buffer.alloc(76)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(2, 8)
  tiff.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], 10)
  tiff.set([0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38], 22)
  tiff.writeUInt16BE(1, 38)
  tiff.set([0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 56], 40)
  tiff.write('2030:01:04 09:30:00\0', 56, 'latin1')
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]), body, jpeg.subarray(2)])
}

const read = (bytes: Uint8Array) => readImage({ bytes, file: 'a', password: null, encoding: null })

describe('readImage', () => {
  it('makes an article whose pages wait, with the size as it is shown and the day it was taken', async () => {
    expect(read(encoded('image/png')).paged?.pages).toEqual([{ part: 0, at: 0, width: 40, height: 20, reading: 'waiting', confidence: null }])
    expect(read(FAX).paged?.pages).toHaveLength(2)
    const { parsed } = await readArticle({ bytes: withExif(encoded('image/jpeg'), 6), file: 'IMG_2041.jpg', password: null, encoding: null })
    expect(parsed).toMatchObject({ format: 'image', text: '', pages: [{ start: 0, width: 20, height: 40, reading: 'waiting' }] })
    expect(parsed.meta.published).toEqual({ value: '2030-01-04', origin: 'document', confidence: 'low' })
  })

  it('refuses one that is cut short, and one that is too large to be a page, by its header', () => {
    for (const kind of ['image/png', 'image/jpeg'] as const) expect(() => read(encoded(kind).slice(0, -20))).toThrow(expect.objectContaining({ data: expect.objectContaining({ code: 'import/damaged' }) as unknown }))
    const bomb = encoded('image/png')
    new DataView(bomb.buffer).setUint32(16, 50_000)
    new DataView(bomb.buffer).setUint32(20, 50_000)
    expect(() => read(bomb)).toThrow(expect.objectContaining({ data: expect.objectContaining({ code: 'import/too-much' }) as unknown }))
  })

  it('reads or refuses broken twins', async () => {
    await expect(fuzzReader(readImage, mutationsOf([encoded('image/png'), withExif(encoded('image/jpeg'), 3), FAX], ['Exif\0\0', 'IHDR', 'II*\0']), 2000)).resolves.toHaveProperty('read')
  })
})

describe('decodePicture', () => {
  it.each(['image/png', 'image/jpeg'] as const)('decodes %s as a browser does', async (kind) => {
    const bytes = encoded(kind)
    const wanted = createCanvas(40, 20)
    wanted.getContext('2d').drawImage(await loadImage(Buffer.from(bytes)), 0, 0)
    const [got, want] = [(await decodePicture(bytes, 1)), wanted].map((canvas) => canvas.getContext('2d').getImageData(0, 0, 40, 20).data)
    // Colours fade differently at their border.
    expect(got!.reduce((sum, value, index) => sum + Math.abs(value - want![index]!), 0) / got!.length).toBeLessThan(3)
  })

  it('turns a picture as its orientation says', async () => {
    // The red left half: on top when turned clockwise, below when counter-clockwise.
    const redAt = async (orientation: number, x: number, y: number) => (await decodePicture(withExif(encoded('image/jpeg'), orientation), 1)).getContext('2d').getImageData(x, y, 1, 1).data[0]! > 150
    expect([await redAt(1, 5, 10), await redAt(3, 35, 10), await redAt(6, 10, 5), await redAt(8, 10, 35)]).toEqual([true, true, true, true])
  })

  it('decodes the pages of a fax', async () => {
    expect(pictureFile(FAX).pages).toMatchObject([{ width: 900, height: 220 }, { width: 900, height: 220 }])
    const { data } = (await decodePicture(FAX, 2)).getContext('2d').getImageData(0, 0, 900, 220)
    const black = data.filter((value, index) => index % 4 === 0 && value < 128).length
    expect(black / (900 * 220)).toBeGreaterThan(0.01)
    expect(black / (900 * 220)).toBeLessThan(0.2)
  })

  it('decodes or refuses broken twins', async () => {
    await fc.assert(fc.asyncProperty(mutationsOf([encoded('image/png'), encoded('image/jpeg')], []), async (bytes) => {
      try {
        // A number changed in a header can ask for a hundred megapixels, which takes its time.
        if (pictureFile(bytes).pages.every(({ width, height }) => width * height < 1e6)) await decodePicture(bytes, 1)
      } catch (error) {
        if (!(error instanceof RedthreadError)) throw error
      }
    }), { numRuns: 100 })
  })
})
