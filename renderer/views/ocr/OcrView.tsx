import { FolderOpen, Pause, Play, ScanText } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OcrProgress, OcrSetup } from '../../../contract/shapes.ts'
import { call, useCall, useCommand } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Select } from '../../ui/Select.tsx'
import { useJobWords } from '../imports/useJobWords.ts'
import { ocrLanguageName } from './language-name.ts'
import { OcrFailures } from './OcrFailures.tsx'
import './ocr.css'

const ICON = { size: 15, 'aria-hidden': true } as const

/** How far the reading is, with its sentence. */
function Progress({ progress }: { readonly progress: OcrProgress }) {
  const { t } = useTranslation()
  const { left } = useJobWords()
  const { state, pagesDone, pagesWaiting, pagesFailed, article, page, secondsLeft, error } = progress
  const total = pagesDone + pagesFailed + pagesWaiting
  if (state === 'idle' && pagesWaiting === 0) {
    return <p role="status">{pagesDone > 0 ? t('ocr.noneDone', { count: pagesDone }) : t('ocr.none')}</p>
  }
  const said = [t('ocr.progress', { count: total, done: pagesDone + pagesFailed }), state === 'running' ? left(secondsLeft) : null].filter((part) => part !== null)
  const now = state === 'paused' ? t('ocr.paused')
    : article && page !== null ? t('ocr.reading', { page, title: article.title })
    : t('ocr.starting')
  return (
    <div className="ocr-progress">
      {state === 'idle' ? <p role="status"><strong>{t('ocr.waiting', { count: pagesWaiting })}</strong></p> : (
        <>
          <ProgressBar label={t('ocr.bar')} value={pagesDone + pagesFailed} total={total} />
          <p>{said.join(' · ')}</p>
          <p className="muted clip">{now}</p>
        </>
      )}
      {error ? <InlineError>{error.message}</InlineError> : null}
    </div>
  )
}

interface LanguagesProps {
  readonly setup: OcrSetup
  /** The first one is that of most pages. */
  readonly chosen: readonly string[]
  readonly onChosen: (codes: readonly string[]) => void
}

function Languages({ setup, chosen, onChosen }: LanguagesProps) {
  const { t } = useTranslation()
  const setFolder = useCommand('ocr.setFolder', { shownInPlace: true })
  const { languages, folder, progress } = setup
  const isRunning = progress.state === 'running'

  async function chooseFolder(): Promise<void> {
    const dropped = await call('dialog.ocrFolder', {})
    if (dropped) setFolder.mutate({ folder: dropped.token })
  }

  return (
    <>
      <Panel title={t('ocr.languages')} className="page-section">
        <p className="section-hint">{t('ocr.languagesHint')}</p>
        <ul className="ocr-languages" aria-label={t('ocr.languages')}>
          {languages.map(({ code, shipped }) => (
            <li key={code}>
              <Checkbox
                isSelected={chosen.includes(code)} isDisabled={isRunning}
                onChange={(isSelected) => onChosen(isSelected ? [...chosen, code] : chosen.filter((one) => one !== code))}
              >
                {ocrLanguageName(code)} <span className="muted">{shipped ? t('ocr.comesWith') : t('ocr.fromFolder', { folder: folder ?? '' })}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
        {chosen.length > 1 ? (
          <div className="ocr-main">
            <Select
              label={t('ocr.mainLanguage')} value={chosen[0]!} isDisabled={isRunning} options={chosen.map((code) => ({ value: code, label: ocrLanguageName(code) }))}
              onChange={(code) => onChosen([code, ...chosen.filter((one) => one !== code)])}
            />
          </div>
        ) : null}
      </Panel>
      <Panel title={t('ocr.folder')} className="page-section">
        <p className="section-hint">{t('ocr.folderHint')}</p>
        {setFolder.error ? <InlineError>{setFolder.error.message}</InlineError> : null}
        <div className="row">
          <Button icon={<FolderOpen {...ICON} />} isDisabled={isRunning} onPress={() => void chooseFolder().catch(tell)}>{t('ocr.chooseFolder')}</Button>
          {folder === null ? null : (
            <>
              <strong className="clip" dir="auto">{folder}</strong>
              <Button tone="quiet" isDisabled={isRunning} onPress={() => setFolder.mutate({ folder: null })}>{t('ocr.noFolder')}</Button>
            </>
          )}
        </div>
      </Panel>
    </>
  )
}

/** Scanned pages: how many wait, in which languages they are read, and how far that is. */
export function OcrView() {
  const { t } = useTranslation()
  const { data: setup, error } = useCall('ocr.setup', {})
  const [choice, setChoice] = useState<readonly string[] | null>(null)
  const start = useCommand('ocr.start', { shownInPlace: true })
  const pause = useCommand('ocr.pause')
  const there = new Set(setup?.languages.map(({ code }) => code))
  const chosen = (choice ?? setup?.chosen ?? []).filter((code) => there.has(code))
  const progress = setup?.progress
  const canStart = progress !== undefined && progress.state !== 'running' && progress.pagesWaiting > 0 && chosen.length > 0 && !start.isPending

  // Here the command reads in the languages that are ticked.
  useCommands([{ id: 'ocr.start', label: 'commands.readScans', group: 'imports', shortcuts: ['R'], when: () => canStart, run: begin }])

  function begin(): void {
    start.mutate({ languages: [...chosen] })
  }

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!setup || !progress) return <div className="view" aria-busy="true" />
  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t('ocr.title')}</h1>
        <span className="grow" />
        {progress.state === 'running'
          ? <Button icon={<Pause {...ICON} />} isDisabled={pause.isPending} onPress={() => pause.mutate({})}>{t('ocr.pause')}</Button>
          : progress.state === 'paused'
            ? <Button tone="go" icon={<Play {...ICON} />} isDisabled={!canStart} commandId="ocr.start" onPress={begin}>{t('ocr.resume')}</Button>
            : <Button tone="go" icon={<ScanText {...ICON} />} isDisabled={!canStart} commandId="ocr.start" onPress={begin}>{t('ocr.start')}</Button>}
      </div>
      <div className="view-body imports" data-scroller="">
        <div className="page-section ocr-lead">
          <p className="section-hint">{t('ocr.lead')}</p>
          <Progress progress={progress} />
          {start.error ? <InlineError>{start.error.message}</InlineError> : null}
          {chosen.length === 0 ? <p className="field-error">{t('ocr.needLanguage')}</p> : null}
        </div>
        <Languages setup={setup} chosen={chosen} onChosen={setChoice} />
        {progress.pagesFailed > 0 ? <OcrFailures count={progress.pagesFailed} /> : null}
      </div>
    </div>
  )
}
