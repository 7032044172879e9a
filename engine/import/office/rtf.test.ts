import { describe, expect, it } from 'vitest'
import { fuzzReader, mutationsOf, readOrRefuse } from '../testing-mutations.ts'
import { readRtf } from './rtf.ts'
import { fixture, readWith } from './testing-office.ts'

const HEAD = '{\\rtf1\\ansi\\ansicpg1252\\deff0'

async function blocks(body: string, head = HEAD): Promise<string[]> {
  return (await readWith(readRtf, Buffer.from(`${head}${body}}`, 'latin1'))).blocks
}

const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex').replace(/../g, "\\'$&")

describe('readRtf', () => {
  it.each([
    [134, 'vq+3vdbctv7Jz87nvfjI67mxsrzK0L280ru0ptPQzqfHvbXE0KHH+A==', '警方周二上午进入贡布市郊一处有围墙的小区'],
    [136, 'xLWk6LZnpEekV6TItmmkSrBepaylq62lpECzQqazs/LA8Kq6qsCwzw==', '警方週二上午進入貢布市郊一處有圍牆的社區'],
    [129, 'sObC+8DMIMitv+TAzyC/wMD8IMSvxv0=', '경찰이 화요일 오전 캄폿'],
    [128, 'jHiOQILNic6XapP6gsySqYFB', '警察は火曜日の朝、'],
    [204, 'z+7r6Pbo/yDi7iDi8u7w7ejq', 'Полиция во вторник'],
    [222, '4Kjp0su56dK31ejgounStcPHqKTpuQ==', 'เจ้าหน้าที่เข้าตรวจค้น'],
  ])('reads bytes by the charset of their font (%i)', async (charset, base64, text) => {
    const fonts = `{\\fonttbl{\\f0\\fcharset0 Times;}{\\f3\\fcharset${charset} Local;}}`
    expect(await blocks(`${fonts}\\pard Caf\\'e9 {\\f3 ${hex(base64)}} \\'93end\\'94\\par`)).toEqual([`paragraph: Café ${text} “end”`])
    expect(await blocks(`${fonts}\\pard \\f3 ${Buffer.from(base64, 'base64').toString('latin1').replace(/[\\{}]/g, '\\$&')}\\par`)).toEqual([`paragraph: ${text}`])
  })

  it('believes the code page of the document where every font claims to be Western', async () => {
    expect(await blocks(`{\\fonttbl{\\f0\\fcharset0 Arial;}}\\pard\\f0 ${hex('z+7r6Pbo/w==')}\\par`, '{\\rtf1\\ansi\\ansicpg1251\\deff0')).toEqual(['paragraph: Полиция'])
  })

  it('reads Unicode with any number of signs to fall back on', async () => {
    expect(await blocks("\\uc1\\u6036?\\u6035\\'3f{\\uc2\\u6098 ??x\\uc0\\u6043\\u-10179\\u-8704}\\u8217\\'92s \\upr{old}{\\*\\ud{new}}\\par")).toEqual(['paragraph: បន\u17d2xល\u{1f600}’s new'.normalize('NFC')])
  })

  it('reads headings by level and by style, lists without their signs, and leaves out what is hidden or deleted', async () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1 heading 2;}{\\s2 Titre 3;}{\\s5\\outlinelevel0 Kapitel;}{\\s6 Title;}{\\*\\cs10 Default;}}'
    expect(await blocks(`${styles}\\pard\\s6 The Estate\\par\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\s5 Three\\par\\pard\\outlinelevel3 Four\\par`
      + '{\\listtext 1.\\tab}\\pard\\ls1 item\\par\\pard{\\pntext\\bullet\\tab}{\\*\\pn\\pnlvlblt}other\\par\\pard seen{\\v  secret}{\\deleted  gone}{\\revised  kept}{\\*\\unknown  no}\\par'))
      .toEqual(['heading1: The Estate', 'heading2: One', 'heading3: Two', 'heading1: Three', 'heading4: Four', 'listItem: item', 'listItem: other', 'paragraph: seen kept'])
  })

  it('reads tables with and without marks on their paragraphs, and tables in them', async () => {
    const row = '\\trowd\\cellx1000\\cellx2000'
    expect(await blocks(`Before\\par${row}\\pard\\intbl a\\cell b\\par c\\cell\\row${row}\\pard\\intbl \\cell d\\cell\\row\\pard After\\par${row} x\\cell y\\cell\\row\\pard End\\par`))
      .toEqual(['paragraph: Before', 'tableRow: a | b c', 'tableRow: | d', 'paragraph: After', 'tableRow: x | y', 'paragraph: End'])
    expect(await blocks(`\\pard\\intbl out\\cell\\pard\\intbl\\itap2 in\\nestcell side\\nestcell{\\*\\nesttableprops${row}\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 after\\cell${row}\\row\\pard End\\par`))
      .toEqual(['paragraph: out', 'tableRow: in | side', 'paragraph: after', 'paragraph: End'])
  })

  it('gives results of fields, notes at the end, boxes behind their paragraph; no pictures, objects, comments or contents', async () => {
    expect(await blocks('\\pard See {\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt the notice}}{\\super\\chftn{\\footnote\\pard\\plain \\chftn  Court file.\\par page 4}} and{\\footnote\\ftnalt \\chftn  last}'
      + '{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 0102}{\\result shown}}{\\*\\annotation why}{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt In the box\\par}}{\\shprslt again}}.\\par'
      + '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt One 3\\par Two 4}}\\bin3 }}}\\pard Last\\par'))
      .toEqual(['paragraph: See the notice[1] and[i]shown.', 'paragraph: In the box', 'paragraph: Last', 'footnote: [1] Court file. page 4', 'footnote: [i] last'])
  })

  it('reads properties, and the header of a title page or of an only page', async () => {
    const margins = '{\\header Report \\chpgn}{\\headerf Ministry of Land\\par}'
    const info = '{\\info{\\title The \\u201?state}{\\author Dara Kim}{\\operator Administrator}{\\creatim\\yr2024\\mo3\\dy9\\hr8}{\\nofpages3}}'
    const { blocks: first, meta } = await readWith(readRtf, Buffer.from(`${HEAD}${info}\\titlepg${margins}\\pard Text of it.\\par}`))
    expect(first).toEqual(['paragraph: Ministry of Land', 'paragraph: Text of it.'])
    expect(meta).toEqual(['title: The Éstate (document, medium)', 'byline: Dara Kim (document, medium)', 'published: 2024-03-09 (document, low)'])
    expect(await blocks(`${info}${margins}\\pard Text.\\par`)).toEqual(['paragraph: Text.'])
    expect(await blocks(`{\\info{\\nofpages1}}${margins}\\pard Text.\\par`)).toEqual(['paragraph: Report', 'paragraph: Text.'])
  })

  it('refuses what is none, ends too early or is nested to exhaust the stack', async () => {
    const refused = (text: string): Promise<unknown> => readOrRefuse(readRtf, Buffer.from(text))
    expect(await refused('{\\pdf1}')).toBe('import/damaged')
    expect(await refused(`${HEAD}\\pard cut`)).toBe('import/damaged')
    expect(await refused(`${HEAD}\\bin99999999999 }`)).toBe('import/damaged')
    expect(await refused(HEAD + '{'.repeat(1_000_000))).toBe('import/damaged')
    expect(await refused(`${HEAD}${'{\\b '.repeat(900)}x${'}'.repeat(900)}}\0\0 and more`)).toMatchObject({ parts: [{ text: 'x' }] })
  })

  it('takes a long paragraph, many small groups and a long table', async () => {
    expect((await blocks(`\\pard ${'word '.repeat(1_000_000)}\\par`))[0]!.length).toBeGreaterThan(4_999_000)
    expect((await blocks('{\\b x}'.repeat(200_000)))[0]).toHaveLength('heading1: '.length + 200_000 + 1)
    expect(await blocks('\\trowd\\pard\\intbl a\\cell b\\cell\\row'.repeat(100_000))).toHaveLength(100_000)
  })

  it('is refused or read soundly however its bytes are broken', async () => {
    const words = ['{\\footnote ', '{\\*\\shpinst{\\shptxt ', '\\trowd', '\\cell', '\\row', '\\nestcell', '\\itap9', '\\intbl', '{\\header ', '\\u-1', '\\uc9', '\\bin3', "\\'8", '{\\upr', '{\\*\\ud', '\\par', '}', '{']
    expect(await fuzzReader(readRtf, mutationsOf([fixture('estate.rtf'), fixture('pandoc.rtf')], words), 1500)).toMatchObject({ 'read': expect.any(Number) as number, 'import/damaged': expect.any(Number) as number })
  })
})
