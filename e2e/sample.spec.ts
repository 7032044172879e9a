import { accessibilityProblems, ask, expect, launch, test } from './app.ts'

test.describe('named on the command line', () => {
  test.use({ args: ['--sample'] })

  test('the sample case opens by itself, with nothing for axe to find', async ({ desk: { page } }) => {
    await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
    await expect(page.getByRole('navigation').getByText('Sar Thet')).toBeVisible()
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

test('the welcome screen opens the sample case', async ({ desk: { page } }) => {
  await page.getByRole('button', { name: 'Open the sample case' }).click()
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
})

test('what is done in the sample case is there at the next start, and it is listed among the recent ones', async ({ userData }) => {
  const first = await launch({ userData, args: ['--sample'] })
  const page = await first.firstWindow()
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  await ask(page, 'entities.create', { type: 'event', name: 'Something new' })
  await first.close()

  const second = await launch({ userData })
  const again = await second.firstWindow()
  await again.getByRole('button', { name: /^Sample case/ }).click()
  await expect(again.getByRole('navigation').getByText('Something new')).toBeVisible()
  await second.close()
})
