import { describe, expect, it } from 'vitest'
import type { EntityPage } from '../../../contract/entity-shapes.ts'
import type { Entity, EntityType } from '../../../core/entity/entity.ts'
import { glanceAt } from './at-a-glance.ts'

const entity = (id: string, type: EntityType, role: string | null = null): Entity => ({ id, type, name: id, role, aliases: [], notes: '', createdAt: '', updatedAt: '' })
const article = (id: string, published: string | null) => ({ id, title: id, outlet: null, published, mentions: 1 })
const nobody: EntityPage = { entity: entity('Sar', 'official'), aliases: [], mentions: [], articles: [], sources: 0, appearsWith: [], annotations: [] }
const mention = { mentionId: 'm', article: article('a', null), page: null, paragraph: 1, sentence: 'Sar', mark: { start: 0, end: 3 }, range: null }

describe('glanceAt', () => {
  it('tells the earliest and the latest article by its date, whatever its precision', () => {
    expect(glanceAt({ ...nobody, articles: [article('a', '2024-11'), article('b', null), article('c', '2023'), article('d', 'May'), article('e', '2024-10-24')] })).toMatchObject({ first: '2023', last: '2024-11' })
    expect(glanceAt(nobody)).toMatchObject({ first: null, last: null })
  })

  it('parts places from people, in their order', () => {
    const met = [entity('P', 'person'), entity('L', 'location'), entity('C', 'compound'), entity('G', 'organization')].map((one, place) => ({ entity: one, paragraphs: 9 - place, articles: 1 }))
    const { where, withWhom } = glanceAt({ ...nobody, appearsWith: met })
    expect([where, withWhom].map(list => list.map(({ id }) => id))).toEqual([['L', 'C'], ['P', 'G']])
  })

  it('says what is missing, and nothing where all is there', () => {
    expect(glanceAt(nobody).missing).toEqual(['mentions', 'role'])
    const one = { ...nobody, mentions: [mention], articles: [article('a', null)], sources: 1, aliases: [{ name: 'S', script: null, kind: null, source: null }] }
    expect(glanceAt(one).missing).toEqual(['role', 'second-source', 'dates', 'places', 'alias-sources'])
    const all = { ...one, entity: entity('Sar', 'official', 'Chief'), articles: [article('a', '2024')], sources: 2, appearsWith: [{ entity: entity('L', 'location'), paragraphs: 1, articles: 1 }], aliases: [] }
    expect(glanceAt(all).missing).toEqual([])
  })
})
