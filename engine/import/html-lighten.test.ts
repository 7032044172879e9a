import fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { lightened } from './html-lighten.ts'

const UNSEEN = new Set(['script', 'style', 'select'])

/** All texts of a page that are no program, no style sheet, no choice of a form and no comment, each with the names of the elements around it. */
function texts(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], path = ''): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.nodeName === '#text') return [`${path}: ${(node as DefaultTreeAdapterTypes.TextNode).value}`]
    return 'tagName' in node && !UNSEEN.has(node.tagName) ? texts(node.childNodes, `${path}/${node.tagName}`) : []
  })
}

const shown = (page: string): string[] => texts(parse(page).childNodes)

describe('a lightened page', () => {
  it('is without programs and style sheets, and with its data', () => {
    const data = '<script type="application/LD+JSON">{"a":"<b>"}</script>'
    expect(lightened(`<style media=print>p > a {}</style><SCRIPT>if (a<b) "</p>"</SCRIPT >${data}<script type=module src=x></script><p>words`))
      .toBe(`<style media=print></style><SCRIPT></SCRIPT >${data}<script type=module src=x></script><p>words`)
  })

  it.each([
    ['a comment that hides the end of a script', '<script><!-- <script> a </script> b --></script><p>c'], ['a script that no one closed', '<script>a<p>b'], ['a style in a picture', '<svg><style></svg><p>a</p><style>b</style>'],
    ['a script in a picture, closed by itself', '<svg><script/></svg><p>a</p><script>b</script>'], ['tags in attributes', '<p title="<style>">a</p><p title="</style>">b'], ['tags in comments', '<!-- <style> --><p>a</p><!-- </style> -->'],
    ['tags in a field', '<textarea><script></textarea><p>a</p><script>b</script>'], ['tags that are not shown where scripts run', '<noscript><style></noscript><p>a</p><style>b</style>'],
  ])('shows what it showed: %s', (_name, page) => {
    expect(shown(lightened(page))).toEqual(shown(page))
  })

  it('shows what it showed, however its tags are mixed', () => {
    const piece = fc.constantFrom(
      '<script>', '<script type=x>', '<script/>', '</script>', '<style>', '<style/>', '</style>', '<svg>', '</svg>', '<math>', '</math>', '<!--', '-->', '--!>', '<p>', '</p>', '<p title="', '">', 'words', ' a < b ', '<textarea>', '</textarea>',
      '<title>', '</title>', '<noscript>', '</noscript>', '<iframe>', '</iframe>', '<table>', '<td>', '</table>', '<template>', '</template>', '<select>', '</select>', '<b>', '</b>', "'", '<![CDATA[', ']]>', '<!doctype x>', '<?x', '</',
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const page = pieces.join('')
      expect(shown(lightened(page))).toEqual(shown(page))
    }), { numRuns: 3000, seed: 1 })
  })
})
