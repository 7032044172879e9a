import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import script from 'tesseract.js/src/worker-script/index.js'
import type { GreyPicture } from './page-picture.ts'

/** Pixels. */
export interface PixelBox { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** What was read, as Tesseract parts it. Confidences are 0 to 100. */
export interface FoundLine { readonly text: string; readonly confidence: number; readonly bbox: PixelBox; readonly rowAttributes?: { readonly rowHeight: number } }
export interface FoundParagraph { readonly lines: readonly FoundLine[] }
export interface FoundBlock { readonly blocktype: string; readonly paragraphs: readonly FoundParagraph[] | null }

export interface Found {
  readonly blocks: readonly FoundBlock[]
  /** Mean of the words. */
  readonly confidence: number
  /** The picture was turned by so much before it was read, to stand straight; clockwise. */
  readonly radians: number
}

export interface LanguageFile { readonly code: string; readonly path: string }

/** Reads pictures in some languages, the first one first. Everything is local: no other data is looked for. */
export interface Recognizer {
  readonly recognize: (picture: GreyPicture) => Promise<Found>
}

const require = createRequire(import.meta.url)

function ask(action: string, payload: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    script.dispatchHandlers({ jobId: action, workerId: 'ocr', action, payload }, ({ status, data }) => {
      if (status === 'resolve') resolve(data)
      else if (status === 'reject') reject(new Error(`${action}: ${String(data)}`))
    })
  })
}

/** Takes about 100 MB and half a second. */
export async function createRecognizer(languages: readonly LanguageFile[]): Promise<Recognizer> {
  script.setAdapter({ getCore: async () => require('tesseract.js-core/tesseract-core-simd-lstm') as unknown, gunzip: gunzipSync })
  await ask('load', { options: { lstmOnly: true, corePath: null, logging: false } })
  await ask('loadLanguage', { langs: languages.map(({ code, path }) => ({ code, data: readFileSync(path) })), options: { cacheMethod: 'none' } })
  // 1: the neural network alone.
  await ask('initialize', { langs: languages.map(({ code }) => code).join('+'), oem: 1, config: {} })
  // 3: finds columns and paragraphs by itself.
  await ask('setParameters', { params: { tessedit_pageseg_mode: '3', user_defined_dpi: '300' } })
  return {
    recognize: async ({ width, height, grey }) => {
      const image = Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
      const { blocks, confidence, rotateRadians } = await ask('recognize', { image, options: { rotateAuto: true }, output: { blocks: true, text: false } }) as {
        blocks: readonly FoundBlock[] | null; confidence: number; rotateRadians: number
      }
      return { blocks: blocks ?? [], confidence, radians: rotateRadians }
    },
  }
}
