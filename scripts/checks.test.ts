import { expect, test } from 'vitest'
import { countEndToEnd, countUnit, runChecks } from './lib/checks.mjs'

const check = (name: string, ok: boolean, passed = 0, failed = 0) => ({ name, run: async () => ({ ok, passed, failed }) })

test('the last line adds the tests up, and every check runs whatever became of the others', async () => {
  const announced: string[] = []
  const { ok, lines } = await runChecks([check('types', true), check('unit tests', false, 10, 2), check('end-to-end tests', true, 5)], (line: string) => announced.push(line))
  expect(ok).toBe(false)
  expect(announced).toHaveLength(3)
  expect(lines.at(-1)).toBe('15 passed, 2 failed')
  expect(lines[1]).toMatch(/^FAILED {2}unit tests: 10 passed, 2 failed/)
})

test('a check that fails without a failed test counts as one', async () => {
  const { ok, lines } = await runChecks([check('lint', false), check('unit tests', true, 3)], () => {})
  expect(ok).toBe(false)
  expect(lines.at(-1)).toBe('3 passed, 1 failed')
})

test('all well', async () => {
  expect(await runChecks([check('unit tests', true, 3)], () => {})).toMatchObject({ ok: true, lines: [expect.anything(), '3 passed, 0 failed'] })
})

test('a test file that could not be loaded is a failure', () => {
  const report = { numPassedTests: 4, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{}] }] }
  expect(countUnit(report)).toEqual({ passed: 4, failed: 2 })
})

test('a test that needed a second try is a failure', () => {
  expect(countEndToEnd({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] })).toEqual({ passed: 4, failed: 2 })
})
