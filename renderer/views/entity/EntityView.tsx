import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { CallInput } from '../../../contract/calls.ts'
import type { EntityType } from '../../../core/entity/entity.ts'
import { useCall, useCommand } from '../../api.ts'
import { runCommand, useCommands } from '../../commands/registry.ts'
import { useSourceLine } from '../../format.ts'
import { usePlaceWords } from '../../place-words.ts'
import { takeFocus } from '../../session/focus.ts'
import { useLayout } from '../../state/layout.ts'
import { open, useNavigation } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { InlineError } from '../../ui/InlineError.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { scrollWithin } from '../inspector/in-view.ts'
import { AliasField } from './AliasField.tsx'
import { EntityHeader } from './EntityHeader.tsx'
import { MentionsInContext } from './MentionsInContext.tsx'
import { NoteField } from './NoteField.tsx'
import './entity.css'

/** The types a dossier can be made of. */
const WITH_DOSSIER: readonly EntityType[] = ['compound', 'official']

function show(part: Element | null): void {
  if (part) scrollWithin(part, 'start')
}

/** Everything the case holds about one entity: who it is, and each sentence that says so. Its company is in the inspector. */
export function EntityView({ entityId }: { readonly entityId: string }) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const { short } = usePlaceWords()
  const { data: page, error } = useCall('entities.get', { entityId })
  const update = useCommand('entities.update', { shownInPlace: true })
  const remove = useCommand('entities.delete')
  const mentionsPart = useRef<HTMLElement>(null)
  const annotationsPart = useRef<HTMLElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const entity = page?.entity
  const isThere = entity !== undefined
  useEffect(() => {
    if (isThere && pane.current) takeFocus(pane.current)
  }, [isThere])
  const hasDossier = entity !== undefined && WITH_DOSSIER.includes(entity.type)

  async function deleteEntity(): Promise<void> {
    if (!entity) return
    await remove.mutateAsync({ entityId })
    useNavigation.getState().replace({ view: 'entities', type: entity.type })
    notify({
      kind: 'done',
      text: t('entities.deleted', { name: entity.name }),
      action: { label: t('commands.undo'), run: () => void runCommand('edit.undo') },
    })
  }

  useCommands([
    {
      id: 'entity.dossier', label: 'entities.commands.dossier', group: 'entity', shortcuts: ['D'], when: () => hasDossier,
      run: () => open({ view: 'dossier', entityId }),
    },
    {
      id: 'entity.delete', label: 'entities.commands.delete', group: 'entity',
      run: () => void deleteEntity().catch(() => undefined),
    },
  ])

  if (error) return <div className="view-message"><InlineError>{error.message}</InlineError></div>
  if (!page || !entity) return <div className="page" aria-busy="true" />

  const change = (what: Omit<CallInput<'entities.update'>, 'entityId'>) => update.mutate({ entityId, ...what })
  const { mentions, articles, sources, annotations } = page
  return (
    <div className="page" ref={pane} tabIndex={0} role="region" aria-label={entity.name} data-pane-focus="" data-scroller="">
      <div className="page-body">
        <EntityHeader entity={entity} hasDossier={hasDossier} onChange={change} error={update.error?.message ?? null}>
          <Pressable className="glance" onPress={() => show(mentionsPart.current)}>{t('entities.mentions', { count: mentions.length })}</Pressable>
          <Pressable className="glance" onPress={() => useLayout.getState().setPane('inspector', true)}>
            {t('common.articles', { count: articles.length })}{articles.length > 0 ? `, ${t('entities.sources', { count: sources })}` : ''}
          </Pressable>
          <Pressable className="glance" onPress={() => show(annotationsPart.current)}>
            {t('entities.annotations', { count: annotations.length })}
          </Pressable>
        </EntityHeader>

        <Panel className="page-section" title={t('entities.aliases')} aside={entity.aliases.length || null}>
          <AliasField aliases={entity.aliases} onAliases={(aliases) => change({ aliases: [...aliases] })} />
        </Panel>
        <Panel className="page-section" title={t('entities.notes')}>
          <NoteField
            label={t('entities.notes')} placeholder={t('entities.notesPlaceholder')} note={entity.notes} onSave={(notes) => change({ notes })}
          />
        </Panel>
        <Panel className="page-section" title={t('entities.mentionsTitle')} aside={mentions.length || null} sectionRef={mentionsPart}>
          {mentions.length === 0 ? <p className="muted">{t('entities.noMentions')}</p> : <MentionsInContext mentions={mentions} />}
        </Panel>
        <Panel className="page-section" title={t('inspector.annotations')} aside={annotations.length || null} sectionRef={annotationsPart}>
            {annotations.length === 0 ? <p className="muted">{t('entities.noAnnotations')}</p> : null}
            <ul className="cards">
              {annotations.map(({ annotation, article, page: at, paragraph }) => (
                <li key={annotation.id}>
                  <Pressable
                    className={`card annotation annotation-${annotation.colour} annotation-link`}
                    onPress={() => open({ view: 'article', articleId: article.id, passage: annotation.target.position })}
                  >
                    <span className="quote" dir="auto">{t('inspector.quote', { quote: annotation.target.quote.exact })}</span>
                    {annotation.note ? <span className="note-text">{annotation.note}</span> : null}
                    <span className="source-line">{article.title} · {sourceLine(article)} · {short({ page: at, paragraph })}</span>
                  </Pressable>
                </li>
              ))}
            </ul>
        </Panel>
      </div>
    </div>
  )
}
