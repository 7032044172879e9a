import { createCanvas, loadImage } from '@napi-rs/canvas'
import UTIF from 'utif2'
import { expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { pictureOf } from './picture.ts'

function drawn(width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'red'
  context.fillRect(0, 0, width / 2, height)
  return { canvas, pixels: new Uint8Array(context.getImageData(0, 0, width, height).data) }
}

const page = (bytes: Uint8Array, number = 1) => pictureOf({ bytes, file: 'scan', format: 'image', page: number })

it('gives PNG and JPEG as they are', async () => {
  const { canvas } = drawn(30, 20)
  for (const [bytes, media] of [[canvas.toBuffer('image/png'), 'image/png'], [canvas.toBuffer('image/jpeg'), 'image/jpeg']] as const) {
    expect(await page(bytes)).toEqual({ media, bytes })
  }
})

it('makes a PNG of a page of a TIFF, no larger than is of use', async () => {
  const { pixels } = drawn(3300, 1100)
  const { media, bytes } = await page(new Uint8Array(UTIF.encodeImage(pixels, 3300, 1100)))
  const image = await loadImage(Buffer.from(bytes))
  expect([media, image.width, image.height]).toEqual(['image/png', 3000, 1000])
  const canvas = createCanvas(3000, 1000)
  canvas.getContext('2d').drawImage(image, 0, 0)
  expect([...canvas.getContext('2d').getImageData(100, 500, 1, 1).data]).toEqual([255, 0, 0, 255])
  expect([...canvas.getContext('2d').getImageData(2900, 500, 1, 1).data]).toEqual([255, 255, 255, 255])
})

it('has no further pages', async () => {
  await expect(page(drawn(30, 20).canvas.toBuffer('image/png'), 2)).rejects.toThrow(new RedthreadError('ocr/picture', { issue: 'it has no page 2' }))
})
