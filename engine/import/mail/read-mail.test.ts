import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SendMailOptions } from 'nodemailer'
import { fuzzReader, mutationsOf } from '../testing-mutations.ts'
import { readForTest } from '../read-for-test.ts'
import type { Enclosed } from '../reading.ts'
import { readMail } from './read-mail.ts'
import { composeMail } from './testing-mail.ts'

const LEAD = 'Four buses stood at the gate of the estate outside Kampot when we came on Tuesday.'
const SECOND = 'The clerk would not say who had bought the land, and asked us to write to the court.'

const HEAD: SendMailOptions = {
  from: '"Kim, Dara" <dara@riverpost.example>', to: ['Sok Leng <leng@riverpost.example>', 'desk@riverpost.example'], cc: 'Ly Vanna <vanna@court.example>',
  subject: 'What the clerk said', date: new Date('2024-10-29T17:30:00Z'),
}

const read = (bytes: Uint8Array | string) => readForTest(bytes, 'a.eml')
const body = async (bytes: Uint8Array | string): Promise<readonly string[]> => (await read(bytes)).blocks.filter((block) => !/^(?:heading1|paragraph: (?:From|To|Cc|Date|Reply-To): )/.test(block))
const enclosedIn = async (bytes: Uint8Array): Promise<readonly Enclosed[]> => (await readMail({ bytes, file: 'a.eml', password: null, encoding: null })).enclosed ?? []
const withBody = (headers: string, content: string): string => `From: dara@riverpost.example\r\nMessage-ID: <1@riverpost.example>\r\nSubject: gate\r\nDate: Tue, 29 Oct 2024 08:30:00 +0700\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${content}`

