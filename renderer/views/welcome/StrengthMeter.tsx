import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LEVELS, loadStrength, type Strength } from './strength.ts'

/** How hard a passphrase is to guess, as it is typed. Keeps its place while empty. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation()
  const [measure, setMeasure] = useState<((passphrase: string) => Strength) | null>(null)
  useEffect(() => {
    let gone = false
    void loadStrength().then((loaded) => { if (!gone) setMeasure(() => loaded) })
    return () => { gone = true }
  }, [])

  const strength = measure && passphrase !== '' ? measure(passphrase) : null
  return (
    <div className="strength" role="status">
      <span className="strength-bar" aria-hidden="true">
        {LEVELS.map((level, step) => <span key={level} className={strength && step <= LEVELS.indexOf(strength.level) ? `strength-on strength-${strength.level}` : ''} />)}
      </span>
      <span className="field-hint">
        {strength
          ? t('welcome.strength', { level: t(`welcome.strengthOf.${strength.level}`), guess: t(`welcome.guess.${strength.time}`) })
          : t('welcome.passphraseHint')}
      </span>
    </div>
  )
}
