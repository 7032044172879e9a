import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairId, type GroupCorrection } from './group.ts'
import { groupsOf, type Groupable, type Relations } from './groups.ts'

const nothing: Relations = { resemble: () => ({ tie: null, similarity: 0 }), corrections: [], leads: new Set() }

function article(id: string, more: Partial<Groupable> = {}): Groupable {
  return { id, seq: Number(id.slice(1)), published: null, updated: null, words: 100, url: null, ...more }
}

function near(...pairs: readonly (readonly [string, string])[]): Relations['resemble'] {
  const known = new Set(pairs.map(([a, b]) => pairId(a, b)))
  return (a, b) => (known.has(pairId(a, b)) ? { tie: 'near', similarity: 0.8 } : { tie: null, similarity: 0.1 })
}

function correction(verdict: GroupCorrection['verdict'], a: string, b: string): Pick<GroupCorrection, 'articleIds' | 'verdict'> {
  return { verdict, articleIds: a < b ? [a, b] : [b, a] }
}

const idsOf = (groups: ReturnType<typeof groupsOf>): string[][] => groups.map(members => members.map(({ id }) => id))

describe('groupsOf', () => {
  const [a, b, c, d] = [article('a1'), article('a2'), article('a3'), article('a4')] as const

  it('lets the earliest published lead, then the longest, then the first imported; what has no day is not early', () => {
    const all = near(['a1', 'a2'], ['a1', 'a3'], ['a2', 'a3'])
    const lead = (...articles: readonly Groupable[]): string => groupsOf(articles, { ...nothing, resemble: all })[0]![0]!.id
    expect(lead(a, b, c)).toBe('a1')
    expect(lead(a, b, { ...c, words: 101 })).toBe('a3')
    expect(lead(a, { ...b, published: '2031-05-02' }, { ...c, words: 101 })).toBe('a2')
    expect(lead({ ...a, published: '2031-05' }, { ...b, published: '2031-05-02' }, { ...c, published: '2031' })).toBe('a2')
  })

  it('lets the newest state of a page lead, by its update, its publication, its import', () => {
    const versions: Relations['resemble'] = () => ({ tie: 'version', similarity: 0.5 })
    const lead = (...articles: readonly Groupable[]): string => groupsOf(articles.map(one => ({ ...one, url: 'x.example/1' })), { ...nothing, resemble: versions })[0]![0]!.id
    expect(lead(a, b)).toBe('a2')
    expect(lead({ ...a, published: '2031-05-03' }, { ...b, published: '2031-05-02' })).toBe('a1')
    expect(lead({ ...a, published: '2031-05-02', updated: '2031-05-04' }, { ...b, published: '2031-05-03' })).toBe('a1')
  })

  it('does not tie the ends of a chain together', () => {
    const chain = near(['a1', 'a2'], ['a2', 'a3'], ['a3', 'a4'])
    expect(idsOf(groupsOf([a, b, c, d], { ...nothing, resemble: chain }))).toEqual([['a1', 'a2'], ['a3', 'a4']])
  })

  it('takes an article out for good, also when a further copy comes that is like it', () => {
    const resemble = near(['a1', 'a2'], ['a1', 'a3'], ['a1', 'a4'], ['a2', 'a3'], ['a2', 'a4'], ['a3', 'a4'])
    const apart = [correction('apart', 'a1', 'a2'), correction('apart', 'a1', 'a3')]
    expect(idsOf(groupsOf([a, b, c, d], { ...nothing, resemble, corrections: apart }))).toEqual([['a2', 'a3', 'a4']])
  })

  it('keeps what was put together, with what is like either, and says so', () => {
    const resemble = near(['a1', 'a2'], ['a3', 'a4'])
    const [group] = groupsOf([a, b, c, d], { ...nothing, resemble, corrections: [correction('together', 'a2', 'a3')] })
    expect(group!.map(({ id, tie }) => [id, tie])).toEqual([['a1', null], ['a2', 'near'], ['a3', 'analyst'], ['a4', 'near']])
  })

  it('holds to what was put apart where two words contradict each other', () => {
    const corrections = [correction('together', 'a1', 'a2'), correction('together', 'a2', 'a3'), correction('apart', 'a1', 'a3')]
    expect(idsOf(groupsOf([a, b, c], { ...nothing, corrections }))).toEqual([['a1', 'a2']])
  })

  it('changes nothing but the lead where one is chosen', () => {
    const resemble = near(['a1', 'a2'], ['a1', 'a3'])
    const [group] = groupsOf([a, b, c], { ...nothing, resemble, leads: new Set(['a3']) })
    expect(group).toEqual([{ id: 'a3', tie: null, similarity: 1 }, { id: 'a1', tie: 'near', similarity: 0.8 }, { id: 'a2', tie: 'near', similarity: 0.1 }])
  })
})

