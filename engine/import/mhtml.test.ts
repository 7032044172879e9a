import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodingChoices } from './encoding-choices.ts'
import { readMhtml } from './mhtml.ts'
import { readForTest } from './read-for-test.ts'
import { fuzzReader, mutationsOf } from './testing-mutations.ts'

/** Saved by Chromium 130 from a page written for this test. */
const CHROMIUM = readFileSync(join(import.meta.dirname, 'fixtures', 'saved-by-chromium.mhtml'))
const COMPLETE = readFileSync(join(import.meta.dirname, 'fixtures', 'saved-complete.html'))

const BLOCKS = [
  'heading1: Buses wait outside Kampot estate', 'caption: The gate of the estate in Kampot. (Riverpost/Dara Kim)',
  'paragraph: Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses – “nobody told us”, one said.',
  'paragraph: Neighbours said that the gates had been closed since the spring and that nobody was seen to leave on foot. អ្នកជិតខាងបានប្រាប់ថា ទ្វារត្រូវបានបិទ។',
  'tableRow: Province | Found', 'tableRow: Kampot | 140', 'paragraph: The district governor, Ly Vanna, told reporters that the owner of the land had been called in for questioning.',
]
const META = { title: 'Buses wait outside Kampot estate', outlet: 'Riverpost', byline: 'Dara Kim', published: '2024-10-27', url: 'http://riverpost.example:8917/kampot', language: 'en' }

describe('a saved page', () => {
  it('in one file is the page in it, by the address it was saved from', async () => {
    expect(await readForTest(CHROMIUM, 'page.mhtml')).toMatchObject({ ...META, blocks: BLOCKS, encoding: 'utf-8' })
  })

  it('with its files in a folder is read the same', async () => {
    expect(await readForTest(COMPLETE, 'page.html')).toMatchObject({ ...META, blocks: BLOCKS })
  })

  it('as older browsers and Word write it: one part in a charset of its own', async () => {
    const html = Buffer.concat([Buffer.from('<html><body><p>'), Buffer.from('z+7r6Pbo/yDi7iDi8u7w7ejqIPPy8O7s', 'base64'), Buffer.from('</p></body></html>')])
    const page = await readForTest([
      'From: <Saved by Windows Internet Explorer 7>', 'Subject: Gate', 'Date: Tue, 27 Oct 2009 08:30:00 +0700', 'MIME-Version: 1.0', 'Content-Type: text/html; charset="windows-1251"',
      'Content-Transfer-Encoding: base64', 'Content-Location: http://riverpost.example/kampot', '', html.toString('base64'),
    ], 'page.mht')
    expect(page).toMatchObject({ title: 'Gate', url: 'http://riverpost.example/kampot', encoding: 'windows-1251', blocks: ['paragraph: Полиция во вторник утром'] })
  })

  it('from an archive has both addresses', async () => {
    const archived = CHROMIUM.toString('latin1').replaceAll('http://riverpost.example:8917/kampot', 'https://web.archive.org/web/20241028/http://riverpost.example/kampot')
    expect(await readForTest(Buffer.from(archived, 'latin1'), 'page.mhtml')).toMatchObject({ url: 'http://riverpost.example/kampot', archiveUrl: 'https://web.archive.org/web/20241028/http://riverpost.example/kampot' })
  })

  it('can be read in other encodings', () => {
    const [first] = encodingChoices(CHROMIUM, 'mhtml')
    expect(first).toMatchObject({ label: 'utf-8' })
    expect(first!.sample).toContain('“nobody told us”')
  })

  it('without a page is damaged', async () => {
    await expect(readForTest(CHROMIUM.toString('latin1').replaceAll('text/html', 'text/css'), 'page.mhtml')).rejects.toMatchObject({ data: { code: 'import/damaged' } })
  })

  it('is read or refused, however it is broken', { timeout: 120_000 }, async () => {
    await expect(fuzzReader(readMhtml, mutationsOf([CHROMIUM], ['\r\n\r\n', '------MultipartBoundary', '=3D', '=\r\n', '<table>', '<p', 'Content-Location: http://x']), 1500)).resolves.toMatchObject({ read: expect.any(Number) as number })
  })
})
