import { expect, it } from 'vitest'
import { RedthreadError } from '../../contract/errors.ts'
import { engineWith, type OpenTestEngine } from '../testing.ts'

const LIBRARY = {
  a1: { text: 'Raid on the park\n\nPolice came at dawn. They found Mango Park empty.', title: 'Raid' },
  a2: { text: 'Owners of Mango Park spoke.\n\nNothing else happened.', title: 'Owners' },
  a3: { text: 'Another story.', title: 'Mango season' },
}

const annotations = async ({ ask }: OpenTestEngine, articleId: string) =>
  (await ask('articles.marks', { articleId })).annotations.map(({ record: { target, note, tags } }) => ({ quote: target.quote.exact, note, tags }))

it('tags what was found in each article, so that tag: finds them, and undo takes all of it back', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  expect(await ask('annotations.createInMany', { articleIds: ['a1', 'a2', 'a3', 'a1', 'gone'], query: 'mango', tags: ['Fruit'] })).toEqual({ changed: 3, without: 1 })
  expect(await annotations(opened, 'a1')).toEqual([{ quote: 'They found Mango Park empty.', note: '', tags: ['fruit'] }])
  expect(await annotations(opened, 'a2')).toEqual([{ quote: 'Owners of Mango Park spoke.', note: '', tags: ['fruit'] }])
  // Found in its title: then it is about the article as a whole.
  expect(await annotations(opened, 'a3')).toEqual([{ quote: 'Another story.', note: '', tags: ['fruit'] }])
  expect((await ask('search.run', { query: 'tag:fruit' })).total).toBe(3)
  expect(await ask('history.undo', {})).toEqual({ undo: null, redo: 'Tag fruit in 3 articles' })
  expect((await ask('search.run', { query: 'tag:fruit' })).total).toBe(0)
})

it('adds to what is annotated there already, and changes nothing twice', async () => {
  const opened = await engineWith(LIBRARY)
  const { ask } = opened
  await ask('annotations.createInMany', { articleIds: ['a1'], query: 'mango', tags: ['fruit'] })
  expect(await ask('annotations.createInMany', { articleIds: ['a1'], query: 'empty', tags: ['raid', 'fruit'], note: 'nobody there' })).toEqual({ changed: 1, without: 0 })
  expect(await annotations(opened, 'a1')).toEqual([{ quote: 'They found Mango Park empty.', note: 'nobody there', tags: ['fruit', 'raid'] }])
  expect(await ask('annotations.createInMany', { articleIds: ['a1'], query: 'mango', tags: ['raid'] })).toEqual({ changed: 0, without: 0 })
  expect((await ask('history.state', {})).undo).toBe('Note')
  await ask('annotations.createInMany', { articleIds: ['a1'], query: 'mango', note: 'another thought' })
  expect((await annotations(opened, 'a1')).map(({ note }) => note).sort()).toEqual(['another thought', 'nobody there'])
})

it('lies on the place that is given for one article', async () => {
  const opened = await engineWith(LIBRARY)
  const place = { start: LIBRARY.a1.text.indexOf('dawn'), end: LIBRARY.a1.text.indexOf('dawn') + 4 }
  await opened.ask('annotations.createInMany', { articleIds: ['a1'], place, query: 'mango', tags: ['early'] })
  expect(await annotations(opened, 'a1')).toEqual([{ quote: 'Police came at dawn.', note: '', tags: ['early'] }])
  await expect(opened.ask('annotations.createInMany', { articleIds: ['a1'], place: { start: 5, end: 9999 }, tags: ['x'] })).rejects.toThrow(new RedthreadError('passage/range'))
})

it('lies on the headline of an article that nothing was looked for in, and not on one without text', async () => {
  const opened = await engineWith({ ...LIBRARY, a4: { text: '' } })
  expect(await opened.ask('annotations.createInMany', { articleIds: ['a1', 'a4'], note: 'read again' })).toEqual({ changed: 1, without: 1 })
  expect(await annotations(opened, 'a1')).toEqual([{ quote: 'Raid on the park', note: 'read again', tags: [] }])
  expect((await opened.ask('history.state', {})).undo).toBe('Note')
})

it('does not make an article read', async () => {
  const { ask } = await engineWith(LIBRARY)
  await ask('annotations.createInMany', { articleIds: ['a1'], tags: ['x'] })
  expect((await ask('articles.get', { articleId: 'a1' })).read).toBeNull()
})
