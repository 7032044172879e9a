import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OUT, ROOT } from './paths.mjs'

const COMMON = { root: ROOT, configFile: false, logLevel: 'warn', envDir: false }

/** `node:` modules, Electron and everything from node_modules stay imports; only our own files are bundled. */
function isPackage(id) {
  return !id.startsWith('.') && !/^([a-z]:)?[\\/]/i.test(id) && !id.startsWith('\0')
}

function nodeBundle(folder, entries) {
  return {
    ...COMMON,
    build: {
      ssr: true, target: 'node20', outDir: join(OUT, folder), emptyOutDir: true, minify: false, sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)]).filter(([, file]) => existsSync(file))),
        external: isPackage,
        // Flat, so that every module lies one level below out/, whatever chunk it lands in.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

/** One self-contained CommonJS file: a sandboxed preload can require nothing but electron. */
function preloadBundle() {
  return {
    ...COMMON,
    ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node20', outDir: join(OUT, 'preload'), emptyOutDir: true, minify: true, sourcemap: false,
      rolldownOptions: {
        input: { index: join(ROOT, 'preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
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

/**
 * What out/ is made of. `sources` decide whether a target is stale; `config` makes the Vite configuration;
 * `after` is called when it has been built.
 */
export const TARGETS = {
  main: { entries: ['main/index.ts'], sources: ['main', 'contract', 'core'], config: () => nodeBundle('main', { index: 'main/index.ts' }) },
  preload: { entries: ['preload/index.ts'], sources: ['preload', 'contract', 'core'], config: preloadBundle },
  engine: {
    entries: ['engine/index.ts'],
    sources: ['engine', 'contract', 'core'],
    config: () => nodeBundle('engine', { index: 'engine/index.ts', 'import-worker': 'engine/import/worker.ts' }),
  },
  cli: { entries: ['cli/index.ts'], sources: ['cli', 'engine', 'contract', 'core'], config: () => nodeBundle('cli', { index: 'cli/index.ts' }) },
  seeds: { entries: ['seeds/load.ts'], sources: ['seeds', 'engine', 'contract', 'core'], config: () => nodeBundle('seeds', { load: 'seeds/load.ts' }) },
  renderer: { entries: ['renderer/index.html', 'renderer/index.tsx'], sources: ['renderer', 'contract', 'core'], config: rendererBundle },
}
