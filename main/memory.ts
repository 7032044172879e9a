import { app } from 'electron'

/**
 * The window's page makes new rows all the while an import runs. Left to itself V8 lets 50 MB of what is gone pile up before it clears away; so it stays close to what is in use.
 * New objects get half of their usual space all the same, for pages of PDFs are read there too. It costs no time that can be measured.
 */
const JS_FLAGS = '--optimize-for-size --max-semi-space-size=8'

/** Chromium's network code runs in main: it has nothing to do here (see lockdown.ts), and took 20 MB as a process of its own. */
const FEATURES = 'NetworkServiceInProcess2'

/**
 * The same for the engine, whose imports make and drop much. Its own space for new objects grew to 17 MB; and bytes that were stored wait to be cleared away until all that is kept has
 * grown by this share, of which V8 would choose a larger one. V8 in the engine hears only of what is handed over as js-flags.
 */
export const ENGINE_FLAGS = ['--js-flags=--max-semi-space-size=4 --heap-growing-percent=30']

/** Must run before the app is ready. */
export function saveMemory(): void {
  app.commandLine.appendSwitch('js-flags', JS_FLAGS)
  app.commandLine.appendSwitch('enable-features', FEATURES)
  // On Linux GTK shows nothing but the system's dialogs. It would load the driver for OpenGL into main only to choose a visual: 30 MB with Mesa.
  process.env.GDK_GL = 'disable'
}
