import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldLetters } from '../../../core/search/fold.ts'
import { goTo, focusSearch } from '../../session/focus.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FIRST, GUIDE, type GuideLine } from './guide.ts'
import './guide.css'

/** Text with signs of the language between backticks. */
function WithSigns({ text }: { readonly text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
}

interface LinesProps {
  readonly lines: readonly GuideLine[]
  readonly onPick: (query: string) => void
}

function Lines({ lines, onPick }: LinesProps) {
  const { t } = useTranslation()
  return (
    <ul className="guide-lines">
      {lines.map(({ key, examples }) => (
        <li key={key}>
          <span className="guide-examples">
            {examples.map((example) => <button key={example} type="button" onClick={() => onPick(example)}><code>{example}</code></button>)}
          </span>
          <span className="guide-means"><WithSigns text={t(`query.means.${key}`)} /></span>
        </li>
      ))}
    </ul>
  )
}

/** What one should know first, and the way to the rest. */
export function FirstExamples({ onPick }: Pick<LinesProps, 'onPick'>) {
  const { t } = useTranslation()
  return (
    <>
      <ul className="first-examples">
        {(Object.keys(FIRST) as (keyof typeof FIRST)[]).map((key) => (
          <li key={key}>
            <button type="button" onClick={() => onPick(FIRST[key])}>
              <code>{FIRST[key]}</code>
              <span>{t(`query.first.${key}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <CommandButton id="help.search">{t('query.guideAll')}</CommandButton>
    </>
  )
}

/** The whole language of queries on one page; every example can be tried. */
export function QueryGuide({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const wanted = foldLetters(typed.trim())
  const fits = ({ key, examples }: GuideLine): boolean => foldLetters([...examples, t(`query.means.${key}`)].join(' ')).includes(wanted)
  const sections = GUIDE.map(({ section, lines }) => ({ section, lines: (lines as readonly GuideLine[]).filter(fits) })).filter(({ lines }) => lines.length > 0)

  /** The dialog gives the focus back in the frame after it is gone; only then can it be moved on. */
  function pick(query: string): void {
    onClose()
    requestAnimationFrame(() => setTimeout(() => {
      goTo({ view: 'search', query })
      focusSearch()
    }))
  }

  return (
    <Dialog title={t('query.guideTitle')} onClose={onClose} width={760}>
      <input
        type="search" className="input guide-find" aria-label={t('query.guideFind')} placeholder={t('query.guideFind')} value={typed} spellCheck={false}
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus onChange={(event) => setTyped(event.target.value)}
      />
      <div className="guide">
        {sections.map(({ section, lines }) => (
          <section key={section}>
            <h3>{t(`query.section.${section}`)}</h3>
            <Lines lines={lines} onPick={pick} />
          </section>
        ))}
        {sections.length === 0 ? <p className="muted">{t('query.guideNone')}</p> : null}
        <p className="guide-end"><WithSigns text={t('query.guideEnd')} /></p>
      </div>
    </Dialog>
  )
}
