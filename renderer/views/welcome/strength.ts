export const LEVELS = ['veryWeak', 'weak', 'fair', 'good', 'strong'] as const

/** How strong, and how long a guesser who has the file needs. */
export interface Strength {
  readonly level: (typeof LEVELS)[number]
  readonly time: GuessTime
}

export type GuessTime = 'seconds' | 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'centuries'

const HOUR = 3600
const DAY = 24 * HOUR
const LIMITS: readonly (readonly [GuessTime, number])[] = [
  ['seconds', 60], ['minutes', HOUR], ['hours', DAY], ['days', 40 * DAY], ['months', 500 * DAY], ['years', 80 * 365 * DAY],
]

export function guessTime(seconds: number): GuessTime {
  return LIMITS.find(([, limit]) => seconds < limit)?.[0] ?? 'centuries'
}

/**
 * A level follows from the time alone, so that the bar and the words never disagree. Weaker than zxcvbn's own score,
 * which is made for logins: a case file can be guessed at for as long as someone keeps it.
 */
const LEVEL_OF: Readonly<Record<GuessTime, Strength['level']>> = {
  seconds: 'veryWeak', minutes: 'veryWeak', hours: 'weak', days: 'weak', months: 'fair', years: 'good', centuries: 'strong',
}

export function strengthOf(seconds: number): Strength {
  const time = guessTime(seconds)
  return { level: LEVEL_OF[time], time }
}

/**
 * SQLCipher makes a guess cost 256,000 rounds of PBKDF2-HMAC-SHA512, of which one graphics card does some thousands a second;
 * a million a second is a room full of them.
 */
const GUESSES_A_SECOND = 1e6

/** Loads the estimator: 430 kB of words and key layouts, so only where it is used. */
export async function loadStrength(): Promise<(passphrase: string) => Strength> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return (passphrase) => strengthOf(estimator.check(passphrase).guesses / GUESSES_A_SECOND)
}
