import { describe, expect, it } from 'vitest'
import { engineWith } from '../testing.ts'
import { WIRE, wireCopy } from '../../core/duplicate/testing.ts'

const ids = (group: { members: readonly { article: { id: string } }[] } | null) => group?.members.map(({ article }) => article.id) ?? null

describe('five copies of one wire story', () => {
  const copies = { wire: { text: WIRE, published: '2031-05-02', outlet: 'Wire' }, ...Object.fromEntries([1, 2, 3, 4].map(n => [`copy-${n}`, { text: wireCopy(n), published: `2031-05-0${n + 2}`, outlet: `Paper ${n}` }])) }

  it('are one group, and one source', async () => {
    const { ask } = await engineWith({ ...copies, other: 'A text of its own that says something else.' })
    const group = await ask('groups.of', { articleId: 'copy-3' })
    expect(ids(group)![0]).toBe('wire')
    expect(ids(group)!.toSorted()).toEqual(['copy-1', 'copy-2', 'copy-3', 'copy-4', 'wire'])
    expect(await ask('groups.independence', { articleIds: [...Object.keys(copies), 'other'] })).toEqual({ articles: 6, sources: 2 })
  })
})
