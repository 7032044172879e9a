import fc from 'fast-check'
import { sep } from 'node:path'
import { expect, test } from 'vitest'
import { fileOfUrl, isAppUrl } from './app-url.ts'

const OUT = `${sep}app${sep}out`
const path = (...parts: string[]) => [OUT, ...parts].join(sep)

test('pages come from the renderer, fonts from the fonts', () => {
  expect(fileOfUrl('redthread://app/index.html', OUT)).toBe(path('renderer', 'index.html'))
  expect(fileOfUrl('redthread://app/assets/index-1.js?v=2#x', OUT)).toBe(path('renderer', 'assets', 'index-1.js'))
  expect(fileOfUrl('redthread://app/fonts/NotoSans_400Regular.ttf', OUT)).toBe(path('fonts', 'NotoSans_400Regular.ttf'))
})

test('other hosts and schemes have no file', () => {
  for (const url of ['redthread://elsewhere/index.html', 'https://app/index.html', 'file:///app/out/renderer/index.html', 'nonsense', '']) {
    expect(fileOfUrl(url, OUT)).toBeNull()
    expect(isAppUrl(url)).toBe(false)
  }
})

test('ways out of the folder have no file', () => {
  for (const url of [
    'redthread://app/%2e%2e%2fmain/index.js', 'redthread://app/..%2f..%2fetc%2fpasswd', 'redthread://app/fonts/..%2fmain%2findex.js', 'redthread://app/fonts/%2e%2e/main/index.js',
    'redthread://app/a%00b', 'redthread://app/%ff',
  ]) {
    const file = fileOfUrl(url, OUT)
    expect(file === null || file.startsWith(path('renderer') + sep), url).toBe(true)
    expect(file ?? '').not.toContain(path('main'))
  }
})

test('whatever the path, the file lies in the renderer or among the fonts', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('..', '.', '%2e%2e', '/', '%2f', '%5c', '\\', 'fonts', 'a', '%00', '%'), { maxLength: 12 }), (parts) => {
    const file = fileOfUrl(`redthread://app/${parts.join('')}`, OUT)
    if (file !== null) expect(file.startsWith(path('renderer') + sep) || file.startsWith(path('fonts') + sep)).toBe(true)
  }))
})
