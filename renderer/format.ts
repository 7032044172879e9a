import { useTranslation } from 'react-i18next'

const LOCALE = 'en-GB'

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const LOCAL_TIME = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' })
const NUMBER = new Intl.NumberFormat(LOCALE)
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' })

/** An EDTF date as a person reads it, as precise as it is: `2024-11-06` → 6 Nov 2024, `2024-11` → Nov 2024, `2024` → 2024. */
export function formatDate(edtf: string): string {
  const [year, month, day] = edtf.split('-').map(Number)
  if (!year || Number.isNaN(year)) return edtf
  if (!month) return edtf
  const date = new Date(Date.UTC(year, month - 1, day || 1))
  if (Number.isNaN(date.getTime())) return edtf
  return (day ? DAY : MONTH).format(date)
}

/** The local time of day of an ISO instant. */
export function formatTime(instant: string): string {
  return LOCAL_TIME.format(new Date(instant))
}

/** The local day of an ISO instant, short. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant))
}

export function formatNumber(value: number): string {
  return NUMBER.format(value)
}

/** The English name of a BCP 47 language; the code itself when it is none. */
export function languageName(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code
  } catch {
    return code
  }
}

interface Dated {
  readonly outlet: string | null
  readonly published: string | null
}

/** "Outlet · 6 Nov 2024", with words where either is unknown. */
export function useSourceLine(): (article: Dated) => string {
  const { t } = useTranslation()
  return ({ outlet, published }) => `${outlet ?? t('common.noOutlet')} · ${published ? formatDate(published) : t('common.undated')}`
}
