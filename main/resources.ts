import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built `out` folder; in a package it lies inside the archive, which Node's file functions read. */
export const OUT = fileURLToPath(new URL('../', import.meta.url))

export const PRELOAD = join(OUT, 'preload', 'index.cjs')
export const ENGINE = join(OUT, 'engine', 'index.js')
export const SAMPLE = join(OUT, 'sample', 'sample.redthread')
