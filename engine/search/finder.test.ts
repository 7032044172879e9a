import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { create, remove, update } from '../../core/change.ts'
import type { Entity } from '../../core/entity/entity.ts'
import { addArticle, testCase } from '../testing.ts'
import { transaction } from '../store/database.ts'
import type { OpenCase } from '../store/open-case.ts'
import { findByName } from './finder.ts'

const entity = (id: string, name: string, fields: Partial<Entity> = {}): Entity =>
  ({ id, type: 'official', name, role: null, aliases: [], notes: '', createdAt: '2025-01-01T00:00:00.000Z', updatedAt: '2025-01-01T00:00:00.000Z', ...fields })

function caseOf(titles: readonly string[], entities: readonly Entity[]): OpenCase {
  const opened = testCase()
  titles.forEach((title, index) => addArticle(opened.db, `Text ${index} of an article.`, { id: `a${index}`, title, outlet: 'Daily', published: '2025-03-01' }))
  if (entities.length > 0) opened.edit({ label: 'Names', changes: entities.map(one => create('entity', one)) })
  return opened
}

const addReports = ({ db }: OpenCase, count: number): void => transaction(db, () => {
  for (let n = 0; n < count; n++) addArticle(db, `Text ${n}.`, { id: `a${n}`, title: `Report ${n}` })
})

const ids = async (opened: OpenCase, typed: string): Promise<string[]> => (await findByName(() => opened, typed, 12)).map(item => item.id)

describe('findByName', () => {
  const people = [
    entity('thet', 'Sar Thet', { role: 'National Police Chief', aliases: ['ស ថេត', '沙塔'] }),
    entity('mango', 'Mango Park', { type: 'compound' }),
    entity('city', 'Phnom Penh', { type: 'location', aliases: ['ភ្នំពេញ', '金边', 'พนมเปญ', '프놈펜', 'Phnôm Pênh'] }),
  ]
  const titles = ['Mango Park raided', 'Police chief Sar Thet speaks', 'ការឆបោកនៅរាជធានីភ្នំពេញ', '警方突袭金边园区', 'บุกค้นอาคารในกรุงพนมเปญ', '프놈펜의 범죄단지', 'Đột kích ở Phnôm Pênh']

  it.each([
    ['mango', ['mango', 'a0']], ['mango park', ['mango', 'a0']], ['park rai', ['a0']], ['thet', ['thet', 'a1']],
    ['ភ្នំពេញ', ['city', 'a2']], ['ឆបោក', ['a2']], ['金边', ['city', 'a3']], ['园区', ['a3']], ['พนมเปญ', ['city', 'a4']], ['프놈', ['city', 'a5']],
    ['phnom p', ['city', 'a6']], ['dot kich', ['a6']], ['ថេត', ['thet']], ['mnago', ['mango', 'a0']], ['zzzz', []], ['…', []],
  ])('%s', async (typed, wanted) => {
    expect(await ids(caseOf(titles, people), typed)).toEqual(wanted)
  })

  it('says what it found, and by which alias', async () => {
    const opened = caseOf(titles, people)
    expect(await findByName(() => opened, 'thet', 1)).toEqual([{ kind: 'entity', id: 'thet', label: 'Sar Thet', detail: 'official · National Police Chief', type: 'official' }])
    expect(await findByName(() => opened, '沙塔', 1)).toMatchObject([{ label: 'Sar Thet', detail: 'official · National Police Chief · 沙塔' }])
    expect(await findByName(() => opened, 'raided', 1)).toEqual([{ kind: 'article', id: 'a0', label: 'Mango Park raided', detail: 'Daily · 2025-03-01', type: null }])
  })

  it('puts exact names first, then names that begin so', async () => {
    const opened = caseOf(['Takeo province raid'], [entity('late', 'Governor of Takeo', { type: 'person' }), entity('begin', 'Takeo Casino', { type: 'compound' }), entity('exact', 'Takeo', { type: 'location' })])
    expect(await ids(opened, 'takeo')).toEqual(['exact', 'begin', 'a0', 'late'])
  })

  it('does not put a name back for having other names beside it', async () => {
    const opened = caseOf([], [entity('park', 'Mango Park', { aliases: ['芒果园区', 'បុរីម៉ាំងហ្គោផាក', '망고 단지'] }), entity('second', 'Mango Park 2')])
    expect(await ids(opened, 'mango')).toEqual(['park', 'second'])
  })

  it('follows every edit and its undoing', async () => {
    const opened = caseOf(titles, people)
    expect(await ids(opened, 'jin bei')).toEqual([])
    const [, mango] = people
    opened.edit({ label: 'Rename', changes: [update('entity', mango!, { ...mango!, aliases: ['Jin Bei'] })] })
    expect(await ids(opened, 'jin bei')).toEqual(['mango'])
    opened.undo()
    expect(await ids(opened, 'jin bei')).toEqual([])
    opened.edit({ label: 'Delete', changes: [remove('entity', mango!)] })
    expect(await ids(opened, 'mango')).toEqual(['a0'])
    addArticle(opened.db, 'Another.', { id: 'new', title: 'Mango again' })
    expect(await ids(opened, 'mango')).toEqual(['new', 'a0'])
  })

  it('keeps its place in a library of several blocks while articles come in', async () => {
    const opened = testCase()
    addReports(opened, 4100)
    expect(await Promise.all([ids(opened, 'report 4099'), ids(opened, '17')])).toEqual([['a4099'], expect.arrayContaining(['a17', 'a179'])])
    addArticle(opened.db, 'Last.', { id: 'last', title: 'Report last' })
    expect(await ids(opened, 'report last')).toEqual(['last'])
  })

  it('stops when the case is closed meanwhile', async () => {
    const opened = testCase()
    addReports(opened, 2100)
    let current: OpenCase | null = opened
    const asked = findByName(() => {
      if (!current) throw new RedthreadError('case/none')
      return current
    }, 'report', 12)
    current = null
    await expect(asked).rejects.toMatchObject({ data: { code: 'case/none' } })
  })
})