describe('a mail’s header', () => {
  it('is metadata, and stands above the text', async () => {
    const mail = await read(await composeMail({ ...HEAD, text: `${LEAD}\n\n${SECOND}\n` }))
    expect(mail.blocks).toEqual([
      'heading1: What the clerk said', 'paragraph: From: "Kim, Dara" <dara@riverpost.example>', 'paragraph: To: Sok Leng <leng@riverpost.example>, desk@riverpost.example',
      'paragraph: Cc: Ly Vanna <vanna@court.example>', 'paragraph: Date: Tue, 29 Oct 2024 17:30:00 +0000', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`,
    ])
    expect(mail.origins).toMatchObject({
      title: { value: 'What the clerk said', origin: 'mail-header', confidence: 'high' }, byline: { value: 'Kim, Dara', origin: 'mail-header' },
      published: { value: '2024-10-29', origin: 'mail-header' }, outlet: { value: null },
    })
  })

  it('gives the day of the sender’s own zone', async () => {
    for (const [date, day] of [
      ['Tue, 29 Oct 2024 23:30:00 +0700', '2024-10-29'], ['Wed, 30 Oct 2024 01:10:00 -0800', '2024-10-30'], ['29 Oct 24 08:30 GMT', '2024-10-29'], ['Tue Oct 29 08:30:00 2024', '2024-10-29'],
      ['Tue Oct 29 08:30:00 ICT 2024', '2024-10-29'], ['never', null],
    ]) {
      expect((await read(`From: a@b.example\nMessage-ID: <1@b>\nDate: ${date}\nSubject: x\nTo: c@d.example\n\n${LEAD}`)).published).toBe(day)
    }
  })

  it('is read in any charset, encoded, folded, cut inside a letter, or raw', async () => {
    const mail = await read(await composeMail({ ...HEAD, from: { name: 'គឹម ដារ៉ា', address: 'dara@riverpost.example' }, subject: 'សមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត កាលពីព្រឹកថ្ងៃអង្គារ និងបាននាំពលករចេញ', text: LEAD }))
    expect(mail).toMatchObject({ title: 'សមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត កាលពីព្រឹកថ្ងៃអង្គារ និងបាននាំពលករចេញ', byline: 'គឹម ដារ៉ា' })
    const subject = async (raw: Uint8Array | string): Promise<string | null> => (await read(Buffer.concat([Buffer.from('From: a@b.example\nMessage-ID: <1@b>\nTo: c@d.example\nSubject: '), Buffer.from(raw), Buffer.from(`\n\n${LEAD}`)]))).title
    expect(await subject('=?gb2312?B?vq+3vQ==?= =?GB2312?B?1LDH+A==?=')).toBe('警方园区')
    expect(await subject('=?utf-8?B?6K2m?= =?utf-8?B?5pa5?=')).toBe('警方')
    expect(await subject('=?utf-8?B?6K0=?=\n =?utf-8?B?puaWuQ==?=')).toBe('警方')
    expect(await subject('=?iso-8859-1*de?Q?Caf=E9_am?= Fluss')).toBe('Café am Fluss')
    expect(await subject('=?ks_c_5601-1987?B?sObC+w==?=')).toBe('경찰')
    expect(await subject(Buffer.from('ភ្នំពេញ today'))).toBe('ភ្នំពេញ today')
    expect(await subject(Buffer.from('Café', 'latin1'))).toBe('Café')
    expect(await subject('=?utf-7?Q?+i2ZluQ-?= =?iso-2022-kr?B?GyQpQw4wZkJ7Dw==?=')).toBe('警方경찰')
    expect(await subject('=?no-such-charset?Q?gate?=')).toBe('gate')
    expect(await subject('=?utf-8?Q?broken')).toBe('=?utf-8?Q?broken')
  })

  it('may be without a subject', async () => {
    expect((await read(await composeMail({ ...HEAD, subject: undefined, text: LEAD }))).origins.title).toMatchObject({ value: LEAD.slice(0, -1), origin: 'text', confidence: 'low' })
  })
})

describe('a mail’s text', () => {
  it('is the plain text where it says what the page says', async () => {
    expect(await body(await composeMail({ ...HEAD, text: LEAD, html: `<p>${LEAD}</p>` }))).toEqual([`paragraph: ${LEAD}`])
    expect(await body(await composeMail({ ...HEAD, text: 'View this in your browser', html: `<div><p>${LEAD}</p><p>${SECOND}</p></div>` }))).toEqual([`paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
    expect(await body(await composeMail({ ...HEAD, text: ' ', html: `<p>${LEAD}</p>` }))).toEqual([`paragraph: ${LEAD}`])
  })

  it('keeps everything a page shows, and asks for none of its pictures', async () => {
    const html = `<html><head><title>x</title><style>p{}</style></head><body><div style="display:none">preview</div><table role="presentation"><tr><td><p>Dear Leng,</p>${LEAD}<br>${SECOND}</td></tr></table>
      <table><tr><th>Day</th><th>Buses</th></tr><tr><td>Tuesday</td><td>4</td></tr></table><ul><li><a href="https://riverpost.example">The page</a></li></ul>
      <img src="https://track.example/open.gif" width="1" height="1"><blockquote type="cite"><p>Who owns the land?</p></blockquote><footer>Dara Kim, Riverpost</footer></body></html>`
    expect(await body(await composeMail({ ...HEAD, html }))).toEqual([
      'paragraph: Dear Leng,', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`, 'tableRow: Day | Buses', 'tableRow: Tuesday | 4', 'listItem: The page', 'quote: Who owns the land?', 'paragraph: Dara Kim, Riverpost',
    ])
  })

  it('marks what it quotes', async () => {
    const text = `Not yet.\n\n-- \nDara Kim\n+855 12 000 000\n\nOn Mon, 28 Oct 2024, Sok Leng wrote:\n> Did the clerk\n> answer?\n>\n>> I wrote on Sunday.\n`
    expect(await body(await composeMail({ ...HEAD, text }))).toEqual([
      'paragraph: Not yet.', 'paragraph: Dara Kim', 'paragraph: +855 12 000 000', 'paragraph: On Mon, 28 Oct 2024, Sok Leng wrote:', 'quote: Did the clerk', 'quote: answer?', 'quote: I wrote on Sunday.',
    ])
  })

  it.each([
    ['as Outlook writes it', `Not yet.\r\n\r\n-----Original Message-----\r\nFrom: Sok Leng <leng@riverpost.example>\r\nSent: Monday, October 28, 2024 9:00 AM\r\nTo: Dara Kim\r\nSubject: gate\r\n\r\nDid the clerk answer?\r\n`],
    ['without a line', `Not yet.\r\n\r\nFrom: Sok Leng <leng@riverpost.example>\r\nSent: Monday, October 28, 2024 9:00 AM\r\nTo: Dara Kim\r\nSubject: gate\r\n\r\nDid the clerk answer?\r\n`],
  ])('marks the chain of earlier mails %s', async (_name, text) => {
    expect(await body(await composeMail({ ...HEAD, text }))).toEqual([
      'paragraph: Not yet.', 'quote: From: Sok Leng <leng@riverpost.example>', 'quote: Sent: Monday, October 28, 2024 9:00 AM', 'quote: To: Dara Kim', 'quote: Subject: gate', 'quote: Did the clerk answer?',
    ])
  })

  it('joins flowed lines', async () => {
    expect(await body(withBody('Content-Type: text/plain; charset=utf-8; format=flowed', 'Four buses stood \r\nat the gate.\r\n\r\n> Who owns \r\n> the land?\r\n  indented\r\n'))).toEqual([
      'paragraph: Four buses stood at the gate.', 'quote: Who owns the land?', 'paragraph: indented',
    ])
    expect(await body(withBody('Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes', '警方周二 \r\n上午进入小区。\r\n'))).toEqual(['paragraph: 警方周二上午进入小区。'])
  })

  it('takes the armour off a signed one', async () => {
    const text = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${LEAD}\n- -- mark\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAd\n-----END PGP SIGNATURE-----\n`
    expect(await body(await composeMail({ ...HEAD, text }))).toEqual([`paragraph: ${LEAD}`, 'paragraph: -- mark'])
  })

  it.each([
    ['declared', 'Content-Type: text/plain; charset=iso-2022-jp', '\x1B$B7Y;!\x1B(B', 'paragraph: 警察', 'iso-2022-jp'],
    ['declared, of mail alone', 'Content-Type: text/plain; charset=utf-7', 'C+HtU-ng, +i2ZluQ', 'paragraph: Cổng, 警方', 'utf-7'],
    ['declared, in Korean seven bits', 'Content-Type: text/plain; charset=iso-2022-kr', '\x1B$)C\x0E0fB{\x0F', 'paragraph: 경찰', 'iso-2022-kr'],
    ['declared, quoted', 'Content-Type: text/plain; charset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable', 'the caf=E9 =93gate=94=20=\r\n is shut', 'paragraph: the café “gate” is shut', 'windows-1252'],
    ['declared, in base64', 'Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64', 'vq+3vdbctv7Jz87n\r\nvfjI67mxsrzK0A==', 'paragraph: 警方周二上午进入贡布市', 'gbk'],
    ['nowhere declared', 'Content-Transfer-Encoding: base64', 'sObC+8DMIMitv+TAzyC/wMD8IMSvxv0gv9yw+8DHIMHWxcO03MH2v6Egtem+7rChILPrtb/A2rimILn2vbq/oSDFwr/8tNkuIMDMv/S16cC6ILmuwMwgtN3H9CDA1r76tNmw7SC4u8fftNku',
      'paragraph: 경찰이 화요일 오전 캄폿 외곽의 주택단지에 들어가 노동자를 버스에 태웠다. 이웃들은 문이 닫혀 있었다고 말했다.', 'euc-kr'],
    ['wrongly declared', 'Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit', 'ភ្នំពេញ', 'paragraph: ភ្នំពេញ', 'utf-8'],
    ['of no known name', 'Content-Type: text/plain; charset=x-unknown\r\nContent-Transfer-Encoding: 8bit', 'ភ្នំពេញ', 'paragraph: ភ្នំពេញ', 'utf-8'],
  ])('is read in the charset that is %s', async (_name, headers, content, block, encoding) => {
    const mail = await read(Buffer.from(withBody(headers, content), 'utf8'))
    expect(mail.blocks.at(-1)).toBe(block)
    expect(mail.encoding).toBe(encoding)
  })

  it('is read in the encoding that someone chose', async () => {
    const bytes = Buffer.from(withBody('Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable', '=EF=EE=EB=E8=F6=E8=FF'))
    expect((await readMail({ bytes, file: 'a', password: null, encoding: 'windows-1251' })).parts.at(-1)?.text).toBe('полиция')
  })

  it('bears a boundary that is missing, and one that never ends', async () => {
    expect(await body(withBody('Content-Type: multipart/mixed', LEAD))).toEqual([`paragraph: ${LEAD}`])
    expect(await body(withBody('Content-Type: multipart/mixed; boundary=x', `--x\r\nContent-Type: text/plain\r\n\r\n${LEAD}\r\n`))).toEqual([`paragraph: ${LEAD}`])
  })
})

describe('what comes with a mail', () => {
  it('is given with its name', async () => {
    const mail = await composeMail({
      ...HEAD, text: LEAD, html: `<p>${LEAD}</p><img src="cid:logo"><img src="cid:gate">`,
      attachments: [
        { filename: 'ឯកសារដីធ្លីនៅខេត្តកំពត និងបញ្ជីឈ្មោះអ្នកដែលបានទិញ.pdf', content: Buffer.from('%PDF-1.7') }, { filename: '../../report of the clerk.txt', content: 'the land' },
        { filename: 'logo.png', cid: 'logo', content: Buffer.alloc(900) }, { filename: 'gate.jpg', cid: 'gate', content: Buffer.alloc(30_000) }, { filename: 'winmail.dat', contentType: 'application/ms-tnef', content: Buffer.from('x') },
      ],
    })
    expect((await enclosedIn(mail)).map(({ name, bytes }) => [name, bytes.length]).sort()).toEqual([
      ['gate.jpg', 30_000], ['report of the clerk.txt', 8], ['winmail.dat', 1], ['ឯកសារដីធ្លីនៅខេត្តកំពត និងបញ្ជីឈ្មោះអ្នកដែលបានទិញ.pdf', 8],
    ])
    expect(await body(mail)).toEqual([`paragraph: ${LEAD}`])
  })

  it('may be another mail', async () => {
    const inner = await composeMail({ ...HEAD, subject: 'The sale / land', text: SECOND })
    const [enclosed, ...more] = await enclosedIn(await composeMail({ ...HEAD, text: LEAD, attachments: [{ contentType: 'message/rfc822', content: inner, contentTransferEncoding: '8bit', filename: false }] }))
    expect(more).toEqual([])
    expect(enclosed?.name).toBe('The sale land.eml')
    expect((await read(enclosed!.bytes)).blocks).toContain(`paragraph: ${SECOND}`)
  })

  it('has a name that is encoded in one of the old ways', async () => {
    for (const [disposition, name] of [
      [`attachment; filename="=?utf-8?B?6K2m5pa5LnR4dA==?="`, '警方.txt'], [`attachment; filename*0*=utf-8''%E8%AD; filename*1*=%A6; filename*2=".txt"`, '警.txt'], ['attachment; filename=plain name.txt', 'plain name.txt'], ['attachment', 'attachment 1.txt'],
    ]) {
      const mail = withBody('Content-Type: multipart/mixed; boundary=x', `--x\r\nContent-Type: text/plain\r\nContent-Disposition: ${disposition}\r\n\r\nland\r\n--x--\r\n`)
      expect((await enclosedIn(Buffer.from(mail))).map((enclosed) => enclosed.name)).toEqual([name])
    }
  })
})

describe('a sealed mail', () => {
  /** Written by OpenSSL 3.0 with a key made for it. */
  const sealed = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name))

  it.each(['signed.eml', 'signed-as-stream.eml'])('is read where it is only signed: %s', async (name) => {
    expect(await body(sealed(name))).toEqual(['paragraph: The clerk would not say who had bought the land – and asked us to write to the court.'])
  })

  it('is locked where it is encrypted', async () => {
    await expect(read(sealed('locked.eml'))).rejects.toMatchObject({ data: { code: 'import/locked' } })
  })

  it('is read or refused, however it is broken', async () => {
    await expect(fuzzReader(readMail, mutationsOf([sealed('signed.eml'), sealed('signed-as-stream.eml')]), 500)).resolves.toMatchObject({ read: expect.any(Number) as number })
  })
})

describe('what cannot be read', () => {
  it.each([
    ['PGP/MIME', withBody('Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x', '--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--\r\n')],
    ['S/MIME', withBody('Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64', 'MIAGCSqGSIb3')],
    ['inline PGP', withBody('Content-Type: text/plain', '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----\r\n')],
  ])('is locked: %s', async (_name, mail) => {
    await expect(read(mail)).rejects.toMatchObject({ data: { code: 'import/locked' } })
  })

  it('is nested beyond reason', async () => {
    const nested = Array.from({ length: 60 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`).join('')
    await expect(read(withBody(nested.slice(0, nested.indexOf('\r\n\r\n')), nested.slice(nested.indexOf('\r\n\r\n') + 4)))).rejects.toMatchObject({ data: { code: 'import/too-deep' } })
  })
})

describe('any mail', () => {
  it('is read or refused, however it is broken', { timeout: 120_000 }, async () => {
    const attachments = [{ filename: 'ឯកសារ.txt', content: 'the land' }, { filename: 'gate.jpg', cid: 'gate', content: Buffer.alloc(9000) }]
    const good = await Promise.all([
      composeMail({ ...HEAD, subject: 'សមត្ថកិច្ច', text: `${LEAD}\n\n> ${SECOND}\n\n- a\n- b\n`, html: `<p>${LEAD}</p><blockquote>${SECOND}</blockquote><img src="cid:gate">`, attachments }),
      composeMail({ ...HEAD, text: 'ភ្នំពេញ 警方', textEncoding: 'base64' }),
    ])
    good.push(Buffer.from(withBody('Content-Type: text/plain; charset=gb2312; format=flowed; delsp=yes\r\nContent-Transfer-Encoding: quoted-printable', '=BE=AF=B7=BD \r\n> x=\r\n')))
    const twins = mutationsOf(good, ['\r\n\r\n', '--', '=?utf-8?B?', '?=', 'Content-Type: multipart/mixed; boundary=x\r\n', 'boundary="', ';', '=\r\n', '> '])
    await expect(fuzzReader(readMail, twins, 3000)).resolves.toMatchObject({ read: expect.any(Number) as number })
  })

  it('is read in time that grows with its length: a million lines, in every form', { timeout: 60_000 }, async () => {
    const lines = 1_000_000
    const many = (line: string): string => line.repeat(lines)
    for (const [headers, content] of [
      ['Content-Type: text/plain', many('Buses at the gate.\r\n')], ['Content-Type: text/plain; format=flowed', many('buses \r\n')], ['Content-Type: text/plain', many('> > a\r\n')],
      ['Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable', many('a=\r\n')], ['Content-Type: multipart/mixed; boundary=x', many('--x\r\n')], [many('X-A: b\r\n').trimEnd(), 'a'],
    ]) {
      const { parts } = await readMail({ bytes: Buffer.from(withBody(headers!, content!)), file: 'a', password: null, encoding: null })
      expect(parts.length).toBeGreaterThan(1)
    }
  })
})
