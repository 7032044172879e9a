import { describe, expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { addArticle, testCase } from '../testing.ts'
import { putAnnotation } from '../store/annotations.ts'
import { run, transaction, type Writable } from '../store/database.ts'
import { putEntity } from '../store/entities.ts'
import { putMention } from '../store/mentions.ts'
import { matchesInArticle, search } from './search.ts'

type Articles = Readonly<Record<string, string | { text: string; title?: string; outlet?: string; byline?: string; published?: string; language?: string; url?: string }>>

function library(articles: Articles): Writable {
  const { db } = testCase()
  transaction(db, () => {
    for (const [id, article] of Object.entries(articles)) {
      const { text, ...meta } = typeof article === 'string' ? { text: article } : article
      addArticle(db, text, { id, title: 'Untitled', ...meta })
    }
  })
  return db
}

const page = { offset: 0, limit: 100 }
const found = (db: Writable, query: string): string[] => search(db, query, page).hits.map(hit => hit.article.id)
const foundSet = (db: Writable, query: string): string[] => found(db, query).sort()

/** What the marks of the first hit cover, and what the same ranges cover in the article. */
const marked = (db: Writable, query: string): string[] => {
  const [hit] = search(db, query, page).hits
  return hit!.marks.map(([start, end]) => hit!.snippet.slice(start, end))
}

const WORLD: Articles = {
  en: 'Police raided Cambodia’s largest compound near the border. “Nobody ran,” said Mr O’Neil; 1,000 people had lived in the U.S.-owned park.Then it rained.',
  km: 'ប៉ូលិសជាតិបានចុះបង្ក្រាបអគារមួយនៅរាជធានីភ្នំពេញ ដែលសង្ស័យថាជាកន្លែងឆបោកតាមអ៊ីនធឺណិត។',
  zh: '柬埔寨警方周三突袭金边的一个诈骗园区，逮捕了一千多名外国公民。',
  th: 'ตำรวจกัมพูชาบุกค้นอาคารในกรุงพนมเปญและจับกุมชาวต่างชาติ',
  vi: 'Cảnh sát đột kích một khu nhà ở Đà Nẵng, theo lời ông Đặng Thị Hồng.',
  ko: '캄보디아 경찰이 프놈펜의 범죄단지를 급습해 한국인들을 구조했다.',
  ja: 'カンボジアの警察は首都プノンペンの拠点を捜索した。',
}

it('marks each hit in its own text', () => {
  const db = library({ first: 'Police came late.', second: 'Nobody had called the police.', third: 'The police, again' })
  const marks = search(db, 'police', page).hits.map(({ article, snippet, marks: [mark] }) => [article.id, mark && snippet.slice(...mark)])
  expect(Object.fromEntries(marks)).toEqual({ first: 'Police', second: 'police', third: 'police' })
})

describe('a word is found', () => {
  it.each([
    ['compounds', 'en', ['compound']],
    ['Cambodia', 'en', ['Cambodia']],
    ["cambodia's", 'en', ['Cambodia']],
    ["O'Neil", 'en', ['O’Neil']],
    ['1,000', 'en', ['1,000']],
    ['U.S.', 'en', ['U.S']],
    ['park', 'en', ['park']],
    ['ភ្នំពេញ', 'km', ['ភ្នំពេញ']],
    ['ឆបោក', 'km', ['ឆបោក']],
    ['ភ្នំ\u200bពេញ', 'km', ['ភ្នំពេញ']],
    ['金边', 'zh', ['金边']],
    ['诈骗园区', 'zh', ['诈骗园区']],
    ['พนมเปญ', 'th', ['พนมเปญ']],
    ['กัมพูชา', 'th', ['กัมพูชา']],
    ['đột', 'vi', ['đột']],
    ['dang', 'vi', ['Đặng']],
    ['Da\u0300', 'vi', ['Đà']],
    ['프놈펜', 'ko', ['프놈펜의']],
    ['범죄단지', 'ko', ['범죄단지를']],
    ['首都', 'ja', ['首都']],
    ['プノンペン', 'ja', ['プノンペン']],
  ])('%s in %s', (query, id, marks) => {
    const db = library(WORLD)
    expect(found(db, query)).toEqual([id])
    expect(marked(db, query)).toEqual(marks)
    const [hit] = search(db, query, page).hits
    const text = WORLD[id] as string
    expect(text.slice(hit!.passage!.start, hit!.passage!.end)).toBe(marks[0])
    expect(matchesInArticle(db, query, id).map(({ start, end }) => text.slice(start, end))).toEqual(marks)
  })

  it('in each of several articles at its own places', () => {
    const texts = { first: 'The park gate. Two guards left the park.', second: 'Nobody saw the guards, and the gate of the new park stood open.' }
    const db = library(texts)
    for (const id of ['first', 'second'] as const) {
      const places = (query: string) => matchesInArticle(db, query, id).map(({ start, end }) => texts[id].slice(start, end))
      expect(places('park')).toEqual(id === 'first' ? ['park', 'park'] : ['park'])
      expect(places('guards gate')).toEqual(id === 'first' ? ['gate', 'guards'] : ['guards', 'gate'])
    }
  })

  it('not where its syllables only come apart', () => {
    expect(found(library({ a: '边境的金子', b: '金边' }), '金边')).toEqual(['b'])
  })
})

describe('the language of queries', () => {
  const db = () => library({
    raid: { text: 'Officers raided the casino and freed workers.', title: 'Casino raided', outlet: 'CamboJA News', byline: 'Sok Dara' },
    court: { text: 'A court tried the casino owner after the raid.', title: 'Owner on trial', outlet: 'Khmer Times' },
    school: { text: 'A school opened beside the river. Workers cheered.', title: 'School opens', outlet: 'Khmer Times' },
    typo: { text: 'The Sihanoukville and Sihanukville spellings, trafficking and traffickers.', title: 'Spellings', outlet: 'Wire' },
  })

  it.each([
    ['raid', ['court', 'raid']],
    ['"casino owner"', ['court']],
    ['“owner casino”', []],
    ['+casino +workers', ['raid']],
    ['casino -court', ['raid']],
    ['workers -"the river"', ['raid']],
    ['title:casino', ['raid']],
    ['text:casino', ['court', 'raid']],
    ['outlet:times', ['court', 'school']],
    ['outlet:"Khmer Times" -owner', ['school']],
    ['author:dara', ['raid']],
    ['traffick*', ['typo']],
    ['*ville', ['typo']],
    ['cas*no', ['court', 'raid']],
    ['s*h*l', ['school']],
    ['c?sino', ['court', 'raid']],
    ['school? beside?', ['school']],
    ['casin?', ['court', 'raid']],
    ['title:cas*', ['raid']],
    ['-cas* +the', ['school', 'typo']],
    ['Sihanoukvile~1', ['typo']],
    ['casnio~1', ['court', 'raid']],
    ['xkzq~2', []],
    ['casino and workers', ['raid']],
    ['casino AND NOT workers', ['court']],
    ['workers not casino', ['school']],
    ['raid (owner OR cheered)', ['court', 'raid', 'school']],
    ['+(owner OR cheered) workers', ['court', 'school']],
    ['(casino AND owner) OR (school AND river)', ['court', 'school']],
    ['title:(casino OR school)', ['raid', 'school']],
    ['outlet:times AND -casino', ['school']],
    ['workers OR -casino', ['raid', 'school', 'typo']],
    ['"owner raid"~4', ['court']],
    ['"raid owner"~4', ['court']],
    ['"owner raid"~1', []],
    ['="Casino raided"', ['raid']],
    ['="casino raided"', []],
    ['=raid', ['court']],
    ['=Workers', ['school']],
    ['=workers', ['raid']],
    ['title:=Owner', ['court']],
    ['zzz*', []],
  ])('%s', (query, ids) => {
    expect(foundSet(db(), query)).toEqual(ids)
  })

  it('puts articles with all words first, and the rest behind', () => {
    const answer = search(db(), 'casino owner workers', page)
    expect(answer).toMatchObject({ total: 3, matchingAll: 0 })
    const both = search(db(), 'casino owner', page)
    expect(both).toMatchObject({ total: 2, matchingAll: 1 })
    expect(both.hits.map(hit => hit.article.id)).toEqual(['court', 'raid'])
  })

  it('lists only what has every must; other words then only add to the rank', () => {
    expect(found(db(), '+casino court')).toEqual(['court', 'raid'])
    expect(found(db(), '+workers school')).toEqual(['school', 'raid'])
    expect(search(db(), '+casino court', page)).toMatchObject({ total: 2, matchingAll: 1 })
  })

  it('lets a boost decide', () => {
    expect(found(db(), 'court^9 school')[0]).toBe('court')
    expect(found(db(), 'court school^9')[0]).toBe('school')
    expect(found(db(), 'court^0.1 school')[0]).toBe('school')
  })

  it('gives a word in the title more weight than one in the text', () => {
    const two = library({ text: { text: 'a raid on it', title: 'One thing' }, title: { text: 'one thing on it', title: 'A raid' } })
    expect(found(two, 'raid')).toEqual(['title', 'text'])
  })

  it('ranks the word as typed above words like it', () => {
    const names = library({ a: 'Mr Vuthy spoke.', b: 'Mr Vutha spoke.', c: 'Mr Vuthea spoke.', d: 'Mr Vutha left.', e: 'One.', f: 'Two.', g: 'Three.' })
    expect(found(names, 'Vutha~1').slice(0, 2).sort()).toEqual(['b', 'd'])
    expect(foundSet(names, 'Vutha~1')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('says which clause found no word, and matches nothing with it', () => {
    const answer = search(db(), 'casino zzz*', page)
    expect(answer).toMatchObject({ total: 2, matchingAll: 0, notes: [{ kind: 'no-words', start: 7, end: 11 }] })
    expect(search(db(), '+zzz* casino', page)).toMatchObject({ total: 0, matchingAll: 0, hits: [] })
    expect(foundSet(db(), 'casino -zzz*')).toEqual(['court', 'raid'])
  })

  it('looks for the parts of a hyphenated wildcard side by side', () => {
    const two = library({ a: 'An anti-fraud unit.', b: 'A fraud trial; anti nothing.' })
    expect(found(two, 'anti-fra*')).toEqual(['a'])
    expect(foundSet(two, 'an*-fra*')).toEqual(['a'])
  })

  it.each([
    ['ភ្នំព*', ['km']], ['*ពេញ', ['km']], ['ប៉ូ*ជាតិ', ['km']], ['诈骗*', ['zh']], ['突袭*诈骗', ['zh']], ['프놈*', ['ko']], ['*단지*', ['ko']],
    ['ភ្នំពិញ~1', ['km']], ['諾骗园区~1', ['zh']], ['诈骗园~1', ['zh']], ['พนมเป็ญ~1', ['th']], ['프놈팬의~1', ['ko']],
  ])('takes %s as well', (query, ids) => {
    expect(found(library(WORLD), query)).toEqual(ids)
  })

  it('refuses what it cannot read, with the place', () => {
    let error: unknown
    try {
      search(db(), 'raid titel:x', page)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(RedthreadError)
    expect((error as RedthreadError).data).toMatchObject({ code: 'search/syntax', details: { start: 5, end: 10 }, message: expect.stringContaining('title:') as string })
  })

  it('survives a query of the greatest length', () => {
    const words = Array.from({ length: 400 }, (_, index) => `w${index % 90}`).join(' ')
    expect(search(db(), `${words} casino`, page).total).toBe(2)
    const many = library({ a: Array.from({ length: 500 }, (_, index) => `c${index}x`).join(' ') })
    const wildcards = search(many, 'c* '.repeat(660), page)
    expect(wildcards).toMatchObject({ total: 1, matchingAll: 1 })
    expect(wildcards.notes).toEqual([])
    expect(search(many, 'c1xx~2 '.repeat(280), page).total).toBe(1)
  })
})

describe('filters', () => {
  const db = () => library({
    early: { text: 'A raid in the north.', published: '2024-02-29', language: 'en', outlet: 'Wire', byline: 'Sok Dara' },
    month: { text: 'A raid in the south.', published: '2024-10', language: 'zh-Hant', url: 'https://wire.example/a' },
    late: { text: 'A raid in the east.', published: '2025-01-03', language: 'km' },
    undated: { text: 'A raid in the west.' },
  })

  it.each([
    ['date:2024', ['early', 'month']], ['raid date:2024-03..2024-12', ['month']], ['after:2024', ['late']], ['before:2024-03', ['early']], ['before:2025-01-03', ['early', 'month']],
    ['date:2024-10-01..', ['late']], ['date:2024-10..', ['late', 'month']], ['raid -date:2024', ['late', 'undated']], ['north south after:2024-03', ['month']],
    ['language:km', ['late']], ['language:Khmer', ['late']], ['language:chinese', ['month']], ['language:zh*', ['month']], ['language:z', []],
    ['has:author', ['early']], ['has:url or has:outlet', ['early', 'month']], ['raid not has:date', ['undated']], ['is:copy', []],
    ['type:text date:2025', ['late']], ['collection:Press', ['early']], ['collection:pre*', ['early']],
    ['tag:Labour', ['month']], ['tag:"forced lab*"', ['late']], ['tag:forced', []], ['tag:place', ['late']], ['tag:place/south', ['late']], ['tag:pla', []], ['tag:pla*', ['late']], ['tag:south', []], ['note:witness', ['late']], ['note:wit*', ['late']], ['annotated:"the south"', ['month']], ['has:note', ['late']],
    ['entity:"North Compound"', ['early']], ['entity:ទិស', ['early']], ['type:compound', ['early']], ['has:entity', ['early']], ['has:annotation', ['late', 'month']],
  ])('%s', (query, ids) => {
    const opened = db()
    mark(opened)
    expect(foundSet(opened, query)).toEqual(ids)
  })

  /** What analysts put on the articles. */
  function mark(on: Writable): void {
    const at = '2026-01-01T00:00:00.000Z'
    const target = (exact: string) => ({ position: { start: 2, end: 3 }, quote: { exact, prefix: '', suffix: '' } })
    transaction(on, () => {
      putAnnotation(on, { id: 'n1', articleId: 'month', target: target('raid in the south'), note: '', tags: ['labour'], colour: 'yellow', entityIds: [], createdAt: at, updatedAt: at })
      putAnnotation(on, { id: 'n2', articleId: 'late', target: target('raid'), note: 'A witness said so.', tags: ['Forced labour', 'place/south'], colour: 'yellow', entityIds: [], createdAt: at, updatedAt: at })
      putEntity(on, { id: 'e1', type: 'compound', name: 'North Compound', role: null, aliases: ['ទិស'], notes: '', createdAt: at, updatedAt: at })
      putMention(on, { id: 'm1', articleId: 'early', target: target('north'), status: 'confirmed', entityId: 'e1', name: 'north', type: 'compound', createdAt: at })
      run(on, `INSERT INTO collection VALUES ('c1', NULL, 'Press')`)
      run(on, `INSERT INTO collection_member VALUES ('c1', (SELECT seq FROM article WHERE id = 'early'))`)
    })
  }
})

describe('names', () => {
  const db = (): Writable => {
    const made = library({
      same: 'Senator Ly Yong Phat spoke.', turned: 'PHAT Ly Yong was there.', initials: 'L. Y. Phat signed.', near: 'Ly Yong Pat owns it.', khmer: 'លោក លី យ៉ុងផាត់ បាននិយាយ។', other: 'Ly Chan and Yong Sok met Phat.',
    })
    putEntity(made, { id: 'e', type: 'official', name: 'Ly Yong Phat', role: null, aliases: ['លី យ៉ុងផាត់'], notes: '', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' })
    return made
  }

  it('are found in their forms, in other scripts and nearly so, the name itself first, and the answer says which', () => {
    const answer = search(db(), 'name:"Ly Yong Phat"', page)
    expect(answer.hits.map(hit => hit.article.id).sort()).toEqual(['initials', 'khmer', 'near', 'same', 'turned'])
    expect(answer.hits[0]!.article.id).toBe('same')
    expect(answer.notes).toEqual([{
      kind: 'name', start: 0, end: 19, used: [
        { form: 'same', text: 'Ly Yong Phat', articles: 1 }, { form: 'turned', text: 'Phat Ly Yong', articles: 1 }, { form: 'initials', text: 'L. Y. Phat', articles: 1 },
        { form: 'same', text: 'លី យ៉ុងផាត់', articles: 1 }, { form: 'near', text: 'Ly Yong Phat', articles: 1 },
      ],
    }])
  })

  it('are found from an alias as well', () => {
    expect(foundSet(db(), 'name:"លី យ៉ុងផាត់"')).toEqual(['initials', 'khmer', 'near', 'same', 'turned'])
  })
})

describe('pages', () => {
  it('part the same list without gaps or doubles', () => {
    const articles = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`a${n}`, `${n % 2 ? 'raid' : 'calm'} ${n % 3 ? 'police' : 'army'} ${n} ${'x '.repeat(n)}`]))
    const db = library(articles)
    const whole = search(db, 'raid police', page)
    expect(whole.matchingAll).toBe(10)
    expect(whole.total).toBe(25)
    const parts = [0, 7, 14, 21].flatMap(offset => search(db, 'raid police', { offset, limit: 7 }).hits)
    expect(parts.map(hit => hit.article.id)).toEqual(whole.hits.map(hit => hit.article.id))
    expect(search(db, 'raid police', { offset: 3, limit: 2 })).toMatchObject({ total: 25, matchingAll: 10 })
  })
})

describe('words too common to rank', () => {
  it('are left out of a big library’s "any", and counted where all are found', () => {
    const { db } = testCase()
    transaction(db, () => {
      for (let n = 0; n < 1200; n++) addArticle(db, `the market number n${n}${n < 5 ? ' raid' : ''}${n === 3 ? ' casino' : ''}`, { id: `a${n}`, title: 'T' })
    })
    const answer = search(db, 'the raid casino', page)
    expect(answer).toMatchObject({ total: 5, matchingAll: 1, notes: [{ kind: 'common', start: 0, end: 3 }] })
    expect(answer.hits[0]!.article.id).toBe('a3')
    expect(search(db, 'the market', { offset: 0, limit: 1 })).toMatchObject({ total: 1200, matchingAll: 1200, notes: [] })
    expect(search(db, 'the', { offset: 0, limit: 1 }).total).toBe(1200)
  })
})
