import { describe, expect, it } from 'vitest'
import { readForTest } from './read-for-test.ts'
import { fuzzReader, mutationsOf } from './testing-mutations.ts'
import { readText } from './text-reader.ts'

const read = (content: string) => readForTest(content, 'page.html')

const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses.'
const SECOND = 'Neighbours said that the gates had been closed since the spring and that nobody was seen to leave on foot.'
const THIRD = 'The district governor, Ly Vanna, told reporters that the owner of the land had been called in for questioning.'
const BODY = `<h1>Buses wait outside Kampot estate</h1><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p>`
const BLOCKS = ['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD}`]

describe('what a page holds besides paragraphs', () => {
  it('is kept: tables with their header and empty cells, definitions, what is folded up, preformatted text', async () => {
    const page = await read(`<html><body><article>${BODY}<table><caption>Counted at the gate</caption><thead><tr><th>Province</th><th>Found</th><th>Held</th></tr></thead><tbody>
      <tr><td><p>Kampot</p></td><td></td><td>140</td></tr><tr><td>Takeo<br>town</td><td>12</td><td></td></tr></tbody></table>
      <dl><dt>Estate</dt><dd>A walled group of houses.</dd></dl><details><summary>Who was asked</summary><p>Two embassies were asked and did not answer.</p></details><pre>gate  open\n\ngate  shut</pre></article></body></html>`)
    expect(page.blocks.slice(4)).toEqual([
      'caption: Counted at the gate', 'tableRow: Province | Found | Held', 'tableRow: Kampot | | 140', 'tableRow: Takeo town | 12', 'paragraph: Estate', 'listItem: A walled group of houses.',
      'paragraph: Who was asked', 'paragraph: Two embassies were asked and did not answer.', 'paragraph: gate open', 'paragraph: gate shut',
    ])
  })

  it.each([
    ['of Markdown', `${LEAD}<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>`, '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>Land register, 2019. <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></p></li></ol></section>', '[1]', '[1] Land register, 2019.'],
    ['of Wikipedia', `${LEAD}<sup class="reference" id="cite_ref-a_1-0"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup>`, '<ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-a_1-0">^</a></b></span> <span class="reference-text">Land register, 2019.</span></li></ol>', '[1]', '[1] Land register, 2019.'],
    ['of Word', `${LEAD}<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>`, '<div><hr><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> Land register, 2019.</p></div></div>', '[1]', '[1] Land register, 2019.'],
    ['with an asterisk', `${LEAD}<sup><a href="#star">*</a></sup>`, '<aside role="doc-footnote" id="star">* Land register, 2019.</aside>', '*', '* Land register, 2019.'],
  ])('has notes %s, at the end and with their marks', async (_name, text, notes, mark, note) => {
    const page = await read(`<html><body><article><h1>Buses wait outside Kampot estate</h1><p>${text}</p>${notes}<p>${SECOND}</p><p>${THIRD}</p></article></body></html>`)
    expect(page.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}${mark}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD}`, `footnote: ${note}`])
  })

  it('has captions once, with their credits', async () => {
    const caption = 'The gate of the estate in Kampot on the day of the search'
    const page = await read(`<html><body><article><h1>Buses wait outside Kampot estate</h1><figure><img alt="${caption}"><p>${caption}</p><figcaption>${caption}. <span class="credit">(Riverpost/Dara Kim)</span></figcaption></figure>
      <p>${LEAD}</p><div class="wp-caption"><img><p class="wp-caption-text">A bus. Photo: Dara Kim</p></div><p>${SECOND}</p><p>${caption}. (Riverpost/Dara Kim)</p><p>${THIRD}</p></article></body></html>`)
    expect(page.blocks).toEqual([BLOCKS[0], `caption: ${caption}. (Riverpost/Dara Kim)`, BLOCKS[1], 'caption: A bus. Photo: Dara Kim', BLOCKS[2], BLOCKS[3]])
  })
})

describe('what surrounds an article', () => {
  it('goes: cookie banner, share bar, newsletter, related links, counts, paywall, comments', async () => {
    const page = await read(`<html><body><div id="cookie-banner"><p>This website uses cookies to give you the best experience on our site and to count its readers.</p><button>OK</button></div>
      <header class="site-header"><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main><article>${BODY.replace(`<p>${SECOND}</p>`, `<p>${SECOND}</p>
      <div class="newsletter-signup"><p>Get our newsletter every morning, free of charge, in your inbox.</p></div><p><a href="/x">Read more: Rice prices fall again</a></p><p>Advertisement</p>`)}
      <p>1,204 views</p><p>Views: 1.2K</p><p>35 Comments</p><p>Subscribe to continue reading</p><p>Already a subscriber? Log in</p><p>Share this article on Facebook</p></article>
      <section id="comments"><h2>Comments</h2><p>Sok: I live beside it and saw nothing at all, not one bus on that day.</p></section></main>
      <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Rice prices fall again in the north</a></li></ul></aside></body></html>`)
    expect(page.blocks).toEqual(BLOCKS)
  })

  it.each([
    ['a page builder', (text: string) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div>`],
    ['Drupal', (text: string) => `<div class="views-element-container"><div class="views-row"><div class="views-field views-field-body"><p>${text}</p></div></div></div>`],
    ['a theme with a sidebar', (text: string) => `<div class="content has-sidebar"><p>${text}</p></div>`],
    ['a newsletter', (text: string) => `<article class="newsletter-post post"><p>${text}</p></article>`],
  ])('is not what %s calls its blocks', async (_name, block) => {
    const page = await read(`<html><body class="no-sidebar"><div class="wrap with-nav"><h1>Buses wait outside Kampot estate</h1>${[LEAD, SECOND, THIRD].map(block).join('')}</div></body></html>`)
    expect(page.blocks).toEqual(BLOCKS)
  })

  it('is an archive’s toolbar', async () => {
    const bar = '<div id="wm-ipp-base"><div id="wm-ipp"><p>27 captures of this page between October 2024 and March 2025, the last of them on a Sunday in the spring.</p></div></div>'
    const page = await read(`<html><head><title>Buses</title><link rel="canonical" href="https://web.archive.org/web/20241028010203/https://riverpost.example/kampot"></head><body>${bar}<article>${BODY}</article></body></html>`)
    expect(page.blocks).toEqual(BLOCKS)
    expect(page).toMatchObject({ url: 'https://riverpost.example/kampot', archiveUrl: 'https://web.archive.org/web/20241028010203/https://riverpost.example/kampot', outlet: 'riverpost.example' })
    expect(page.origins.outlet.confidence).toBe('low')
    const today = await read(`<html><head><link rel="canonical" href="https://archive.ph/AbC12"></head><body><div id="HEADER"><form><input name="q" value="https://riverpost.example/kampot"></form><p>Saved from the page on 28 Oct 2024 by somebody who wanted it kept for later.</p></div><div id="CONTENT">${BODY}</div></body></html>`)
    expect(today.blocks).toEqual(BLOCKS)
    expect(today).toMatchObject({ url: 'https://riverpost.example/kampot', archiveUrl: 'https://archive.ph/AbC12' })
  })

  it('leaves the text that the page carries as data, where the page shows less of it', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', 'headline': 'Buses wait outside Kampot estate', 'articleBody': `${LEAD}\n\n${SECOND}\n\n${THIRD} ${LEAD} ${SECOND}` })
    const page = await read(`<html><head><script type="application/ld+json">${data}</script></head><body><h1>Buses wait outside Kampot estate</h1><p>${LEAD.slice(0, 60)}…</p><p>Subscribe to continue reading</p></body></html>`)
    expect(page.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD} ${LEAD} ${SECOND}`])
  })
})

describe('what a page says of itself', () => {
  const withHead = (head: string, body = BODY) => read(`<html><head>${head}</head><body><article>${body}</article></body></html>`)
  const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

  it.each([
    ['as text', 'Dara Kim', 'Dara Kim'],
    ['as an object', { '@type': 'Person', 'name': 'Dara Kim' }, 'Dara Kim'],
    ['as a list', [{ name: 'Dara Kim' }, 'Sok Leng', { name: 'Dara Kim' }], 'Dara Kim, Sok Leng'],
    ['with names in a list', { name: ['Dara Kim', 'Sok Leng'] }, 'Dara Kim, Sok Leng'],
    ['by an address in the graph', { '@id': '#dara' }, 'Dara Kim'],
    ['with "By" and a post', 'By Dara Kim and Sok Leng, Senior Reporter', 'Dara Kim, Sok Leng'],
    ['in capitals', 'DARA KIM', 'Dara Kim'],
    ['as the outlet', 'The RIVERPOST', null],
    ['as outlet and author', ['Riverpost', 'Dara Kim'], 'Dara Kim'],
  ])('names its authors %s', async (_name, author, byline) => {
    const page = await withHead(data({ '@graph': [{ '@type': 'NewsArticle', 'headline': 'Buses', author, 'publisher': { name: 'Riverpost' } }, { '@type': 'Person', '@id': '#dara', 'name': 'Dara Kim' }] }))
    expect(page.byline).toBe(byline)
  })

  it('names several authors in several elements', async () => {
    expect((await withHead('<meta name="citation_author" content="Dara Kim"><meta name="citation_author" content="Sok Leng">')).byline).toBe('Dara Kim, Sok Leng')
    expect((await withHead('', `<h1>Buses</h1><div class="byline">By <a rel="author">Dara Kim</a> and <a rel="author">Sok Leng</a></div><p>${LEAD}</p><p>${SECOND}</p>`)).byline).toBe('Dara Kim, Sok Leng')
  })

  it('gives both days', async () => {
    expect(await withHead(data({ '@type': 'NewsArticle', 'datePublished': '2024-10-27', 'dateModified': '2024-10-29T01:00:00+07:00' }))).toMatchObject({ published: '2024-10-27', updated: '2024-10-29' })
    expect(await withHead(data({ '@type': 'NewsArticle', 'datePublished': '2024-10-27', 'dateModified': '2024-10-27T09:00:00Z' }))).toMatchObject({ published: '2024-10-27', updated: null })
    expect(await withHead('', `<h1>Buses</h1><p>Published Oct 27, 2024 · Updated Oct 29, 2024</p><p>${LEAD}</p><p>${SECOND}</p>`)).toMatchObject({ published: '2024-10-27', updated: '2024-10-29' })
  })

  it('writes its outlet in one way, the better one', async () => {
    const outlet = async (stated: string, site: string): Promise<string | null> => (await withHead(`${data({ '@type': 'NewsArticle', 'publisher': { name: stated } })}<meta property="og:site_name" content="${site}">`)).outlet
    expect(await outlet('RIVERPOST', 'Riverpost')).toBe('Riverpost')
    expect(await outlet('riverpost.example', 'The Riverpost')).toBe('The Riverpost')
    expect(await outlet('Riverpost', 'RIVERPOST')).toBe('Riverpost')
    expect(await outlet('Riverpost Media', 'RIVERPOST')).toBe('Riverpost Media')
  })

  it('is not called by the name of its site in capitals above the headline', async () => {
    const page = await read(`<html><head><title>Buses wait outside Kampot estate | Riverpost</title></head><body><div><h1>RIVERPOST</h1></div><div><h2>Buses wait outside Kampot estate</h2><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></div></body></html>`)
    expect(page).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Riverpost' })
  })
})

describe('a headline', () => {
  it('is the heading that the page’s title repeats, where the h1 above is the site’s', async () => {
    const page = await read(`<html><head><title>Buses wait outside Kampot estate | Notes | Dara Kim</title></head><body><header><h1><a href="/">Hello, I am Dara.</a></h1></header><main><article><header><h2><a href="/kampot">Buses wait outside Kampot estate</a></h2></header>
      <section><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></section><aside><p><span itemprop="author"><span itemprop="name">Dara Kim</span></span> <time datetime="2024-10-27" itemprop="datePublished">2024-10-27</time></p></aside></article></main></body></html>`)
    expect(page).toMatchObject({ title: 'Buses wait outside Kampot estate', byline: 'Dara Kim', published: '2024-10-27' })
    expect(page.blocks).toEqual(BLOCKS)
  })
})

describe('pages in other scripts', () => {
  const MENU = '<nav><ul><li><a href="/">1</a></li></ul></nav><div class="menu"><a href="/a">2</a></div>'
  it.each([
    ['km', 'សមត្ថកិច្ចចុះឆែកឆេរនៅខេត្តកំពត', ['សមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត កាលពីព្រឹកថ្ងៃអង្គារ ហើយបាននាំពលករ១៤០នាក់ឡើងរថយន្ត។', 'អ្នកជិតខាងបានប្រាប់ថា ទ្វារត្រូវបានបិទតាំងពីដើមឆ្នាំមក ហើយគ្មាននរណាម្នាក់ឃើញគេចេញក្រៅឡើយ។']],
    ['zh', '贡布一处园区被搜查', ['警方周二上午进入贡布市郊一处有围墙的小区，把一百四十名工人带上大巴。', '邻居说，大门从春天起就一直关着，没有人看见谁走出来过。']],
    ['th', 'ตำรวจบุกค้นหมู่บ้านจัดสรรในกัมปอต', ['เจ้าหน้าที่เข้าตรวจค้นหมู่บ้านจัดสรรที่มีกำแพงล้อมรอบนอกเมืองกัมปอตเมื่อเช้าวันอังคาร และพาคนงาน 140 คนขึ้นรถบัส', 'เพื่อนบ้านเล่าว่าประตูปิดมาตั้งแต่ต้นปี และไม่มีใครเห็นคนเดินออกมา']],
    ['vi', 'Khám xét một khu nhà ở Kampot', ['Sáng thứ ba, cảnh sát đã vào một khu nhà có tường bao quanh ở ngoại ô Kampot và đưa 140 công nhân lên xe buýt.', 'Hàng xóm kể rằng cổng đã đóng từ mùa xuân và không ai thấy người nào bước ra.']],
    ['ko', '캄폿 주택단지 수색', ['경찰이 화요일 오전 캄폿 외곽의 담장으로 둘러싸인 주택단지에 들어가 노동자 140명을 버스에 태웠다.', '이웃들은 봄부터 문이 닫혀 있었다고 말했다. 아무도 걸어서 나오는 것을 보지 못했다고 했다.']],
  ])('%s', async (language, title, paragraphs) => {
    const page = await read(`<html lang="en"><head><title>${title}</title></head><body>${MENU}<div id="main"><h1>${title}</h1><div class="date">2024-10-27</div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div><div class="related"><a href="/b">3</a></div><footer>© 2024</footer></body></html>`)
    expect(page).toMatchObject({ language, title, published: '2024-10-27' })
    expect(page.blocks).toEqual([`heading1: ${title}`, ...paragraphs.map((text) => `paragraph: ${text}`)])
  })
})

describe('any page', () => {
  it('is read or refused, however it is broken', { timeout: 120_000 }, async () => {
    const good = [`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Estate | Riverpost</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Estate","author":[{"name":"Dara Kim"}],"dateModified":"2024-10-29"}</script></head>
      <body><article>${BODY}<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table><ul><li>e</li></ul><figure><figcaption>f</figcaption></figure><sup><a href="#fn1">1</a></sup><aside role="doc-footnote" id="fn1">g</aside></article></body></html>`]
    const words = ['<table>', '</table>', '<tr>', '<p>', '<template>', '<svg>', '<math>', '<select>', '<!--', '<script>', '</script>', '<frameset>', '<plaintext>', '<br><br>', '&#0;', '<body>', '</html>', '{', '"']
    await expect(fuzzReader(readText, mutationsOf(good.map((page) => Buffer.from(page)), words), 1200)).resolves.toMatchObject({ read: expect.any(Number) as number })
  })
})

describe('pages beyond reason', () => {
  it.each([
    ['5 MB of paragraphs', `<article>${BODY}${`<p>${LEAD}</p><p>${SECOND}</p>`.repeat(20_000)}</article>`],
    ['a table of 50,000 rows', `<article>${BODY}<table>${'<tr><td>Kampot</td><td>140</td></tr>'.repeat(50_000)}</table></article>`],
    ['100,000 elements in each other', `${'<div>'.repeat(100_000)}${BODY}`],
    ['30,000 tables in each other', `${'<table><tr><td>'.repeat(30_000)}${BODY}`],
    ['200,000 line breaks', `<article>${BODY}${'a<br>'.repeat(200_000)}</article>`],
  ])('are read in bounded time: %s', { timeout: 120_000 }, async (_name, body) => {
    const { blocks } = await read(`<html><body>${body}</body></html>`)
    for (const block of BLOCKS.slice(1)) expect(blocks).toContain(block)
  })
})
