import { describe, expect, it } from 'vitest'
import { create, type Edit } from '../../core/change.ts'
import type { Entity } from '../../core/entity/entity.ts'
import { RedthreadError } from '../../contract/errors.ts'
import { testCase } from '../testing.ts'
import { run } from './database.ts'
import { allEntities } from './entities.ts'
import { historyState, logImport } from './log.ts'
import { wholeLog } from './testing-log.ts'

const AT = '2025-02-03T04:05:06.000Z'

describe('the log', () => {
  const entity = (id: string): Entity => ({ id, type: 'person', name: id, role: null, aliases: [], notes: '', createdAt: AT, updatedAt: AT })
  const making = (id: string): Edit => ({ label: `New ${id}`, changes: [create('entity', entity(id))] })

  it('keeps when, what, and both sides, undo and redo as entries of their own that name their edit', () => {
    const current = testCase()
    current.edit(making('e1'))
    current.undo()
    current.redo()
    const [edit, undo, redo] = wholeLog(current.db)
    expect(edit).toEqual({ seq: 1, at: expect.stringMatching(/^2025-01-01T00:0\d:\d\d\.000Z$/), kind: 'edit', label: 'New e1', target: null, changes: making('e1').changes })
    expect(undo).toMatchObject({ seq: 2, kind: 'undo', label: 'New e1', target: 1, changes: [{ record: 'entity', id: 'e1', before: entity('e1'), after: null }] })
    expect(redo).toMatchObject({ seq: 3, kind: 'redo', label: 'New e1', target: 1, changes: [{ record: 'entity', id: 'e1', before: null, after: entity('e1') }] })
  })

  it('keeps undone edits that a new edit put out of redo’s reach', () => {
    const current = testCase()
    current.edit(making('e1'))
    current.undo()
    current.edit(making('e2'))
    expect(historyState(current.db)).toEqual({ undo: 'New e2', redo: null })
    expect(() => current.redo()).toThrow(new RedthreadError('history/nothing-to-redo'))
    expect(wholeLog(current.db).map(entry => entry.label)).toEqual(['New e1', 'New e1', 'New e2'])
  })

  it('notes imports, which undo passes over', () => {
    const current = testCase()
    current.edit(making('e1'))
    const entry = logImport(current.db, AT, '12 articles')
    expect(entry).toEqual({ seq: 2, at: AT, kind: 'import', label: '12 articles', target: null, changes: [] })
    expect(historyState(current.db)).toEqual({ undo: 'New e1', redo: null })
    current.undo()
    expect(allEntities(current.db)).toEqual([])
  })

  it('is append-only, even for code that would', () => {
    const current = testCase()
    current.edit(making('e1'))
    expect(() => run(current.db, `UPDATE log SET label = 'nothing happened'`)).toThrow(/append-only/)
    expect(() => run(current.db, 'DELETE FROM log')).toThrow(/append-only/)
  })
})
