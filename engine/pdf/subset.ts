import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** harfbuzz-subset's functions; every handle and pointer is a number (https://harfbuzz.github.io/harfbuzz-hb-subset.html). */
interface Subsetter {
  readonly memory: WebAssembly.Memory
  readonly _initialize?: () => void
  readonly malloc: (bytes: number) => number
  readonly free: (pointer: number) => void
  readonly hb_blob_create: (data: number, length: number, mode: number, userData: number, destroy: number) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_set_add: (set: number, value: number) => void
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_glyph_set: (input: number) => number
  readonly hb_subset_input_set: (input: number, set: number) => number
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

const HB_MEMORY_MODE_WRITABLE = 2
const HB_SUBSET_SETS_DROP_TABLE_TAG = 3
const HB_SUBSET_FLAGS_NO_HINTING = 0x1
const HB_SUBSET_FLAGS_RETAIN_GIDS = 0x2
const HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE = 0x200

/** Tables that no PDF reader looks at: shaping is done, and text goes through ToUnicode. */
const UNUSED_TABLES = ['GSUB', 'GPOS', 'GDEF', 'STAT', 'DSIG', 'gasp', 'kern', 'BASE', 'VORG', 'vhea', 'vmtx', 'name', 'cmap', 'post', 'OS/2']

let loaded: Subsetter | null = null

function subsetter(): Subsetter {
  if (!loaded) {
    const wasm = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)))
    loaded = instance.exports as unknown as Subsetter
    loaded._initialize?.()
  }
  return loaded
}

/**
 * A TrueType font with only the outlines of `glyphs` and what they are composed of. Glyph ids stay as they are.
 * Throws when the font cannot be subset.
 */
export function subset(font: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const hb = subsetter()
  const data = hb.malloc(font.byteLength)
  new Uint8Array(hb.memory.buffer).set(font, data)
  const blob = hb.hb_blob_create(data, font.byteLength, HB_MEMORY_MODE_WRITABLE, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  hb.hb_blob_destroy(blob)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    const wanted = hb.hb_subset_input_glyph_set(input)
    for (const glyph of glyphs) hb.hb_set_add(wanted, glyph)
    const dropped = hb.hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for (const name of UNUSED_TABLES) hb.hb_set_add(dropped, tag(name))
    hb.hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE)
    const made = hb.hb_subset_or_fail(face, input)
    if (made === 0) throw new Error('The font could not be cut down to the letters in use.')
    return bytesOf(hb, made)
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.free(data)
  }
}

/** Destroys the face. */
function bytesOf(hb: Subsetter, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face)
  const start = hb.hb_blob_get_data(blob, 0)
  // slice, not subarray: the memory moves when it grows.
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob))
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(face)
  return bytes
}

function tag(name: string): number {
  return ((name.charCodeAt(0) << 24) | (name.charCodeAt(1) << 16) | (name.charCodeAt(2) << 8) | name.charCodeAt(3)) >>> 0
}
