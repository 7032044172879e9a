import { ask, expect, killEngine, test } from './app.ts'

test.use({ args: ['--sample'] })

test('an engine that is killed comes back with the case and all that was confirmed, and says so', async ({ desk: { app, page } }) => {
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  await ask(page, 'entities.create', { type: 'event', name: 'Just before the end' })
  await killEngine(app)
  await expect(page.getByText('The engine is running again')).toBeVisible()
  await expect(page.getByRole('navigation').getByText('Just before the end')).toBeVisible()
  expect(await ask(page, 'case.check')).toMatchObject({ problems: [] })
})

test('it may die again and again', async ({ desk: { app, page } }) => {
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
  for (let time = 0; time < 4; time++) {
    await killEngine(app)
    await expect(() => expect(ask(page, 'case.current')).resolves.toMatchObject({ name: 'Sample case' })).toPass()
  }
  await expect(page.getByRole('heading', { name: /\d+ articles/ })).toBeVisible()
})
