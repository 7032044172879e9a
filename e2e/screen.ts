import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { hasDisplay } from '../scripts/lib/display.mjs'

/**
 * Where no window can be shown, gives this process a screen of its own in memory, for apps that are started from now on: two on one screen would take the focus from each other.
 * Answers the function that ends it.
 */
export async function ownScreen(): Promise<() => void> {
  if (hasDisplay()) return () => {}
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const ended = once(server, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ended with ${String(code)} before it told its number.`)))
  // It tells the number it has found free, once it can be used.
  const [number] = await Promise.race([once(server.stdio[3] as Readable, 'data'), ended]) as [Buffer]
  ended.catch(() => {})
  process.env.DISPLAY = `:${String(number).trim()}`
  return () => {
    delete process.env.DISPLAY
    server.kill()
  }
}
