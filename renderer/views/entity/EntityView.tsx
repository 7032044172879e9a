import { useEffect, useRef, useState } from 'react'
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
import { MergePanel } from '../curate/MergePanel.tsx'
import { SplitPanel } from '../curate/SplitPanel.tsx'
import { scrollWithin } from '../inspector/in-view.ts'
import { AliasField } from './AliasField.tsx'
import { AtAGlance } from './AtAGlance.tsx'
import { EntityHeader, WITH_ROLE } from './EntityHeader.tsx'
import { EntityPicker } from './EntityPicker.tsx'
import { MentionsInContext } from './MentionsInContext.tsx'
import { NoteField } from './NoteField.tsx'
import { RolesField } from './RolesField.tsx'
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
  const [curating, setCurating] = useState<'merge' | 'split' | null>(null)
  const [otherId, setOther] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { data: rows = [] } = useCall('entities.list', {}, { enabled: otherId !== null })
  const other = rows.find(({ entity: { id } }) => id === otherId)?.entity
  const entity = page?.entity
  const isThere = entity !== undefined
  useEffect(() => {
    if (isThere && pane.current) takeFocus(pane.current)
  }, [isThere])
  const hasDossier = entity !== undefined && WITH_DOSSIER.includes(entity.type)

  function curate(what: 'merge' | 'split' | null): void {
    setCurating(what)
    setOther(null)
    setTicked(new Set())
    if (what === 'split') show(mentionsPart.current)
  }

  function tick(mentionIds: readonly string[], on: boolean): void {
    setTicked((before) => {
      const after = new Set(before)
      for (const id of mentionIds) if (on) after.add(id)
      else after.delete(id)
      return after
    })
  }

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
    { id: 'entity.merge', label: 'curate.commands.merge', group: 'entity', shortcuts: ['M'], run: () => curate('merge') },
    { id: 'entity.split', label: 'curate.commands.split', group: 'entity', shortcuts: ['S'], when: () => (page?.mentions.length ?? 0) > 0, run: () => curate('split') },
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
        {curating === 'merge' && !other ? (
          <section
            className="curate-panel" data-own-keys="" aria-label={t('curate.mergeWith')}
            onKeyDown={(event) => {
              if (event.key === 'Escape') curate(null)
            }}
          >
            <h2>{t('curate.mergeWith')}</h2>
            <EntityPicker label={t('curate.mergeWith')} text="" without={[entityId]} onPick={setOther} />
          </section>
        ) : null}
        {curating === 'merge' && other ? (
          <MergePanel
            one={entity} other={other} onClose={() => curate(null)}
            onMerged={({ id }) => {
              curate(null)
              if (id !== entityId) useNavigation.getState().replace({ view: 'entity', entityId: id })
            }}
          />
        ) : null}

        <AtAGlance page={page} />
        <Panel className="page-section" title={t('entities.aliases')} aside={entity.aliases.length || null}>
          <AliasField aliases={page.aliases} onAliases={(aliases) => change({ aliases: [...aliases] })} onKind={(name, kind) => change({ kinds: [{ name, kind }] })} />
        </Panel>
        {WITH_ROLE.includes(entity.type) || entity.roles ? (
          <Panel className="page-section" title={t('entities.roles')} aside={entity.roles?.length ?? null}>
            <RolesField roles={entity.roles ?? []} role={entity.role} onRoles={(roles, saved) => update.mutate({ entityId, roles }, { onSuccess: saved })} />
          </Panel>
        ) : null}
        <Panel className="page-section" title={t('entities.notes')}>
          <NoteField
            label={t('entities.notes')} placeholder={t('entities.notesPlaceholder')} note={entity.notes} onSave={(notes) => change({ notes })}
          />
        </Panel>
        <Panel className="page-section" title={t('entities.mentionsTitle')} aside={mentions.length || null} sectionRef={mentionsPart}>
          {curating === 'split' ? <SplitPanel entity={entity} mentionIds={[...ticked]} onClose={() => curate(null)} onDone={() => curate(null)} /> : null}
          {mentions.length === 0 ? <p className="muted">{t('entities.noMentions')}</p> : <MentionsInContext mentions={mentions} ticking={curating === 'split' ? { ticked, onTick: tick } : null} />}
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
