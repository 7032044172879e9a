import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { ROOT } from './lib/paths.mjs'
import { sandboxSwitches } from './lib/sandbox.mjs'
import { run } from './lib/say.mjs'
import { setUpWindow } from './lib/set-up.mjs'

/** Pixels of an icon's side: what macOS wants; the packager makes the smaller ones. */
const SIDE = 1024

/** Draws build/icon.png from build/icon.svg on a canvas of the app's own page. Run it after the drawing was changed; it needs a display. */
await run(async () => {
  const electron = await setUpWindow()
  const folder = await mkdtemp(join(tmpdir(), 'redthread-icon-'))
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder
  const app = await _electron.launch({ args: [...sandboxSwitches(), ROOT, `--user-data-dir=${folder}`] })
  try {
    const page = await app.firstWindow()
    const png = await page.evaluate(async ({ svg, side }) => {
      const image = new Image(side, side)
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await image.decode()
      const canvas = new OffscreenCanvas(side, side)
      canvas.getContext('2d')?.drawImage(image, 0, 0, side, side)
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())]
    }, { svg: readFileSync(join(ROOT, 'build/icon.svg'), 'utf8'), side: SIDE })
    writeFileSync(join(ROOT, 'build/icon.png'), Uint8Array.from(png))
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
})
