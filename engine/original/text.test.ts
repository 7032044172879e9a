import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../core/article/article.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { textOfOriginal } from './text.ts'

const shown = (bytes: Uint8Array, format: Format, encoding: string | null = null) => textOfOriginal({ bytes, file: 'x', format, encoding })
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

describe('the text of an original', () => {
  it.each([['gate.odt', 'odt'], ['gate.rtf', 'rtf'], ['gate.epub', 'epub']] as const)('is all that %s says, in its order', async (file, format) => {
    const { text } = await shown(readFileSync(join(import.meta.dirname, 'testing', file)), format)
    const words = lines(text).join('\n')
    const order = ['The gate', 'Dara Sok', 'Four buses waited at the gate of the lamp yard in Kampot.', 'Forty people were led out.', 'The driver would not say why.', 'Monday'].map((part) => words.indexOf(part))
    expect(order).not.toContain(-1)
    expect(order.toSorted((a, b) => a - b)).toEqual(order)
    expect(words).toContain('Said in a call on Tuesday.')
    expect(words).toMatch(/Tuesday[\s|]+2/)
  })

  it('is that of a flat document too, without what a zip has apart', async () => {
    const { text, source } = await shown(readFileSync(join(import.meta.dirname, '../import/office/fixtures/flat.fodt')), 'odt')
    expect(lines(text)[0]).toBe('The Estate behind the Wall')
    expect(text).toContain('workers out of the estate on Tuesday morning.')
    expect(source).toMatch(/^<\?xml[^]*<office:document /)
  })

  it('comes with the markup, where there is one to read', async () => {
    const read = async (file: string, format: Format) => (await shown(readFileSync(join(import.meta.dirname, 'testing', file)), format)).source
    expect(await read('gate.odt', 'odt')).toMatch(/^<\?xml[^]*<text:p/)
    expect(await read('gate.rtf', 'rtf')).toMatch(/^\{\\rtf1/)
    expect(await read('gate.epub', 'epub')).toBeNull()
  })

  it('shows the page of a saved page', async () => {
    const saved = [
      'From: <Saved by Blink>', 'Subject: The gate', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="b"', '',
      '--b', 'Content-Type: text/html; charset=windows-1251', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://riverpost.example/gate', '',
      '<nav>=CC=E5=ED=FE</nav><p>Four buses waited.</p>', '--b--', '',
    ].join('\r\n')
    expect(await shown(Buffer.from(saved), 'mhtml')).toEqual({ text: 'Меню\nFour buses waited.', source: '<nav>Меню</nav><p>Four buses waited.</p>' })
    expect((await shown(Buffer.from(saved), 'mhtml', 'windows-1252')).text).toContain('Ìåíþ')
  })

  it('cuts endless markup, never text', async () => {
    const page = `<p>${'Four buses waited. '.repeat(150_000)}</p>`
    const { text, source } = await shown(Buffer.from(page), 'html')
    expect(source).toHaveLength(2_000_001)
    expect(text.length).toBeGreaterThan(2_800_000)
  })

  it('is not told of a locked document, nor of pictures', async () => {
    await expect(shown(Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'docx')).rejects.toThrow(new RedthreadError('article/original-locked'))
    await expect(shown(Buffer.from('%PDF-1.7'), 'pdf')).rejects.toThrow(new RedthreadError('call/input', { issue: 'a pdf has no text of its own' }))
    await expect(shown(Buffer.from('PK no zip'), 'docx')).rejects.toMatchObject({ data: { code: 'import/damaged' } })
  })
})