describe('groups of anything', () => {
  const IDS = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']
  const pair = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)).filter(([a, b]) => a !== b)
  const cases = fc.record({
    articles: fc.subarray(IDS).chain(ids => fc.tuple(...ids.map(id => fc.record({
      published: fc.constantFrom(null, '2031', '2031-05', '2031-05-02'), updated: fc.constantFrom(null, '2031-06'), words: fc.constantFrom(100, 200), url: fc.constantFrom(null, 'x', 'y'),
    }).map(more => article(id, more))))),
    likely: fc.array(pair),
    corrections: fc.uniqueArray(fc.tuple(pair, fc.constantFrom('together' as const, 'apart' as const)), { selector: ([[a, b]]) => pairId(a, b), maxLength: 6 })
      .map(made => made.map(([[a, b], verdict]) => correction(verdict, a, b))),
    leads: fc.subarray(IDS).map(ids => new Set(ids)),
  })
  type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

  /** As in a case: a tie of one URL and a tie of likeness. */
  function relations({ articles, likely, corrections, leads }: Case): Relations {
    const alike = near(...likely)
    const url = new Map(articles.map(one => [one.id, one.url]))
    return {
      corrections, leads,
      resemble: (a, b) => (url.get(a) != null && url.get(a) === url.get(b) ? { tie: 'version', similarity: 0.3 } : alike(a, b)),
    }
  }

  it('are a partition: no article is in two, none is alone', () => {
    fc.assert(fc.property(cases, given => {
      const ids = idsOf(groupsOf(given.articles, relations(given))).flat()
      expect(new Set(ids).size).toBe(ids.length)
      for (const group of idsOf(groupsOf(given.articles, relations(given)))) expect(group.length).toBeGreaterThan(1)
      expect(given.articles.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    }))
  })

  it('do not depend on the order of articles and corrections', () => {
    const shuffled = cases.chain(given => fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray([...given.articles], { minLength: given.articles.length }), fc.shuffledSubarray([...given.corrections], { minLength: given.corrections.length }),
    ))
    fc.assert(fc.property(shuffled, ([given, articles, corrections]) => {
      expect(groupsOf(articles, { ...relations(given), corrections })).toEqual(groupsOf(given.articles, relations(given)))
    }))
  })

  it('hold nothing that was put apart, and all that was put together where nothing keeps it apart', () => {
    fc.assert(fc.property(cases, given => {
      const groups = idsOf(groupsOf(given.articles, relations(given)))
      const together = (a: string, b: string): boolean => groups.some(group => group.includes(a) && group.includes(b))
      const apart = given.corrections.some(({ verdict }) => verdict === 'apart')
      const known = new Set(given.articles.map(({ id }) => id))
      for (const { verdict, articleIds: [a, b] } of given.corrections) {
        if (!known.has(a) || !known.has(b)) continue
        if (verdict === 'apart') expect(together(a, b)).toBe(false)
        else if (!apart) expect(together(a, b)).toBe(true)
      }
    }))
  })

  it('tie each member to the lead, or, where someone put things together or chose the lead, to another of the group', () => {
    fc.assert(fc.property(cases, given => {
      const plain = { ...relations(given), corrections: [], leads: new Set<string>() }
      for (const [lead, ...members] of groupsOf(given.articles, plain)) {
        for (const { id, tie } of members) expect(tie).toBe(plain.resemble(lead!.id, id).tie)
      }
      for (const members of groupsOf(given.articles, relations(given))) expect(members.filter(({ tie }) => tie === null)).toHaveLength(1)
    }))
  })

  it('are those of each family by itself: of articles that anything ties together, over however many steps', () => {
    fc.assert(fc.property(cases, given => {
      const whole = relations(given)
      const tied = (one: string, other: string): boolean => whole.resemble(one, other).tie !== null || whole.corrections.some(({ articleIds }) => pairId(...articleIds) === pairId(one, other))
      const families: Groupable[][] = []
      for (const one of given.articles) {
        const kin = families.filter(family => family.some(other => tied(one.id, other.id)))
        families.splice(0, families.length, ...families.filter(family => !kin.includes(family)), [...kin.flat(), one])
      }
      const sorted = (groups: ReturnType<typeof groupsOf>) => groups.toSorted(([a], [b]) => (a!.id < b!.id ? -1 : 1))
      expect(sorted(families.flatMap(family => groupsOf(family, whole)))).toEqual(sorted(groupsOf(given.articles, whole)))
    }))
  })
})
