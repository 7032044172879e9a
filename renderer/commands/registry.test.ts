import { beforeEach, expect, test, vi } from 'vitest'
import type { Command } from './command.ts'
import { available, commandFor, register, runCommand, useRegistry } from './registry.ts'

const command = (id: string, more: Partial<Command> = {}): Command => ({ id, label: 'common.close', group: 'go', run: () => {}, ...more })
const key = (name: string, held: { ctrlKey?: boolean } = {}) => ({ key: name, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })
const idFor = (layers: readonly (readonly Command[])[], press: ReturnType<typeof key>, typing = false) => commandFor(layers, press, typing, false)?.id ?? null

beforeEach(() => useRegistry.setState({ layers: [] }))

test('plain keys are silent while typing, keys with Control are not', () => {
  const layers = [[command('plain', { shortcuts: ['h'] }), command('held', { shortcuts: ['Mod+h'] })]]
  expect(idFor(layers, key('h'))).toBe('plain')
  expect(idFor(layers, key('h'), true)).toBeNull()
  expect(idFor(layers, key('h', { ctrlKey: true }), true)).toBe('held')
})

test('a command says when a field keeps or gives up its keys', () => {
  const layers = [[command('undo', { shortcuts: ['Mod+z'], typing: 'never' }), command('leave', { shortcuts: ['Escape'], typing: 'always' })]]
  expect(idFor(layers, key('z', { ctrlKey: true }), true)).toBeNull()
  expect(idFor(layers, key('z', { ctrlKey: true }))).toBe('undo')
  expect(idFor(layers, key('Escape'), true)).toBe('leave')

  const walk = [[command('walk', { shortcuts: ['N', 'F3'], typing: 'always' })]]
  expect([idFor(walk, key('n')), idFor(walk, key('n'), true), idFor(walk, key('F3'), true)]).toEqual(['walk', null, 'walk'])
})

test('the view opened last has the key, unless its command cannot be run', () => {
  let ready = true
  const layers = [[command('app', { shortcuts: ['a'] })], [command('view', { shortcuts: ['a'], when: () => ready })]]
  expect(idFor(layers, key('a'))).toBe('view')
  ready = false
  expect(idFor(layers, key('a'))).toBe('app')
})

test('keys bound to a part of the page work only there', () => {
  const layers = [[command('in-reader', { shortcuts: ['a'], within: '.reader' })]]
  expect(commandFor(layers, key('a'), false, false, (selector) => selector === '.reader')?.id).toBe('in-reader')
  expect(commandFor(layers, key('a'), false, false, () => false)).toBeNull()
})

test('what cannot be run is neither offered nor run', () => {
  const run = vi.fn()
  register([command('no', { when: () => false, run })])
  expect(available(useRegistry.getState().layers)).toEqual([])
  expect(runCommand('no')).toBe(false)
  expect(run).not.toHaveBeenCalled()
})

test('commands go with the view that brought them', () => {
  const run = vi.fn()
  const leave = register([command('here', { run })])
  expect(runCommand('here')).toBe(true)
  leave()
  expect(runCommand('here')).toBe(false)
  expect(run).toHaveBeenCalledTimes(1)
})
