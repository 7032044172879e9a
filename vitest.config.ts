import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,contract,engine,cli,main,preload,renderer,seeds,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
