import { describe, expect, it } from 'vitest'
import { describe as selectorsOf } from '../../core/anchor/describe.ts'
import { create } from '../../core/change.ts'
import type { Entity, Mention } from '../../core/entity/entity.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { addArticle, testCase } from '../testing.ts'
import { run, value } from './database.ts'
import { allEntities } from './entities.ts'
import { fileProblems } from './integrity.ts'
import { historyState } from './log.ts'
import type { OpenCase } from './open-case.ts'

const TEXT = 'Police searched the compound.'
const AT = '2025-02-03T04:05:06.000Z'

describe('a step that cannot be taken', () => {
  const entity = (id: string, name = id): Entity => ({ id, type: 'person', name, role: null, aliases: [], notes: '', createdAt: AT, updatedAt: AT })
  const naming = (entityId: string): Mention =>
    ({ id: 'm1', articleId: 'a1', target: selectorsOf(TEXT, { start: 0, end: 6 }), status: 'confirmed', entityId, name: 'x', type: 'person', createdAt: AT })

  /** Two edits, and a case that is not as the second left it. */
  function stuck(): OpenCase {
    const current = testCase()
    current.edit({ label: 'First', changes: [create('entity', entity('e1'))] })
    current.edit({ label: 'Second', changes: [create('entity', entity('e2'))] })
    run(current.db, `UPDATE entity SET notes = 'other' WHERE id = 'e2'`)
    return current
  }

  it('is left as it is, on record, and the steps before it are within reach again', () => {
    const current = stuck()
    expect(() => current.undo()).toThrow(new RedthreadError('edit/stale'))
    expect(current.leave('undo')).toMatchObject({ seq: 3, kind: 'leave', label: 'Second', target: 2, changes: [] })
    expect(allEntities(current.db)).toMatchObject([{ id: 'e1' }, { id: 'e2', notes: 'other' }])
    expect(historyState(current.db)).toEqual({ undo: 'First', redo: null })
    current.undo()
    expect(allEntities(current.db).map(({ id }) => id)).toEqual(['e2'])
    expect(historyState(current.db)).toEqual({ undo: null, redo: 'First' })
    expect(fileProblems(current.db, true)).toEqual([])
  })

  it('is left out of redo alike, also where only what it refers to is gone', () => {
    const current = testCase()
    addArticle(current.db, TEXT, { id: 'a1' })
    current.edit({ label: 'Entity', changes: [create('entity', entity('e1'))] })
    current.edit({ label: 'Mention', changes: [create('mention', naming('e1'))] })
    current.edit({ label: 'Other', changes: [create('entity', entity('e2'))] })
    for (let steps = 0; steps < 3; steps++) current.undo()
    run(current.db, `INSERT INTO entity (id, type, name, name_key, role, notes, created_at, updated_at) VALUES ('e1', 'person', 'x', 'x', NULL, '', '', '')`)
    current.leave('redo')
    run(current.db, `DELETE FROM entity WHERE id = 'e1'`)
    expect(() => current.redo()).toThrow(new RedthreadError('edit/stale'))
    current.leave('redo')
    expect(historyState(current.db)).toEqual({ undo: null, redo: 'Other' })
    current.redo()
    expect(allEntities(current.db).map(({ id }) => id)).toEqual(['e2'])
  })

  it('is not left while it can be taken', () => {
    const current = stuck()
    run(current.db, `UPDATE entity SET notes = '' WHERE id = 'e2'`)
    expect(() => current.leave('undo')).toThrow(new RedthreadError('history/not-stuck'))
    expect(() => current.leave('redo')).toThrow(new RedthreadError('history/nothing-to-redo'))
    expect(historyState(current.db)).toEqual({ undo: 'Second', redo: null })
    expect(value(current.db, 'SELECT count(*) FROM log')).toBe(2)
    current.undo()
    current.undo()
    expect(() => current.leave('undo')).toThrow(new RedthreadError('history/nothing-to-undo'))
  })
})
