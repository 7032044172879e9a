import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Electron's default app opens any folder: a package has its own app and no other. */
export default function afterExtract({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { recursive: true, force: true })
}
