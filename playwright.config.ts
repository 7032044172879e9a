import { defineConfig } from '@playwright/test'
import { hasDisplay } from './scripts/lib/display.mjs'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/end-to-end',
  // Each test has its own app with its own user data. On a screen that a person looks at, one window at a time has the focus.
  workers: hasDisplay() ? 1 : 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Two at a time on two cores, each app of several processes.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/end-to-end.json' }]],
})
