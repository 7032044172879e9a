import { expect, it } from 'vitest'

it('leaves to arrays and JSON what the engine brings', async () => {
  const { push } = Array.prototype
  const { parse } = JSON
  const { getDocument } = await import('./pdfjs.ts')
  expect(getDocument).toBeTypeOf('function')
  expect(Array.prototype.push).toBe(push)
  expect(JSON.parse).toBe(parse)
  expect(Object.keys([1])).toEqual(['0'])
})
