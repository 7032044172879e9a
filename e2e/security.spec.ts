import { expect, test } from './app.ts'

test('the page has no Node, no Electron and no raw channel', async ({ desk: { page } }) => {
  const reach = await page.evaluate(() => {
    const global = globalThis as Record<string, unknown>
    return {
      names: ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in global),
      api: Object.keys(global.api as object).toSorted(),
    }
  })
  expect(reach).toEqual({ names: [], api: ['call', 'drop', 'on'] })
})

test.describe('what is refused, the console says', () => {
  test.use({ provokes: true })

  test('the page may run nothing but its own scripts', async ({ desk: { page, complaints } }) => {
    const policy = await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(policy).not.toMatch(/https?:|\*/)
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.ranInline = true'
      document.body.append(script)
      // Compiled when its time comes, out of reach of the debugger's leave for evaluated code.
      setTimeout('globalThis.ranText = true')
      await new Promise((resolve) => setTimeout(resolve))
      return ['ranInline', 'ranText'].filter((name) => name in globalThis)
    })
    expect(ran).toEqual([])
    await expect.poll(() => complaints.length).toBeGreaterThan(0)
  })

  test('nothing can be fetched, and no file lies outside the app', async ({ desk: { page } }) => {
    const answers = await page.evaluate(async () => Promise.all(
      ['https://example.org/', 'http://127.0.0.1:9/', 'file:///etc/hostname', 'redthread://other/index.html', 'fonts/..%2fmain%2findex.js', '..%2fmain%2findex.js', 'missing.js']
        .map(async (url) => {
          try {
            return (await fetch(url)).status
          } catch {
            return 'refused'
          }
        }),
    ))
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', 403, 403, 404])
  })

  test('the page stays where it is: no navigation, no window, no permission', async ({ desk: { app, page } }) => {
    const outcome = await page.evaluate(async () => {
      const opened = window.open('https://example.org/')
      location.href = 'https://example.org/'
      return { opened: opened === null, notifications: await Notification.requestPermission(), location: (await navigator.permissions.query({ name: 'geolocation' })).state }
    })
    expect(outcome).toEqual({ opened: true, notifications: 'denied', location: 'denied' })
    expect(page.url()).toBe('redthread://app/index.html')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })
})

test('even without the page’s policy no request leaves the session', async ({ desk: { app } }) => {
  const answers = await app.evaluate(async ({ session }) => Promise.all(['https://example.org/', 'http://127.0.0.1:9/'].map(async (url) => {
    try {
      return (await session.defaultSession.fetch(url)).status
    } catch (error) {
      return String(error)
    }
  })))
  for (const answer of answers) expect(answer).toMatch(/ERR_BLOCKED_BY_CLIENT/)
})

test('a foreign page in the window gets no answer', async ({ desk: { app, page } }) => {
  await expect(page).toHaveTitle('Redthread')
  // The other page's loading would end with the failure of this one's.
  await page.waitForLoadState()
  await app.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]!.loadURL('data:text/html,<title>foreign</title>')
  })
  await expect(page).toHaveTitle('foreign')
  const answer = await page.evaluate(() => (globalThis as unknown as { api: { call: Record<string, (input: object) => Promise<unknown>> } }).api.call['case.current']!({}))
  expect(answer).toMatchObject({ ok: false, error: { code: 'call/sender' } })
})

test.describe('WebAssembly', () => {
  test.use({ args: ['--sample'], provokes: true })

  test('is compiled by the worker that draws PDF pages, and by nothing on the page', async ({ desk: { page } }) => {
    const compile = async () => {
      // After an answer, out of reach of the debugger's leave for evaluated code. The bytes are the smallest module there is.
      await fetch(location.href)
      return WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => 'compiled', () => 'refused')
    }
    await page.getByRole('navigation').getByText('Mango Park', { exact: true }).click()
    await expect(page.getByRole('main').getByRole('button', { name: 'Export dossier' })).toBeVisible()
    await page.keyboard.press('d')
    await expect(page.getByRole('region', { name: /^Page 1 of/ }).getByText('Mango Park').first()).toBeAttached()
    const [worker] = page.workers()
    expect(worker!.url()).toMatch(/^redthread:.*pdf\.worker/)
    expect(await worker!.evaluate(compile)).toBe('compiled')
    expect(await page.evaluate(compile)).toBe('refused')
  })
})
