import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { META_FIELDS, type ArticleMeta } from './article.ts'
import { chooseMeta, correctMeta, isUsable, resetMeta, withFound } from './meta.ts'

describe('chooseMeta', () => {
  it('takes the most trusted origin, and of equals the first', () => {
    const meta = chooseMeta([
      { field: 'title', value: 'From the page', origin: 'html' },
      { field: 'title', value: ' From  the data ', origin: 'json-ld' },
      { field: 'title', value: 'From the data again', origin: 'json-ld' },
    ])
    expect(meta.title).toEqual({ value: 'From the data', origin: 'json-ld', confidence: 'high' })
    expect(meta.byline).toEqual({ value: null, origin: 'none' })
  })

  it('passes over what a field cannot take', () => {
    const meta = chooseMeta([
      { field: 'published', value: 'yesterday', origin: 'json-ld' },
      { field: 'published', value: '2024-11-06', origin: 'html' },
      { field: 'outlet', value: ' \u200B', origin: 'json-ld' },
    ])
    expect(meta.published).toEqual({ value: '2024-11-06', origin: 'html', confidence: 'medium' })
    expect(meta.outlet).toEqual({ value: null, origin: 'none' })
  })

  it('lets a guess give way to what is none, whatever their origins', () => {
    const meta = chooseMeta([{ field: 'outlet', value: 'riverpost.example', origin: 'html', confidence: 'low' }, { field: 'outlet', value: 'Riverpost', origin: 'text' }])
    expect(meta.outlet).toEqual({ value: 'Riverpost', origin: 'text', confidence: 'medium' })
  })

  it('parts an archive’s address, and keeps one that is named as such', () => {
    const archived = 'https://web.archive.org/web/20241027/https://riverpost.example/kampot'
    expect(chooseMeta([{ field: 'url', value: archived, origin: 'html' }])).toMatchObject({ url: { value: 'https://riverpost.example/kampot', origin: 'html' }, archiveUrl: { value: archived, origin: 'html' } })
    expect(chooseMeta([{ field: 'archiveUrl', value: 'https://keep.example/7', origin: 'front-matter' }])).toMatchObject({ url: { value: null }, archiveUrl: { value: 'https://keep.example/7' } })
  })

  it('leaves out an update that is not after the publication', () => {
    const updated = (published: string, day: string) => chooseMeta([{ field: 'published', value: published, origin: 'html' }, { field: 'updated', value: day, origin: 'html' }]).updated.value
    expect(updated('2024-10-27', '2024-10-29')).toBe('2024-10-29')
    expect(updated('2024-10-27', '2024-10-27')).toBeNull()
    expect(updated('2024-10-27', '2024-10-01')).toBeNull()
  })
})

describe('correctMeta', () => {
  const meta = chooseMeta([{ field: 'title', value: 'Found', origin: 'text' }])

  it('keeps what import found through several corrections', () => {
    const twice = correctMeta(correctMeta(meta, 'title', 'First'), 'title', ' Second ')
    expect(twice.title).toEqual({ value: 'Second', origin: 'analyst', confidence: 'high', found: { value: 'Found', origin: 'text', confidence: 'medium' } })
  })

  it('empties a field', () => {
    expect(correctMeta(meta, 'title', ' ').title).toEqual({ value: null, origin: 'analyst', found: { value: 'Found', origin: 'text', confidence: 'medium' } })
  })

  it('is taken back whole by resetMeta, whatever was corrected', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...META_FIELDS), fc.option(fc.string()))), (corrections) => {
        const corrected = corrections.reduce((before, [field, value]) => correctMeta(before, field, value), meta)
        expect(META_FIELDS.reduce(resetMeta, corrected)).toEqual(meta)
      }),
    )
  })
})

describe('withFound', () => {
  const meta = chooseMeta([{ field: 'title', value: 'Found', origin: 'text' }, { field: 'outlet', value: 'Post', origin: 'html' }])

  it('replaces what was found and keeps what was corrected, over what is now found', () => {
    const anew: ArticleMeta = { ...meta, title: { value: 'Ход дня', origin: 'text', confidence: 'medium' }, outlet: { value: null, origin: 'none' } }
    const corrected = correctMeta(meta, 'title', 'The day')
    expect(withFound(meta, anew)).toEqual(anew)
    expect(withFound(corrected, anew)).toEqual({ ...anew, title: { value: 'The day', origin: 'analyst', confidence: 'high', found: anew.title } })
    expect(resetMeta(withFound(corrected, anew), 'title')).toEqual(anew)
  })
})

describe('isUsable', () => {
  it.each(['2024', '2024-02', '2024-02-29', '0001-01-01'])('takes the date %s', (value) => {
    expect(isUsable('published', value)).toBe(true)
  })

  it.each(['', '2023-02-29', '2024-13', '2024-00-01', '2024-1-1', '20241106', '2024-11-06T10:00', '0000', '2024-04-31', '1900-02-29'])('takes no date %s', (value) => {
    expect(isUsable('published', value)).toBe(false)
  })
})
