import type { GeneratedArticle } from './corpus.ts'
import { pick } from './random.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

const SECTIONS = ['World', 'Politics', 'Business', 'Technology', 'Opinion', 'Culture', 'Sport', 'Weather', 'Video', 'Newsletters']
const NETWORKS = ['Facebook', 'X', 'WhatsApp', 'Telegram', 'E-mail', 'Copy link']
const AUTHORS = ['Sokha Chann', 'Maria Keller', 'Daniel Osei', 'Nok Suwan', 'Tran Thi Mai', 'Jonas Weiss']

/** An article as a site's saved page: about 60 kB, of which its text is a twentieth. The rest is what such pages carry. */
export function asPage(random: () => number, { file, language, title, paragraphs }: GeneratedArticle): string {
  const author = pick(random, AUTHORS)
  const day = `202${Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`
  const url = `https://www.daily-observer.example/world/${day.replaceAll('-', '/')}/${file.replace('.txt', '')}.html`
  const words = paragraphs.join(' ').split(/\s+/)
  const teaser = (): string => times(8, () => pick(random, words)).join(' ')
  const identifier = (): string => Math.floor(random() * 0xffffffff).toString(16)
  const data = {
    '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: `${day}T07:30:00+07:00`, dateModified: `${day}T09:45:00+07:00`,
    author: [{ '@type': 'Person', name: author }], publisher: { '@type': 'Organization', name: 'The Daily Observer' }, mainEntityOfPage: url, inLanguage: language,
  }
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)} | The Daily Observer</title>
<link rel="canonical" href="${url}">
<meta property="og:type" content="article"><meta property="og:title" content="${escaped(title).replaceAll('"', '&quot;')}"><meta property="og:site_name" content="The Daily Observer">
<meta property="og:url" content="${url}"><meta property="article:published_time" content="${day}T07:30:00+07:00"><meta name="author" content="${author}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<style>${times(150, (at) => `.c-${identifier()}-${at}{display:flex;margin:${at % 9}px ${at % 7}px;padding:0 ${at % 5}rem;color:#${identifier().slice(0, 6).padEnd(6, '0')};background:transparent}`).join('\n')}</style>
<script>window.__STATE__=${JSON.stringify(times(120, (at) => ({ id: identifier(), slot: `ad-${at}`, sizes: [[300, 250], [728, 90]], targeting: { section: 'world', key: identifier(), page: file } })))}</script>
<script>${times(80, (at) => `function f${at}(a,b){var c=document.getElementById("${identifier()}");if(!c)return a;c.addEventListener("click",function(){track("${identifier()}",b)});return c}`).join('\n')}</script>
</head>
<body>
<header class="site-header"><a class="logo" href="/">The Daily Observer</a>
<nav aria-label="Main"><ul>${SECTIONS.map((section) => `<li><a href="/${section.toLowerCase()}">${section}</a><ul>${times(6, () => `<li><a href="/${identifier()}">${pick(random, words)}</a></li>`).join('')}</ul></li>`).join('')}</ul></nav>
<form role="search"><input type="search" placeholder="Search"><button>Search</button></form></header>
<div id="cookie" class="banner" role="dialog"><p>We and our partners use cookies to give you the best experience.</p><button>Accept all</button><button>Manage</button></div>
<main><article class="story">
<nav class="breadcrumb"><a href="/">Home</a> › <a href="/world">World</a></nav>
<h1>${escaped(title)}</h1>
<div class="byline">By <a rel="author" href="/authors/${identifier()}">${author}</a> <time datetime="${day}T07:30:00+07:00">${day}</time></div>
<ul class="share-bar">${NETWORKS.map((network) => `<li><a class="share" href="#${network}"><svg viewBox="0 0 24 24"><path d="M${times(20, () => Math.floor(random() * 24)).join(' ')}z"/></svg><span>Share on ${network}</span></a></li>`).join('')}</ul>
<figure><img src="/images/${identifier()}.jpg" alt="${escaped(teaser()).replaceAll('"', '')}" width="1200" height="800"><figcaption>${escaped(teaser())}. Photograph: ${author}</figcaption></figure>
<div class="article-body">
${paragraphs.map((paragraph, at) => `<p>${escaped(paragraph)}</p>${at === 2 ? `\n<aside class="related-inline"><h4>Read more</h4><a href="/${identifier()}">${escaped(teaser())}</a></aside>` : ''}${at % 4 === 3 ? `\n<div class="ad" id="ad-${identifier()}"><span>Advertisement</span></div>` : ''}`).join('\n')}
</div>
</article>
<section class="related"><h2>Related stories</h2>${times(24, () => `<div class="card"><a href="/world/${identifier()}"><img src="/thumbs/${identifier()}.jpg" alt=""><h3>${escaped(teaser())}</h3></a><p>${escaped(teaser())}</p><span class="views">${Math.floor(random() * 9000)} views</span></div>`).join('\n')}</section>
<section class="comments"><h2>Comments</h2>${times(10, () => `<div class="comment"><b>${pick(random, AUTHORS)}</b><p>${escaped(teaser())}</p><button>Reply</button></div>`).join('\n')}</section>
</main>
<footer>${times(8, () => `<ul>${times(6, () => `<li><a href="/${identifier()}">${escaped(pick(random, words))}</a></li>`).join('')}</ul>`).join('')}<p>© The Daily Observer. All rights reserved.</p></footer>
<script>${times(60, (at) => `(function(){var q=window.q${at}=window.q${at}||[];q.push(["${identifier()}",${Math.floor(random() * 1e9)},"${identifier()}${identifier()}"])})();`).join('\n')}</script>
</body>
</html>
`
}
