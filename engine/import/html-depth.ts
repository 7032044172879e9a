/** Browsers flatten what is nested deeper than 512 elements. */
const DEEPEST = 400

/** Elements whose end need not be written, and those that have none: they are no sign of depth. */
const UNCOUNTED = new Set(
  ('html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rtc rp area base br col embed hr img input link meta param source track wbr frame keygen').split(' '),
)
/** Elements whose content is no markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes plaintext'.split(' '))
const LINES = /^(?:address|article|aside|blockquote|center|div|dl|fieldset|figure|footer|form|h\d|header|main|nav|ol|pre|section|table|ul)$/

const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi

/**
 * A page in which nothing is nested deeper than browsers bear: tags beyond are left out, line breaks put where they parted blocks. Parsers of HTML take time that grows with
 * the square of the depth. Gives back any other page as it is, after one look at its tags.
 */
export function withinDepth(raw: string): string {
  let kept = ''
  let from = 0
  let depth = 0
  TAG.lastIndex = 0
  for (let match = TAG.exec(raw); match; match = TAG.exec(raw)) {
    const [opening, slash, tag] = match
    const name = tag?.toLowerCase()
    const end = name === undefined ? after(raw, '-->', match.index) : endOfTag(raw, match.index + opening.length)
    TAG.lastIndex = end
    if (name === undefined) continue
    if (slash === '' && RAW.has(name)) {
      TAG.lastIndex = afterRaw(raw, name, end)
      continue
    }
    if (UNCOUNTED.has(name) || raw[end - 2] === '/') continue
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

function after(raw: string, sign: string, from: number): number {
  const at = raw.indexOf(sign, from)
  return at === -1 ? raw.length : at + sign.length
}

function afterRaw(raw: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  const match = close.exec(raw)
  return match ? match.index : raw.length
}
