import { accessibilityProblems, expect, launch, test } from './app.ts'

test('the first start shows the welcome screen, with nothing for axe to find', async ({ desk: { page } }) => {
  await expect(page).toHaveTitle('Redthread')
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(await accessibilityProblems(page)).toEqual([])
})

test('a second start takes the window up where the first left it', async ({ userData }) => {
  const bounds = { x: 40, y: 30, width: 1100, height: 700 }
  const first = await launch({ userData })
  await first.firstWindow()
  await first.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setBounds(wanted), bounds)
  await first.close()

  const second = await launch({ userData })
  await second.firstWindow()
  const read = () => second.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { bounds: window!.getBounds(), minimum: window!.getMinimumSize(), visible: window!.isVisible() }
  })
  await expect.poll(read).toEqual({ bounds, minimum: [1024, 640], visible: true })
  await second.close()
})
