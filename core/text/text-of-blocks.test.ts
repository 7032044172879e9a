import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from './block.ts'
import { canonical } from './canonical.ts'
import { textOfBlocks } from './text-of-blocks.ts'

describe('textOfBlocks', () => {
  it('puts a blank line between blocks and leaves empty ones out', () => {
    const { text, blocks } = textOfBlocks([
      { kind: 'heading', text: 'Raid\u00A0in Takeo', level: 1 },
      { kind: 'paragraph', text: ' \u200B ' },
      { kind: 'paragraph', text: 'Police\ncame.' },
    ])
    expect(text).toBe('Raid in Takeo\n\nPolice came.')
    expect(blocks).toEqual([
      { kind: 'heading', start: 0, end: 13, level: 1 },
      { kind: 'paragraph', start: 15, end: 27 },
    ])
  })

  it('tiles a canonical text: blocks in order, never empty, no line break inside, "\\n\\n" between', () => {
    const kind = fc.constantFrom<BlockKind>('heading', 'paragraph', 'listItem', 'quote', 'caption')
    const part = fc.record({ kind, text: fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('\u0301', ' ', '\n\n', '\uFEFF')) })
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { text, blocks } = textOfBlocks(parts)
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
        for (const block of blocks) {
          expect(block.end).toBeGreaterThan(block.start)
          expect(text.slice(block.start, block.end)).not.toContain('\n')
          expect(block.level !== undefined).toBe(block.kind === 'heading')
        }
        expect(canonical(text)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })
})
