import { ArrowLeft, FileDown, FolderOpen, PanelRight, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { ExportedDossier } from '../../../contract/shapes.ts'
import { call, CallError, useCall } from '../../api.ts'
import { useCommands } from '../../commands/registry.ts'
import { usePdf } from '../../pdf/pdf.ts'
import { useLayout } from '../../state/layout.ts'
import { open } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { scrollWithin } from '../inspector/in-view.ts'
import { useDossierDesk } from './dossier-desk.ts'
import { PdfPages } from './PdfPages.tsx'
import './dossier.css'

const ICON = { size: 15, 'aria-hidden': true } as const

interface Written {
  readonly token: string
  readonly dossier: ExportedDossier
}

/** The dossier as it would be printed now, and the way out of the case for it. Its choices are in the inspector. */
export function DossierView({ entityId }: { readonly entityId: string }) {
  const { t } = useTranslation()
  const { data: draft, error: draftError } = useCall('dossier.draft', { entityId })
  const { data: model } = useCall('dossier.model', { entityId }, { keep: true })
  const { data: preview, error, isFetching } = useCall('dossier.preview', { entityId }, { keep: true })
  const { shown, issue } = usePdf(preview?.pdf)
  const inspectorOpen = useLayout((layout) => layout.inspector)
  const setPane = useLayout((layout) => layout.setPane)
  const setUnsourcedOnly = useDossierDesk((desk) => desk.setUnsourcedOnly)
  const [written, setWritten] = useState<Written | null>(null)
  const [writing, setWriting] = useState(false)

  // The choices are there: a dossier without them is only a picture.
  useEffect(() => setPane('inspector', true), [setPane])

  async function write(): Promise<void> {
    if (!draft || writing) return
    setWriting(true)
    try {
      await useDossierDesk.getState().flush()
      const chosen = await call('dialog.saveDossier', { name: draft.title })
      if (!chosen) return
      const dossier = await call('dossier.export', { entityId, file: chosen.token })
      setWritten({ token: chosen.token, dossier })
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure
      notify({ kind: 'error', text: failure.message })
    } finally {
      setWriting(false)
    }
  }

  useCommands([
    {
      id: 'dossier.export', label: 'dossier.commands.export', group: 'entity', shortcuts: ['Mod+S'], typing: 'always',
      when: () => preview !== undefined, run: () => void write(),
    },
  ])

  if (draftError) return <div className="view-message"><InlineError>{draftError.message}</InlineError></div>
  const failure = error?.message ?? (issue === null ? null : t('dossier.failed', { issue }))
  return (
    <div className="dossier">
      <header className="dossier-head">
        <h1 className="visually-hidden">{draft?.title}</h1>
        <Button tone="quiet" icon={<ArrowLeft {...ICON} />} onPress={() => open({ view: 'entity', entityId })}>
          {model ? model.subject.name : t('dossier.backToEntity')}
        </Button>
        <p className="dossier-facts" aria-live="polite">
          {preview && model
            ? (
              <>
                <span>{t('dossier.pages', { count: preview.pages })}</span>
                <span>{t('dossier.statements', { count: preview.statements })}</span>
                <span>{t('dossier.sources', { count: model.sources.length })}</span>
                {isFetching ? <span className="muted">{t('dossier.refreshing')}</span> : null}
              </>
            )
            : failure ? null : <span className="muted">{t('dossier.making')}</span>}
        </p>
        {preview && preview.unsourced > 0
          ? (
            <Pressable
              className="unsourced-count"
              onPress={() => {
                setPane('inspector', true)
                setUnsourcedOnly(true)
                const statements = document.getElementById('dossier-statements')
                if (statements) scrollWithin(statements, 'start')
              }}
            >
              {t('dossier.unsourced', { count: preview.unsourced })}
            </Pressable>
          )
          : null}
        <span className="grow" />
        {inspectorOpen
          ? null
          : <Button icon={<PanelRight {...ICON} />} onPress={() => setPane('inspector', true)}>{t('dossier.showChoices')}</Button>}
        <CommandButton id="dossier.export" tone="go" icon={<FileDown {...ICON} />} isDisabled={!preview || writing}>
          {t(writing ? 'dossier.exporting' : 'dossier.export')}
        </CommandButton>
      </header>
      {written ? <WrittenPanel written={written} onClose={() => setWritten(null)} /> : null}
      {failure ? <div className="view-message"><InlineError>{failure}</InlineError></div> : null}
      {shown
        ? <PdfPages document={shown.document} pageSize={shown.pageSize} />
        : (
          <div className="pdf-pages" aria-busy={failure === null}>
            {failure === null ? <div className="pdf-page pdf-page-waiting" /> : null}
          </div>
        )}
    </div>
  )
}

function WrittenPanel({ written: { token, dossier }, onClose }: { readonly written: Written; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { pages, statements, sources, unsourced, file } = dossier
  return (
    <div className="written" role="status">
      <p className="grow">
        <b>{t('dossier.exported', { file })}</b>{' '}
        {t('dossier.exportedDetail', {
          pages: t('dossier.pages', { count: pages }),
          statements: t('dossier.statements', { count: statements }),
          sources: t('dossier.sources', { count: sources }),
        })}
        {unsourced > 0 ? ` ${t('dossier.exportedUnsourced', { count: unsourced })}` : ''}
      </p>
      <Button icon={<FolderOpen {...ICON} />} onPress={() => void call('shell.showExported', { token })}>{t('dossier.show')}</Button>
      <IconButton label={t('common.close')} icon={<X {...ICON} />} onPress={onClose} />
    </div>
  )
}
