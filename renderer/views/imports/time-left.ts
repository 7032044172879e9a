/** How long something still takes, as exactly as it can be known: in steps that do not flicker. */
export type TimeLeft = { readonly unit: 'moment' } | { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number }

const MINUTE = 60
const HOUR = 3600

export function timeLeft(seconds: number): TimeLeft {
  if (seconds < 8) return { unit: 'moment' }
  if (seconds < 20) return { unit: 'seconds', count: Math.round(seconds) }
  if (seconds < 55) return { unit: 'seconds', count: Math.round(seconds / 5) * 5 }
  if (seconds < 50 * MINUTE) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / MINUTE)) }
  return { unit: 'hours', count: Math.max(1, Math.round(seconds / HOUR)) }
}
