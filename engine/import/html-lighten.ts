/** Browsers flatten what is nested deeper than 512 elements. */
const DEEPEST = 400

/** Elements whose end need not be written, and those that have none: they are no sign of depth. */
const UNCOUNTED = new Set(
  ('html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rtc rp area base br col embed hr img input link meta param source track wbr frame keygen').split(' '),
)
/** Elements whose content is no markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes noscript plaintext'.split(' '))
const LINES = /^(?:address|article|aside|blockquote|center|div|dl|fieldset|figure|footer|form|h\d|header|main|nav|ol|pre|section|table|ul)$/

/** A comment, what browsers take for one, or a tag. */
const TAG = /<(?:!--|[!?]|\/(?![a-z])|(\/?)([a-z][^\s/>]*))/gi
const COMMENT_END = /-->|(?<!<!)--!>/g

/**
 * A page without what only costs time to parse, after one look at its tags: programs and style sheets, often most of a page, which parsers go through sign by sign; and depth
 * beyond what browsers bear, for which the time grows with its square: tags beyond are left out, line breaks put where they parted blocks.
 */
export function lightened(raw: string): string {
  let kept = ''
  let from = 0
  let depth = 0
  /** Pictures and formulas that are open: in them a style sheet holds markup. */
  let foreign = 0
  TAG.lastIndex = 0
  for (let match = TAG.exec(raw); match; match = TAG.exec(raw)) {
    const [opening, slash, tag] = match
    const name = tag?.toLowerCase()
    const end = name !== undefined ? endOfTag(raw, match.index + opening.length) : opening === '<!--' ? after(raw, COMMENT_END, match.index + 2) : after(raw, /[>]/g, match.index + 2)
    TAG.lastIndex = end
    if (name === undefined) continue
    if (slash === '' && RAW.has(name)) {
      const close = afterRaw(raw, name, end)
      if (foreign === 0 && isUnread(raw, name, match.index, end, close)) {
        kept += raw.slice(from, end)
        from = close
      }
      TAG.lastIndex = close
      continue
    }
    if (UNCOUNTED.has(name) || raw[end - 2] === '/') continue
    if (name === 'svg' || name === 'math') foreign = Math.max(0, foreign + (slash === '' ? 1 : -1))
    const beyond = depth > DEEPEST || (depth === DEEPEST && slash === '')
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    if (!beyond) continue
    kept += raw.slice(from, match.index) + (LINES.test(name) ? '<br><br>' : '')
    from = end
  }
  return from === 0 ? raw : kept + raw.slice(from)
}

/** Attributes may hold ">" in quotes. */
function endOfTag(raw: string, from: number): number {
  for (let at = from; at < raw.length; at += 1) {
    const sign = raw[at]
    if (sign === '>') return at + 1
    if ((sign === '"' || sign === "'") && raw[at - 1] === '=') {
      const close = raw.indexOf(sign, at + 1)
      if (close === -1) return raw.length
      at = close
    }
  }
  return raw.length
}

function after(raw: string, sign: RegExp, from: number): number {
  sign.lastIndex = from
  return sign.test(raw) ? sign.lastIndex : raw.length
}

/**
 * Whether what stands in an element is a program or a style sheet. Where a browser might see an end of it elsewhere it is left as it is: inside a picture these elements hold
 * markup, and in a comment of its own a program may write their tags.
 */
function isUnread(raw: string, name: string, start: number, from: number, to: number): boolean {
  if (to === raw.length || raw[from - 2] === '/') return false
  if (name === 'style') return !raw.slice(from, to).includes('<')
  return name === 'script' && !/ld\+json/i.test(raw.slice(start, from)) && !/<(?:!|\/?(?:script|svg|math)\b)/i.test(raw.slice(from, to))
}

function afterRaw(raw: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  const match = close.exec(raw)
  return match ? match.index : raw.length
}
