import { inflateSync } from 'node:zlib'

/** Four bytes a pixel: red, green, blue, 255. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

/** Samples a pixel by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Adam7: the first column and row of each pass, and its steps. */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

/**
 * Decodes a PNG onto white, in JavaScript: a native decoder that stumbles over a hostile file takes the whole process with it.
 * @throws Error for a damaged one
 */
export function pngPixels(bytes: Uint8Array): Pixels {
  const { header, palette, data } = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const [width, height, depth, type, interlaced] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!, header[9]!, header[12] === 1]
  const channels = CHANNELS[type]
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) throw new Error('unknown kind of pixels')
  const passes = (interlaced ? PASSES : [[0, 0, 1, 1] as const]).map(([left, top, acrossStep, downStep]) => ({
    left, top, acrossStep, downStep, columns: Math.max(0, Math.ceil((width - left) / acrossStep)), rows: Math.max(0, Math.ceil((height - top) / downStep)),
  })).filter(({ columns, rows }) => columns > 0 && rows > 0)
  const rowBytes = (columns: number): number => Math.ceil((columns * channels * depth) / 8)
  const raw = inflateSync(data, { maxOutputLength: passes.reduce((sum, { columns, rows }) => sum + rows * (rowBytes(columns) + 1), 0) + 1024 })
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  let at = 0
  for (const { left, top, acrossStep, downStep, columns, rows } of passes) {
    const length = rowBytes(columns)
    let before = new Uint8Array(length)
    for (let row = 0; row < rows; row += 1) {
      if (at + 1 + length > raw.length) throw new Error('too few pixels')
      const line = unfilter(raw[at]!, raw.subarray(at + 1, at + 1 + length), before, Math.max(1, (channels * depth) >> 3))
      at += 1 + length
      before = line
      for (let column = 0; column < columns; column += 1) paint(rgba, ((top + row * downStep) * width + left + column * acrossStep) * 4, line, column * channels, depth, type, palette)
    }
  }
  return { width, height, rgba }
}

function chunksOf(file: Buffer): { header: Buffer; palette: Buffer; data: Buffer } {
  let header: Buffer | null = null
  let palette: Buffer = Buffer.alloc(0)
  const data: Buffer[] = []
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at)
    const kind = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') header = body
    else if (kind === 'PLTE') palette = body
    else if (kind === 'IDAT') data.push(body)
    else if (kind === 'IEND') break
    at += 12 + length
  }
  if (!header || header.length < 13) throw new Error('no header')
  return { header, palette, data: Buffer.concat(data) }
}

function unfilter(filter: number, line: Uint8Array, before: Uint8Array, step: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(line.length)
  for (let index = 0; index < line.length; index += 1) {
    const left = index >= step ? out[index - step]! : 0
    const up = before[index]!
    const corner = index >= step ? before[index - step]! : 0
    out[index] = line[index]! + (filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner))
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function paint(rgba: Uint8ClampedArray, to: number, line: Uint8Array, from: number, depth: number, type: number, palette: Uint8Array): void {
  /** 0 to 255; for a palette its place. */
  const sample = (index: number): number => {
    if (depth === 8) return line[index]!
    if (depth === 16) return line[index * 2]!
    const bit = index * depth
    const value = (line[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
    return type === 3 ? value : (value * 255) / ((1 << depth) - 1)
  }
  const [first, alpha] = [sample(from), type === 4 ? sample(from + 1) / 255 : type === 6 ? sample(from + 3) / 255 : 1]
  for (let channel = 0; channel < 3; channel += 1) {
    const value = type === 3 ? palette[first * 3 + channel] ?? 0 : type === 2 || type === 6 ? sample(from + channel) : first
    rgba[to + channel] = value * alpha + 255 * (1 - alpha)
  }
}
