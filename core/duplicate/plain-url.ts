/** Copies kept elsewhere: what follows is the page's own address. */
const KEPT_COPIES: readonly RegExp[] = [
  /^(?:https?:)?\/\/(?:web\.|wayback\.)?archive\.org\/(?:web\/)?(?:\d+\*?|\*)(?:[a-z]{2}_)?\/+/i,
  /^(?:https?:)?\/\/archive\.(?:today|ph|is|li|vn|md|fo)\/(?:o\/[^/]+|newest|oldest|\d[\d.-]*)\/+(?=[a-z]+:\/\/|[^/]+\.[^/]+\/)/i,
  /^(?:https?:)?\/\/(?:www\.)?google\.[a-z.]+\/amp\/(?:s\/)?/i,
  /^(?:https?:)?\/\/[a-z0-9-]+\.cdn\.ampproject\.org\/[a-z]+\/(?:s\/)?/i,
]

/** Host names under which an outlet serves the same page to a phone. */
const SAME_HOST = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/

/** Parameters that say whence a reader came, never what the page is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref|ref_src|ref_url|cmpid|ocid|ncid|smid|share|outputtype|amp|amp_.*|usqp|spm|at_medium|at_campaign|wt\.mc_id)$/i

/**
 * What the addresses of one page have in common, however it was come by: without scheme, the host's www, m and amp, tracking parameters, fragment, trailing
 * slash, and the address of an archive that keeps a copy. Null for an address that names no page of its own: none at all, or an outlet's front page.
 * plainUrl(plainUrl(url)) equals plainUrl(url).
 */
export function plainUrl(url: string): string | null {
  let rest = url.trim().replace(/\s+/g, '%20')
  for (let before = ''; before !== rest;) {
    before = rest
    for (const copy of KEPT_COPIES) rest = rest.replace(copy, '')
  }
  const parts = /^(?:(?:https?:)?\/\/)?(?:[^/?#@\s]*@)?([^/?#:@\s]+\.[^/?#:@\s.]+)\.?(?::\d*)?(\/[^?#]*)?(\?[^#]*)?(#!?\/.+)?/i.exec(rest)
  if (!parts) return null
  const [, host = '', path = '', query = '', view = ''] = parts
  const where = samePath(decoded(path))
  const asked = sameQuery(query)
  if (where === '' && asked === '' && view === '') return null
  return `${sameHost(host.toLowerCase())}${where}${asked}${decoded(view)}`.normalize('NFC')
}

function sameHost(host: string): string {
  const shorter = host.replace(SAME_HOST, '')
  return shorter === host ? host : sameHost(shorter)
}

function samePath(path: string): string {
  const shorter = path.replace(/\/{2,}/g, '/').replace(/\/$/, '').replace(/\/(?:amp|index\.(?:html?|php))$/i, '').replace(/\.amp(?=\.html?$|$)/i, '')
  return shorter === path ? path : samePath(shorter)
}

function sameQuery(query: string): string {
  const kept = query.slice(1).split('&').map(decoded).filter(parameter => parameter !== '' && !TRACKING.test(parameter.split('=', 1)[0]!)).sort()
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** Percent signs stand for the same letters in either case, and for letters that are written out elsewhere; what cannot be read stays. Those that part an address are kept. */
function decoded(part: string): string {
  return part.replace(/(?:%[0-9a-f]{2})+/gi, bytes => {
    try {
      return decodeURIComponent(bytes).replace(/[\s%/?#&=@:\\]/g, encodeURIComponent)
    } catch {
      return bytes.toUpperCase()
    }
  })
}
