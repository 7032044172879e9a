import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tidyTags } from './tags.ts'

it('writes tags one way, sorted, each once', () => {
  expect(tidyTags([' Raid ', 'figures', 'RAID', '', '  ', 'ឆែកឆេរ', 'a\nb', 'e\u0301cole'])).toEqual(['a b', 'figures', 'raid', 'école', 'ឆែកឆេរ'])
})

it('leaves tidy tags as they are', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), tags => { expect(tidyTags(tidyTags(tags))).toEqual(tidyTags(tags)) }))
})
