import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity, EntityType, Suggestion } from '../../core/entity/entity.ts'
import { knowledgeOf } from './knowledge.ts'
import { labelledArticles } from './labelled-articles.ts'
import { suggest, type Decided } from './suggest.ts'

function entity(type: EntityType, name: string, aliases: readonly string[] = [], role: string | null = null): Entity {
  return { id: `id of ${name}`, type, name, aliases, role, notes: '', createdAt: '', updatedAt: '' }
}

function suggestions(text: string, entities: readonly Entity[] = [], decided: readonly Decided[] = []): Suggestion[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({ kind: 'paragraph' as const, start: match.index, end: match.index + match[0].length }))
  return suggest({ id: 'a1', text, blocks }, knowledgeOf(entities), decided)
}

const brief = (found: readonly Suggestion[]) => found.map(({ text, name, type }) => (text === name ? `${type} ${text}` : `${type} ${text} = ${name}`))

describe('suggest with what the case knows', () => {
  it('takes name, type and role from the entity, found by any of its names', () => {
    const known = [entity('official', 'Keo Dara', ['កែវ ដារ៉ា', 'K. Dara'], 'Minister')]
    const found = suggestions('K. Dara spoke; កែវ ដារ៉ា spoke. Police chief Keo Dara spoke.', known)
    expect(found.map(({ name, role, entityId, rule }) => [name, role, entityId, rule])).toEqual(found.map(() => ['Keo Dara', 'Minister', 'id of Keo Dara', 'dictionary']))
    expect(found).toHaveLength(3)
    expect(found[0]!.reason).toBe('“K. Dara” is another name of Keo Dara in this case.')
  })

  it('lends an entity without a role the one the text gives', () => {
    const [found] = suggestions('Police chief Keo Dara spoke.', [entity('official', 'Keo Dara')])
    expect(found).toMatchObject({ entityId: 'id of Keo Dara', role: 'Police chief' })
  })

  it('keeps the type an analyst gave', () => {
    expect(brief(suggestions('Police chief Keo Dara spoke. Dara left.', [entity('person', 'Keo Dara')]))).toEqual(['person Keo Dara', 'person Dara = Keo Dara'])
  })

  it('ties a name with its kind to the site that is called so', () => {
    const known = [entity('compound', 'Wan Long')]
    expect(suggestions('At the Wan Long casino.', known).every(({ entityId }) => entityId === 'id of Wan Long')).toBe(true)
    expect(brief(suggestions('At the Wan Long casino. Wan Long is shut.'))).toEqual(['compound Wan Long casino', 'compound Wan Long = Wan Long casino'])
  })

  it('tells a site from the place it is named after', () => {
    const known = [entity('location', 'Prek Leap')]
    expect(brief(suggestions('Near the Prek Leap compound in Prek Leap.', known))).toEqual(['compound Prek Leap compound', 'location Prek Leap'])
  })

  it('finds a plain spelling of a name with accents, but not another accent', () => {
    const known = [entity('official', 'Nguyễn Hải')]
    expect(suggestions('Minister Nguyen Hai spoke.', known)[0]).toMatchObject({ name: 'Nguyễn Hải', entityId: 'id of Nguyễn Hải' })
    expect(suggestions('Minister Nguyễn Hài spoke.', known)[0]).toMatchObject({ name: 'Nguyễn Hài', entityId: null })
  })

  it('does not find a known name inside a longer one', () => {
    expect(suggestions('They drove down Keo Dara Boulevard to Keo Dara High School.', [entity('official', 'Keo Dara')]).filter(({ type }) => type === 'official')).toEqual([])
    expect(brief(suggestions('Long Dara left.', [entity('official', 'Dara')]))).toEqual([])
  })
})

describe('places', () => {
  it('are known in Khmer too, but a common word only after its kind', () => {
    expect(brief(suggestions('នៅខេត្តកណ្តាល និងកំពង់ស្ពឺ នៅកណ្តាលយប់'))).toEqual(['location កណ្តាល = Kandal', 'location កំពង់ស្ពឺ = Kampong Speu'])
  })
})

