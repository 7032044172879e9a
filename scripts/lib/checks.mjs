import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { ROOT } from './paths.mjs'

const RESULTS = join(ROOT, 'test-results')

const tool = (path) => join(ROOT, 'node_modules', path)

/** Runs a tool of node_modules under this Node; resolves to its exit code. */
function node(path, args, env) {
  return runCommand(process.execPath, [tool(path), ...args], { cwd: ROOT, env: { ...process.env, ...env } })
}

const passing = async (exitCode) => ({ ok: (await exitCode) === 0, passed: 0, failed: 0 })

export const types = { name: 'types', run: () => passing(node('ts7/bin/tsc', ['-b'])) }
export const lint = { name: 'lint', run: () => passing(node('oxlint/bin/oxlint', ['--quiet'])) }
export const arrows = { name: 'arrows', run: () => passing(runCommand(process.execPath, [join(ROOT, 'scripts/lib/arrows.mjs')], { cwd: ROOT })) }
export const unused = { name: 'unused code', run: () => passing(node('knip/bin/knip.js', [])) }

/** Reads a runner's JSON report; a runner that left none did not run its tests. */
function readReport(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
}

export function countUnit(report) {
  // A file that could not be loaded has no tests of its own to fail.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken }
}

export function countEndToEnd(report) {
  // A flaky test needed a second try: that is a failure here.
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length }
}

async function tests(name, count, start) {
  const report = join(RESULTS, `${name}.json`)
  mkdirSync(RESULTS, { recursive: true })
  rmSync(report, { force: true })
  const exitCode = await start(report)
  return { ok: exitCode === 0, ...readReport(report, count) }
}

export function unit(args = []) {
  const run = (report) => node('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args])
  return { name: 'unit tests', run: () => tests('unit', countUnit, run) }
}

export const endToEnd = {
  name: 'end-to-end tests',
  run: () => tests('end-to-end', countEndToEnd, (report) => node('@playwright/test/cli.js', ['test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report })),
}

/**
 * Runs every check, whatever became of the others. A check that fails without a failed test of its own counts as one,
 * so that the closing line never says less than the truth. Returns the lines of the summary and whether all is well.
 */
export async function runChecks(checks, announce) {
  const results = []
  for (const { name, run } of checks) {
    announce(`\n— ${name}`)
    const started = Date.now()
    const result = await run()
    results.push({ name, ...result, failed: result.ok ? result.failed : Math.max(1, result.failed), seconds: Math.round((Date.now() - started) / 1000) })
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const lines = results.map((result) =>
    `${result.ok ? 'ok    ' : 'FAILED'}  ${result.name}${result.passed > 0 ? `: ${result.passed} passed, ${result.failed} failed` : ''} (${result.seconds} s)`)
  return { ok: results.every((result) => result.ok), lines: [...lines, `${passed} passed, ${failed} failed`] }
}
