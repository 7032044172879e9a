import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { caseOnCommandLine, createOpenRequests } from './open-requests.ts'

test('finds the case among Chromium’s switches', () => {
  expect(caseOnCommandLine(['--no-sandbox', 'app', '--x=a.redthread', 'cases/One.REDTHREAD'], '/home/me')).toBe(resolve('/home/me', 'cases/One.REDTHREAD'))
  expect(caseOnCommandLine(['--no-sandbox', 'app', 'notes.txt'], '/home/me')).toBeNull()
})

test('a case named before the window listens is opened once when it does', () => {
  const opened: string[] = []
  const requests = createOpenRequests((file) => opened.push(file))
  requests.ask('/first')
  requests.ask('/second')
  expect(opened).toEqual([])
  requests.windowReady()
  requests.windowReady()
  expect(opened).toEqual(['/second'])
  requests.ask('/third')
  expect(opened).toEqual(['/second', '/third'])
})

test('after the window is gone the next one gets it', () => {
  const opened: string[] = []
  const requests = createOpenRequests((file) => opened.push(file))
  requests.windowReady()
  requests.windowGone()
  requests.ask('/later')
  expect(opened).toEqual([])
  requests.windowReady()
  expect(opened).toEqual(['/later'])
})
