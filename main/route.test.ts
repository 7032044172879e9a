import { expect, test, vi } from 'vitest'
import { errorData, type Envelope } from '../contract/errors.ts'
import { APP_URL } from './app-url.ts'
import { route, type Route, type Sender, type ShellCalls } from './route.ts'
import { createTokens } from './tokens.ts'

const PAGE: Sender = { window: 1, url: APP_URL, isTopFrame: true }

function services(part: Partial<Route> = {}) {
  const tokens = createTokens()
  const engine = vi.fn(async (): Promise<Envelope<unknown>> => ({ ok: true, value: null }))
  return { tokens, engine, shell: {} as ShellCalls, fault: vi.fn(), refused: vi.fn(), ...part } satisfies Route
}

const codeOf = (envelope: Envelope<unknown>) => (envelope.ok ? null : envelope.error.code)

test('a foreign page and a frame inside the page are refused before anything is done', async () => {
  const desk = services()
  for (const sender of [{ ...PAGE, url: 'https://example.org/' }, { ...PAGE, url: '' }, { ...PAGE, isTopFrame: false }]) {
    expect(codeOf(await route('case.current', {}, sender, desk))).toBe('call/sender')
  }
  expect(desk.engine).not.toHaveBeenCalled()
  expect(desk.refused).toHaveBeenCalledTimes(3)
})

test('an input that the contract does not allow goes no further', async () => {
  const desk = services()
  expect(codeOf(await route('articles.get', { articleId: 7 }, PAGE, desk))).toBe('call/input')
  expect(codeOf(await route('articles.get', { articleId: 'a', extra: 1 }, PAGE, desk))).toBe('call/input')
  expect(desk.engine).not.toHaveBeenCalled()
})

test('the engine gets the input with its defaults', async () => {
  const desk = services()
  await route('history.list', {}, PAGE, desk)
  expect(desk.engine).toHaveBeenCalledWith('history.list', { offset: 0, limit: 100 })
})

test('a token becomes the path it stands for, several files a list', async () => {
  const desk = services()
  const one = desk.tokens.issue(1, ['/x/case.redthread'])
  const many = desk.tokens.issue(1, ['/x/a.txt', '/x/b.txt'])
  await route('case.open', { file: one, passphrase: null }, PAGE, desk)
  expect(desk.engine).toHaveBeenLastCalledWith('case.open', { file: '/x/case.redthread', passphrase: null })
  await route('import.start', { files: many }, PAGE, desk)
  expect(desk.engine).toHaveBeenLastCalledWith('import.start', { collections: true, files: ['/x/a.txt', '/x/b.txt'] })
  await route('import.start', { files: [many, one] }, PAGE, desk)
  expect(desk.engine).toHaveBeenLastCalledWith('import.start', { collections: true, files: ['/x/a.txt', '/x/b.txt', '/x/case.redthread'] })
})

test('no file stays no file where a call takes that', async () => {
  const desk = services()
  await route('ocr.setFolder', { folder: null }, PAGE, desk)
  expect(desk.engine).toHaveBeenCalledWith('ocr.setFolder', { folder: null })
})

test('a path, or another window’s token, is no token', async () => {
  const desk = services()
  const foreign = desk.tokens.issue(2, ['/x/case.redthread'])
  expect(codeOf(await route('case.open', { file: '/x/case.redthread', passphrase: null }, PAGE, desk))).toBe('call/token')
  expect(codeOf(await route('case.open', { file: foreign, passphrase: null }, PAGE, desk))).toBe('call/token')
  expect(desk.engine).not.toHaveBeenCalled()
})

test('an exported dossier comes back under its name alone', async () => {
  const desk = services({ engine: async () => ({ ok: true, value: { entity: 'E', file: '/home/me/secret folder/E.pdf' } }) })
  const token = desk.tokens.issue(1, ['/home/me/secret folder/E.pdf'])
  expect(await route('dossier.export', { entityId: 'e', file: token }, PAGE, desk)).toEqual({ ok: true, value: { entity: 'E', file: 'E.pdf' } })
})

test('an error names the file alone, in its data and in its sentence', async () => {
  const desk = services({ engine: async () => ({ ok: false, error: errorData('case/not-found', { file: '/home/me/secret folder/case.redthread' }) }) })
  const token = desk.tokens.issue(1, ['/home/me/secret folder/case.redthread'])
  const envelope = await route('case.open', { file: token, passphrase: null }, PAGE, desk)
  expect(envelope).toMatchObject({ ok: false, error: { code: 'case/not-found', details: { file: 'case.redthread' } } })
  expect(JSON.stringify(envelope)).not.toContain('secret folder')
})

test('shell calls are served here, with the window that asks', async () => {
  const info = vi.fn(() => ({ version: '1', platform: 'linux', sample: true }))
  const desk = services({ shell: { 'shell.info': info } as unknown as ShellCalls })
  expect(await route('shell.info', undefined, PAGE, desk)).toEqual({ ok: true, value: { version: '1', platform: 'linux', sample: true } })
  expect(info).toHaveBeenCalledWith({}, 1)
  expect(desk.engine).not.toHaveBeenCalled()
})

test('a fault reaches the log with its words and the page without them', async () => {
  const fault = vi.fn()
  const broken = new TypeError('a secret')
  const desk = services({ fault, shell: { 'shell.info': () => { throw broken } } as unknown as ShellCalls })
  const envelope = await route('shell.info', {}, PAGE, desk)
  expect(codeOf(envelope)).toBe('internal')
  expect(JSON.stringify(envelope)).not.toContain('a secret')
  expect(fault).toHaveBeenCalledWith('shell.info', broken)
})
