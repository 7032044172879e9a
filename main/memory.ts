import { app } from 'electron'

/**
 * The window's page makes new rows all the while an import runs. Left to itself V8 lets 50 MB of what is gone pile up before it clears away; so it stays close to what is in use.
 * New objects get half of their usual space all the same, for pages of PDFs are read there too. It costs no time that can be measured.
 */
const JS_FLAGS = '--optimize-for-size --max-semi-space-size=8'

/** Must run before the app is ready. */
export function saveMemory(): void {
  app.commandLine.appendSwitch('js-flags', JS_FLAGS)
}
