import { JSDOM, VirtualConsole } from 'jsdom'

/**
 * A parser of a window that has no page: documents it makes belong to no browsing context, so that no script runs, nothing is loaded and no style is
 * computed, whatever is in them. The console is nobody's: what jsdom has to say may quote the page. https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-domparser-parsefromstring
 */
const { DOMParser } = new JSDOM('', { virtualConsole: new VirtualConsole() }).window

export function parseHtml(raw: string): Document {
  return new DOMParser().parseFromString(raw, 'text/html')
}
