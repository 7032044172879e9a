import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTagIn, movedTag, tagPath, tidyTags } from './tags.ts'

const level = fc.constantFrom('raid', 'police', 'a', 'ឆែកឆេរ', 'to check')
const tag = fc.array(level, { minLength: 1, maxLength: 4 }).map(levels => levels.join('/'))

describe('tidyTags', () => {
  it('lower-cases, joins inner spaces and drops what is empty or doubled', () => {
    expect(tidyTags([' Figures', 'RAID', 'raid', ' ', 'to\n check'])).toEqual(['figures', 'raid', 'to check'])
  })

  it('keeps tags of every script', () => {
    expect(tidyTags(['ឆែកឆេរ', '突击检查'])).toEqual(['ឆែកឆេរ', '突击检查'])
  })

  it('leaves levels tidy, and none empty', () => {
    expect(tidyTags(['Raid / Police', '/raid//police/', ' / '])).toEqual(['raid/police'])
  })

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '/', '\n', 'é', '\u200B') })), (tags) => {
      expect(tidyTags(tidyTags(tags))).toEqual(tidyTags(tags))
    }))
  })
})

describe('the tree of tags', () => {
  it('has every tag below those on its path, and below no other', () => {
    expect(tagPath('raid/police/2024')).toEqual(['raid', 'raid/police', 'raid/police/2024'])
    fc.assert(fc.property(tag, tag, (one, other) => { expect(isTagIn(one, other)).toBe(tagPath(one).includes(other)) }))
  })

  it('does not take a longer word for a level below', () => {
    expect(isTagIn('raids', 'raid')).toBe(false)
  })

  it('moves a tag with what is below it, and leaves the others', () => {
    expect(['raid', 'raid/police', 'raids', 'x/raid'].map(each => movedTag(each, 'raid', 'case/sweep'))).toEqual(['case/sweep', 'case/sweep/police', 'raids', 'x/raid'])
    expect(['raid', 'raid/police', 'raids'].map(each => movedTag(each, 'raid', null))).toEqual([null, null, 'raids'])
  })

  it('moves there and back to the same', () => {
    fc.assert(fc.property(tag, (from) => { expect(movedTag(movedTag(from, from, 'z')!, 'z', from)).toBe(from) }))
  })
})
