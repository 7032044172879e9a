import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readForTest } from './read-for-test.ts'

const read = (content: Parameters<typeof readForTest>[0], file = 'page.html') => readForTest(content, file)

const LEAD = 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led 140 workers to waiting buses.'
const SECOND = 'Neighbours said that the gates had been closed since the spring and that nobody was seen to leave on foot.'
const THIRD = 'The district governor, Ly Vanna, told reporters that the owner of the land had been called in for questioning.'

const NEWS_PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Buses wait outside Kampot estate | Riverpost</title>
<meta property="og:title" content="Buses wait outside Kampot estate - Riverpost"><meta property="og:site_name" content="Riverpost">
<meta property="og:url" content="https://riverpost.example/kampot?share=1"><meta property="article:published_time" content="2024-10-28T01:00:00Z">
<meta name="author" content="Web Desk"><link rel="canonical" href="https://riverpost.example/kampot">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Riverpost Media"},
{"@type":["NewsArticle"],"headline":"Buses wait outside Kampot estate &amp; nobody speaks","author":[{"@type":"Person","name":"Dara Kim"},{"@type":"Person","name":"Sok Leng"}],
"publisher":{"@type":"Organization","name":"Riverpost"},"datePublished":"2024-10-27T23:30:00+07:00","mainEntityOfPage":{"@id":"https://riverpost.example/kampot"},"inLanguage":"en-GB"}]}</script>
<style>p { color: red }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<div class="cookie-bar">We use cookies. <button>Accept</button></div>
<main><article><h1>Buses wait outside Kampot estate &amp; nobody speaks</h1>
<div class="byline">By <a rel="author" href="/dara">Dara Kim</a></div><time datetime="2024-10-27T23:30:00+07:00">October 27, 2024</time>
<div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
<figure><img src="/gate.jpg" alt="gate"><figcaption>The gate of the estate in Kampot. (Riverpost/Dara Kim)</figcaption></figure>
<p>${LEAD}</p><p>${SECOND} <a href="/x">It had been a hotel</a> before.</p>
<h2>A closed gate</h2><blockquote><p>“We slept on the floor,” said a woman of 24 who came out of the estate on Tuesday with two others.</p></blockquote>
<ul><li>140 workers were counted at the gate</li><li>12 rooms were sealed by the court’s clerk</li></ul>
<table><tr><th>Province</th><th>Found</th></tr><tr><td>Kampot</td><td>140</td></tr></table>
<p>${THIRD}</p>
<div class="related"><h3>Related stories</h3><ul><li><a href="/a">Rice prices fall again in the north of the country</a></li><li><a href="/b">Minister visits the border</a></li></ul></div>
</article></main><aside><p>Most read</p><ul><li><a href="/c">Something else entirely</a></li></ul></aside>
<footer><p>© 2024 Riverpost. All rights reserved.</p></footer></body></html>`

describe('a news page', () => {
  it('gives its article and nothing around it', async () => {
    expect((await read(NEWS_PAGE)).blocks).toEqual([
      'heading1: Buses wait outside Kampot estate & nobody speaks',
      'caption: The gate of the estate in Kampot. (Riverpost/Dara Kim)',
      `paragraph: ${LEAD}`,
      `paragraph: ${SECOND} It had been a hotel before.`,
      'heading2: A closed gate',
      'quote: “We slept on the floor,” said a woman of 24 who came out of the estate on Tuesday with two others.',
      'listItem: 140 workers were counted at the gate',
      'listItem: 12 rooms were sealed by the court’s clerk',
      'tableRow: Province | Found',
      'tableRow: Kampot | 140',
      `paragraph: ${THIRD}`,
    ])
  })

  it('takes each value from the most trusted place', async () => {
    const { origins } = await read(NEWS_PAGE)
    expect(origins).toMatchObject({
      title: { value: 'Buses wait outside Kampot estate & nobody speaks', origin: 'json-ld' },
      outlet: { value: 'Riverpost', origin: 'json-ld' },
      byline: { value: 'Dara Kim, Sok Leng', origin: 'json-ld' },
      published: { value: '2024-10-27', origin: 'json-ld' },
      url: { value: 'https://riverpost.example/kampot', origin: 'json-ld' },
      language: { value: 'en-GB', origin: 'json-ld' },
    })
  })

  it('goes on to Open Graph, meta elements and the page itself where data is missing or broken', async () => {
    const broken = await read(NEWS_PAGE.replace('{"@context"', '{"@context'))
    expect(broken.origins).toMatchObject({
      title: { value: 'Buses wait outside Kampot estate', origin: 'open-graph' },
      byline: { value: 'Web Desk', origin: 'html-meta' },
      published: { value: '2024-10-28', origin: 'open-graph' },
      url: { value: 'https://riverpost.example/kampot?share=1', origin: 'open-graph' },
    })
    const bare = await read(NEWS_PAGE.replace(/<script[^]*?<\/script>/, '').replace(/<meta[^>]*>/g, ''))
    expect(bare.origins).toMatchObject({
      title: { value: 'Buses wait outside Kampot estate & nobody speaks', origin: 'html' },
      outlet: { value: 'Riverpost', origin: 'html' },
      byline: { value: 'Dara Kim', origin: 'html' },
      published: { value: '2024-10-27', origin: 'html' },
      url: { value: 'https://riverpost.example/kampot', origin: 'html' },
    })
  })
})

describe('other pages', () => {
  it('reads a page of a few lines', async () => {
    const page = await read(`<h1>Kampot estate</h1><p>${LEAD}</p><p>${SECOND}</p>`)
    expect(page).toMatchObject({ title: 'Kampot estate', outlet: null })
    expect(page.blocks).toEqual(['heading1: Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('finds date and author in the lines below the headline', async () => {
    const page = await read(`<html><head><title>Kampot estate searched at dawn - Riverpost News</title></head><body><h1>Kampot estate searched at dawn</h1><p>By Dara Kim | 27 October 2024</p><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></body></html>`)
    expect(page).toMatchObject({ title: 'Kampot estate searched at dawn', outlet: 'Riverpost News', byline: 'Dara Kim', published: '2024-10-27' })
    expect(page.blocks).toHaveLength(4)
  })

  it('parts paragraphs at double line breaks and keeps single ones as spaces', async () => {
    const page = await read(`<body><div>${LEAD}<br><br>\n${SECOND}<br>${THIRD}</div></body>`)
    expect(page.blocks).toEqual([`paragraph: ${LEAD}`, `paragraph: ${SECOND} ${THIRD}`])
  })

  it('reads text out of a layout made of tables', async () => {
    const page = await read(`<body><table><tr><td><div><a href="/">Home</a></div></td><td><h1>Kampot estate</h1><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></td></tr></table></body>`)
    expect(page.blocks).toEqual(expect.arrayContaining(['heading1: Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD}`]))
    expect(page.blocks).toHaveLength(4)
  })

  it('reads a page of preformatted text as the plain text it is', async () => {
    const page = await read(`<html><head><title>a81f</title></head><body><pre>Buses wait outside Kampot estate\n\n${LEAD}\n\n${SECOND}</pre></body></html>`)
    expect(page.title).toBe('Buses wait outside Kampot estate')
    expect(page.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
  })

  it('finds a headline that is marked as nothing', async () => {
    const page = await read(`<html><head><title>Riverpost News | Buses wait outside Kampot estate</title></head><body><div>Riverpost News</div><div>Buses wait outside Kampot estate</div><div>27/10/2024 08:30</div><div><div>${LEAD}</div><div>${SECOND}</div><div>${THIRD}</div></div></body></html>`)
    expect(page).toMatchObject({ title: 'Buses wait outside Kampot estate', outlet: 'Riverpost News' })
    expect(page.blocks).toEqual(['heading1: Buses wait outside Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`, `paragraph: ${THIRD}`])
  })

  it('tells the day of the last change from that of publication', async () => {
    const modified = '<meta property="article:modified_time" content="2024-10-29T08:00:00+07:00">'
    const dated = (head: string, body: string) => read(`<html><head><title>Kampot estate</title>${head}</head><body><h1>Kampot estate</h1>${body}<p>${LEAD}</p><p>${SECOND}</p></body></html>`)
    expect(await dated(modified, '<time datetime="2024-10-27">Sunday</time>')).toMatchObject({ published: '2024-10-27', updated: '2024-10-29' })
    expect(await dated(modified, '')).toMatchObject({ published: null, updated: '2024-10-29' })
    expect(await dated('', '<p>Published 27 October 2024. Updated <time datetime="2024-10-29">29 October 2024</time></p>')).toMatchObject({ updated: '2024-10-29' })
    expect(await dated('', '<time datetime="2024-10-27">Sunday</time> <time class="updated" datetime="2024-10-29">Tuesday</time>')).toMatchObject({ published: '2024-10-27', updated: '2024-10-29' })
  })

  it('leaves a page builder’s extras out', async () => {
    const page = await read(`<html><head><title>Estate – Riverpost</title></head><body><main><article><header><h1 class="entry-title">Estate</h1><div class="entry-meta">Posted on <time class="entry-date" datetime="2024-10-27T08:00:00+07:00">October 27, 2024</time> by <span class="author"><a href="/a">Dara Kim</a></span></div></header>
      <div class="entry-content"><p>${LEAD}</p><p><strong>Also read:</strong> <a href="/x">Rice prices fall again</a></p><p>${SECOND} ${THIRD}</p><div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div></div>
      <footer>Tagged <a href="/t">Kampot</a></footer></article><div id="comments"><h2>Leave a Reply</h2><p>Your email address will not be published. Required fields are marked *</p></div></main></body></html>`)
    expect(page).toMatchObject({ title: 'Estate', outlet: 'Riverpost', byline: 'Dara Kim', published: '2024-10-27' })
    expect(page.blocks).toEqual(['heading1: Estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND} ${THIRD}`])
  })

  it('believes the text over the page about its language', async () => {
    const page = await read('<html lang="en"><body><h1>សមត្ថកិច្ចចុះឆែកឆេរនៅខេត្តកំពត</h1><p>សមត្ថកិច្ចបានចុះឆែកឆេរទីតាំងមួយនៅខេត្តកំពត កាលពីព្រឹកថ្ងៃអង្គារ ហើយបាននាំពលករ១៤០នាក់ឡើងរថយន្ត។</p></body></html>')
    expect(page.origins.language).toEqual({ value: 'km', origin: 'detected', confidence: 'medium' })
  })

  it('knows the address a browser saved a page from, and names the site where nothing else names the outlet', async () => {
    const page = await read(`<!DOCTYPE html>\n<!-- saved from url=(0033)https://www.riverpost.example/kampot -->\n<html><body><h1>Kampot estate</h1><p>${LEAD}</p></body></html>`)
    expect(page).toMatchObject({ url: 'https://www.riverpost.example/kampot', outlet: 'riverpost.example' })
  })

  it('reads a declared legacy encoding', async () => {
    const html = Buffer.concat([Buffer.from('<html><head><meta charset="gb2312"><title>'), Buffer.from([0xb9, 0xf3, 0xb1, 0xbe]), Buffer.from('</title></head><body><p>'), Buffer.from([0xbe, 0xaf, 0xb7, 0xbd, 0xcd, 0xbb, 0xcf, 0xae, 0xa1, 0xa3]), Buffer.from('</p></body></html>')])
    expect(await read(html)).toMatchObject({ encoding: 'gbk', title: '贵本', blocks: ['paragraph: 警方突袭。'] })
  })

  it('is a page by its content even when it is named .txt', async () => {
    expect((await read(NEWS_PAGE, 'saved.txt')).blocks[0]).toBe('heading1: Buses wait outside Kampot estate & nobody speaks')
  })

  it('is a plain text when it is named .html and holds no tag', async () => {
    expect((await read(`${LEAD}\n\n${SECOND} 1 < 2`, 'odd.html')).blocks).toEqual([`paragraph: ${LEAD}`, `paragraph: ${SECOND} 1 < 2`])
  })

  it('has no text when it shows none', async () => {
    await expect(read('<html><head><title>Kampot</title></head><body><script>document.write("hello")</script><img src="x.png"></body></html>'))
      .rejects.toMatchObject({ data: { code: 'import/no-text' } })
  })

  it('bears a page nested beyond reason', async () => {
    const page = await read(`<body>${'<div>'.repeat(3000)}<p>${LEAD}</p></body>`)
    expect(page.blocks.join(' ')).toContain('Officers entered')
  })
})

describe('what a page would do in a browser', () => {
  const globals = globalThis as { pageRan?: boolean }
  afterEach(() => {
    delete globals.pageRan
  })

  it('runs nothing and asks for nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const page = await read(`<html><head><base href="${base}/"><link rel="stylesheet" href="${base}/a.css"><script src="${base}/a.js"></script><script>globalThis.pageRan = true; document.body.innerHTML = 'gone'</script>
        <meta http-equiv="refresh" content="0;url=${base}/refresh"></head>
        <body onload="globalThis.pageRan = true"><h1>Kampot estate</h1><img src="${base}/a.png" onerror="globalThis.pageRan = true"><iframe src="${base}/frame"></iframe><svg onload="globalThis.pageRan = true"></svg>
        <p>${LEAD}</p><p style="background: url(${base}/b.png)">${SECOND}</p></body></html>`)
      expect(page.blocks).toEqual(['heading1: Kampot estate', `paragraph: ${LEAD}`, `paragraph: ${SECOND}`])
      // A request would have to come before this one, which goes the same way.
      await fetch(`${base}/last`)
      expect(asked).toEqual(['/last'])
      expect(globals.pageRan).toBeUndefined()
    } finally {
      server.close()
    }
  })
})
