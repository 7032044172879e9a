import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,contract,engine,cli,main,preload,renderer,seeds,scripts,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Tests derive real keys and write real files: on a busy machine that takes many times as long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Of two cores Vitest would leave one idle; many tests wait for threads and processes of their own.
    maxWorkers: '100%',
  },
})