describe('short forms', () => {
  const intro = 'Police chief Keo Dara met governor Sok Bun Eng.'

  it('are the last part or the whole given name, once introduced', () => {
    expect(brief(suggestions(`Dara waited.\n\n${intro}\n\nDara spoke to Bun Eng. Eng nodded.`))).toEqual([
      'official Keo Dara', 'official Sok Bun Eng', 'official Dara = Keo Dara', 'official Bun Eng = Sok Bun Eng', 'official Eng = Sok Bun Eng',
    ])
  })

  it('are nobody’s when two people share them', () => {
    expect(brief(suggestions(`${intro} Judge Chan Dara wrote.\n\nDara spoke.`))).not.toContain('official Dara = Keo Dara')
    expect(suggestions(`${intro} Judge Chan Dara wrote.\n\nDara spoke.`).filter(({ text }) => text === 'Dara')).toEqual([])
  })

  it('are not part of another name, nor a common word that begins a sentence', () => {
    expect(suggestions(`${intro}\n\nThe Dara Hotel and Phal Dara are elsewhere.`).filter(({ text }) => text === 'Dara')).toEqual([])
    const found = suggestions('Minister Hun To spoke. To many it was news. “No,” To said.')
    expect(found.filter(({ text }) => text === 'To').map(({ start }) => start)).toEqual([50])
  })

  it('are acronyms that the text explains', () => {
    expect(brief(suggestions('The National Committee for Safe Work (NCSW) met. NCSW wrote a letter.'))).toEqual([
      'organization National Committee for Safe Work', 'organization NCSW = National Committee for Safe Work', 'organization NCSW = National Committee for Safe Work',
    ])
  })
})

describe('compounds', () => {
  it('name in the reason what else the text calls them', () => {
    const found = suggestions('The Hua Li compound, which is registered as Grand 2 casino, is shut.')
    expect(brief(found)).toEqual(['compound Hua Li compound', 'compound Grand 2 casino'])
    expect(found[0]!.reason).toContain('“Grand 2 casino”')
    expect(found[1]!.reason).toContain('“Hua Li compound”')
  })

  it('are not what is only described', () => {
    const text = 'A Poipet casino, Cambodian compounds, the Embassy compound, a Chinese hotel, one Kampot resort and some casino complex. An app called Blue Gate. The man known as Tiger.'
    expect(suggestions(text).filter(({ type }) => type === 'compound')).toEqual([])
  })
})

describe('what was decided', () => {
  const text = 'Police chief Keo Dara came to the Prek Leap compound in Prek Leap commune.'
  const all = suggestions(text)
  const decide = ({ start, end, name }: Suggestion, status: Decided['status']): Decided => ({ start, end, name, status, entityId: null })

  it('stays decided: a confirmed place is not proposed again, a rejected name not there', () => {
    for (const one of all) {
      expect(suggestions(text, [], [decide(one, 'confirmed')]).some(({ start, end }) => start < one.end && one.start < end)).toBe(false)
      expect(suggestions(text, [], [decide(one, 'rejected')]).some(({ start, end, name }) => start < one.end && one.start < end && name === one.name)).toBe(false)
    }
  })

  it('leaves a rejected place open for something else', () => {
    const compound = all.find(({ type }) => type === 'compound')!
    expect(brief(suggestions(text, [], [decide(compound, 'rejected')]))).toContain('location Prek Leap')
  })
})

describe('any text', () => {
  const pieces = [
    ...labelledArticles().flatMap(({ text }) => text.split(/(?<=[.?!។。])\s+|\n+/)), 'Interior Minister', 'spokesperson Keo Dara', 'and deputy', 'Dara', 'known as', 'Blue Gate 2', 'casino', 'the', ',', '(', '“', '’s',
    'Co., Ltd.', 'លោក កែវ ដារ៉ា', '发言人高达拉', 'ថា', '\n\n', 'Poipet', 'H.E.', 'of the', 'Ministry',
  ]
  const sources = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(' ').normalize('NFC'))
  const entities = [entity('compound', 'Blue Gate'), entity('official', 'Keo Dara', ['Dara', 'កែវ ដារ៉ា']), entity('location', 'Poipet')]

  it('gives suggestions in order that lie in it, overlap nothing and stay the same', () => {
    fc.assert(fc.property(sources, fc.boolean(), (text, knows) => {
      const found = suggestions(text, knows ? entities : [])
      let last = 0
      for (const { start, end, text: words, name, reason } of found) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toBe(words)
        expect(words.trim()).toBe(words)
        expect(words).not.toBe('')
        expect(words).not.toContain('\n')
        expect(name).not.toBe('')
        expect(reason).toMatch(/^\S.*\.$/su)
        last = end
      }
      expect(suggestions(text, knows ? entities : [])).toEqual(found)
    }), { numRuns: 200 })
  })

  it('loses a suggestion that is accepted or rejected, and no other place', () => {
    fc.assert(fc.property(sources, fc.nat(), fc.constantFrom('confirmed' as const, 'rejected' as const), (text, pick, status) => {
      const found = suggestions(text, entities)
      if (found.length === 0) return
      const one = found[pick % found.length]!
      const after = suggestions(text, entities, [{ start: one.start, end: one.end, name: one.name, status, entityId: one.entityId }])
      expect(after.some(({ start, end, name }) => start < one.end && one.start < end && name === one.name)).toBe(false)
      for (const other of found) if (other !== one) expect(after.some(({ start, end, name }) => start === other.start && end === other.end && name === other.name)).toBe(true)
    }), { numRuns: 200 })
  })
})
