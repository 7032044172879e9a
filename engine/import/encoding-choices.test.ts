import { describe, expect, it } from 'vitest'
import { encodingChoices } from './encoding-choices.ts'
import { composeMail } from './mail/testing-mail.ts'

const RUSSIAN = 'Полиция во вторник утром вошла в жилой комплекс.'
/** The same in windows-1251. */
const BYTES = Buffer.from([...RUSSIAN].map((sign) => (sign.charCodeAt(0) >= 0x410 ? sign.charCodeAt(0) - 0x410 + 0xc0 : sign.charCodeAt(0))))

describe('encodingChoices', () => {
  it('gives the likeliest first, each as the text would read, and each once', () => {
    const choices = encodingChoices(BYTES, 'text')
    expect(choices[0]).toEqual({ label: 'windows-1251', sample: RUSSIAN })
    expect(choices.find(({ label }) => label === 'windows-1252')?.sample).toMatch(/^Ïîëèöèÿ/)
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length)
    expect(choices.map(({ label }) => label)).toEqual(expect.arrayContaining(['utf-8', 'koi8-r', 'ibm866', 'iso-8859-5']))
  })

  it('gives none that the bytes cannot be, but UTF-8', () => {
    const labels = encodingChoices(BYTES, 'text').map(({ label }) => label)
    expect(labels).not.toContain('euc-jp')
    expect(labels).not.toContain('windows-1255')
  })

  it('shows where a text begins to differ', () => {
    const [first] = encodingChoices(Buffer.concat([Buffer.from('Kampot, Tuesday. '.repeat(100)), BYTES]), 'text')
    expect(first!.sample).toMatch(/^….{60}Полиция/)
  })

  it('looks at the words of a page and of a mail', async () => {
    const page = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1251"><style>p { color: red }</style></head><body><p>'), BYTES, Buffer.from('</p></body></html>')])
    expect(encodingChoices(page, 'html')[0]).toEqual({ label: 'windows-1251', sample: RUSSIAN })
    const mail = await composeMail({ from: 'a@b.example', to: 'c@d.example', subject: 'x', text: 'Полиция', textEncoding: 'base64' })
    expect(encodingChoices(mail, 'mail')[0]).toEqual({ label: 'utf-8', sample: 'Полиция' })
  })
})
