import { FolderSearch, FolderX, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall, useCommand } from '../../api.ts'
import { formatInstant, formatTime } from '../../format.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Panel } from '../../ui/Panel.tsx'

/** The folders whose new files are imported by themselves, and how to have one more or one less. */
export function WatchedFolders() {
  const { t } = useTranslation()
  const { data, error } = useCall('watch.list', {})
  const remove = useCommand('watch.remove')
  return (
    <Panel title={t('importing.watched')} className="page-section">
      <p className="section-hint">{t('importing.watchedHint')}</p>
      {error ? <InlineError>{error.message}</InlineError> : null}
      {data && data.length > 0 ? (
        <ul className="watched-list" aria-label={t('importing.watched')}>
          {data.map(({ id, name, state, lastImportAt }) => {
            const Sign = state === 'missing' ? FolderX : FolderSearch
            return (
              <li key={id} className={`watched watched-${state}`}>
                <Sign size={16} aria-hidden="true" />
                <span className="clip watched-name" dir="auto">{name}</span>
                <span className="muted grow">
                  {state === 'missing' ? t('importing.watchMissing')
                    : lastImportAt === null ? t('importing.watchNever')
                    : t('importing.watchLast', { day: formatInstant(lastImportAt), time: formatTime(lastImportAt) })}
                </span>
                <IconButton label={t('importing.unwatch', { name })} icon={<X size={15} aria-hidden="true" />} onPress={() => remove.mutate({ watchId: id })} />
              </li>
            )
          })}
        </ul>
      ) : null}
      <div className="row"><CommandButton id="import.watch" icon={<FolderSearch size={15} aria-hidden="true" />}>{t('importing.watch')}</CommandButton></div>
    </Panel>
  )
}
