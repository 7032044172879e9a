import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownTree, type MarkdownNode } from './markdown-tree.ts'

const words = (nodes: readonly MarkdownNode[]): string => nodes.map((node) => (typeof node === 'string' ? node : words(node.children))).join('')

describe('a note', () => {
  it('has paragraphs, lines, emphasis, code, lists and quotes', () => {
    expect(markdownTree('Who *counted* the **cars**?\nNobody.')).toEqual([{ kind: 'paragraph', children: [
      'Who ', { kind: 'emphasis', children: ['counted'] }, ' the ', { kind: 'strong', children: ['cars'] }, '?', { kind: 'break', children: [] }, 'Nobody.',
    ] }])
    expect(markdownTree('3. one\n4. `two`')).toEqual([{ kind: 'numbered', first: 3, children: [
      { kind: 'item', children: ['one'] }, { kind: 'item', children: [{ kind: 'inlineCode', children: ['two'] }] },
    ] }])
    expect(markdownTree('> said')).toEqual([{ kind: 'quote', children: [{ kind: 'paragraph', children: ['said'] }] }])
    expect(markdownTree('```\n<b>\n```')).toEqual([{ kind: 'code', children: ['<b>'] }])
  })

  it('shows the words and the address of a link, and knows no dangerous one', () => {
    expect(markdownTree('[here](https://example.org/a)')).toEqual([{ kind: 'paragraph', children: [{ kind: 'link', address: 'https://example.org/a', children: ['here'] }] }])
    expect(markdownTree('[here](javascript:alert(1))')).toEqual([{ kind: 'paragraph', children: ['[here](javascript:alert(1))'] }])
  })

  it('leaves HTML, pictures and tables the letters they are', () => {
    expect(words(markdownTree('<img src=x onerror=alert(1)> &lt; <https://a.example>'))).toBe('<img src=x onerror=alert(1)> &lt; <https://a.example>')
    expect(words(markdownTree('| a | b |\n|---|---|\n| 1 | 2 |'))).toContain('| a | b |')
    expect(JSON.stringify(markdownTree('![cat](x.png)'))).not.toContain('image')
  })

  it('loses no word of plain text, whatever stands in it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('police', '606', 'ឆែកឆេរ', '警方', 'a_b', '5 * 4', '<p>', '&amp;', '#', '!'), { minLength: 1, maxLength: 12 }), (given) => {
      const said = words(markdownTree(`word ${given.join(' ')} end`))
      for (const word of given) expect(said).toContain(word)
    }))
  })
})
