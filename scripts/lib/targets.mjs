import { join } from 'node:path'
import { OUT, ROOT } from './paths.mjs'

const COMMON = { root: ROOT, configFile: false, logLevel: 'warn', envDir: false }

/** `node:` modules, Electron and everything from node_modules stay imports; only our own files are bundled. */
function isPackage(id) {
  return !id.startsWith('.') && !/^([a-z]:)?[\\/]/i.test(id) && !id.startsWith('\0')
}

export function nodeBundle(folder, entries) {
  return {
    ...COMMON,
    build: {
      ssr: true, target: 'node20', outDir: join(OUT, folder), emptyOutDir: true, minify: false, sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        external: isPackage,
        // Flat, so that every module lies one level below out/, whatever chunk it lands in.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/**
 * One self-contained file: a sandboxed preload can require nothing but electron, and main is sooner there from one file
 * than from the four hundred of its packages.
 */
function wholeBundle(folder, format, options) {
  return {
    ...COMMON,
    ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node20', outDir: join(OUT, folder), emptyOutDir: true, ...options,
      rolldownOptions: {
        input: { index: join(ROOT, folder, 'index.ts') },
        external: ['electron', /^node:/],
        output: { format, entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js', codeSplitting: false },
      },
    },
  }
}

async function rendererBundle() {
  const { default: react } = await import('@vitejs/plugin-react')
  return {
    ...COMMON,
    root: join(ROOT, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130', outDir: join(OUT, 'renderer'), emptyOutDir: true, sourcemap: true, modulePreload: { polyfill: false },
      // Nothing as a data: URL that the content security policy would have to allow.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        // Fonts are served from out/fonts by the app's own protocol.
        external: [/^\.\/fonts\//],
      },
    },
  }
}

/** What out/ is made of. `sources` decide whether a target is stale; `config` makes its Vite configuration. */
export const TARGETS = {
  main: { sources: ['main', 'contract', 'core'], config: () => wholeBundle('main', 'es', { minify: false, sourcemap: true }) },
  preload: { sources: ['preload', 'contract', 'core'], config: () => wholeBundle('preload', 'cjs', { minify: true }) },
  engine: {
    sources: ['engine', 'contract', 'core'],
    config: () => nodeBundle('engine', { index: 'engine/index.ts', 'import-worker': 'engine/import/worker.ts', 'original-worker': 'engine/original/worker.ts', 'ocr-worker': 'engine/ocr/worker.ts' }),
  },
  cli: { sources: ['cli', 'engine', 'contract', 'core'], config: () => nodeBundle('cli', { index: 'cli/index.ts' }) },
  seeds: { sources: ['seeds', 'engine', 'contract', 'core'], config: () => nodeBundle('seeds', { load: 'seeds/load.ts' }) },
  renderer: { sources: ['renderer', 'contract', 'core'], config: rendererBundle },
}
