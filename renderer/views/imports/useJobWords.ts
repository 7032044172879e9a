import { useTranslation } from 'react-i18next'
import type { ImportProgress, ImportSummary } from '../../../contract/shapes.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { timeLeft } from './time-left.ts'

/** Slower than this is told by the minute. Files a second. */
const SLOW = 1

/** How an import is put into words. */
export function useJobWords() {
  const { t } = useTranslation()

  function left(seconds: number | null): string | null {
    if (seconds === null) return null
    const time = timeLeft(seconds)
    if (time.unit === 'moment') return t('importing.left.moment')
    return t(`importing.left.${time.unit}`, { count: time.count })
  }

  return {
    left,
    /** What was chosen for it. */
    name: ({ names, startedAt }: ImportSummary): string => {
      const [first, ...rest] = names
      // Imports of the first cases did not keep it.
      if (first === undefined) return t('importing.reportOf', { day: formatInstant(startedAt), time: formatTime(startedAt) })
      return rest.length === 0 ? first : t('importing.names', { first, count: rest.length })
    },
    /** "1,204 of 5,000 files · 310 a second · about 12 seconds left", as far as it is known. */
    progress: ({ done, total, finding, filesPerSecond, secondsLeft, state }: ImportProgress): string => {
      const rate = filesPerSecond === null || filesPerSecond <= 0 ? null
        : filesPerSecond < SLOW ? t('importing.perMinute', { rate: Math.max(1, Math.round(filesPerSecond * 60)) })
        : t('importing.perSecond', { rate: Math.round(filesPerSecond) })
      const files = finding ? t('importing.finding', { count: total, done }) : t('importing.progress', { count: total, done })
      return (state === 'running' ? [files, rate, left(secondsLeft)] : [files]).filter((part) => part !== null).join(' · ')
    },
  }
}
