import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../../core/annotation/annotation.ts'
import { useCall, useCommand } from '../../api.ts'
import { undoAction } from '../../session/collection-actions.ts'
import { returnFocusToWork } from '../../session/focus.ts'
import { notify } from '../../state/notices.ts'
import { useNotebook } from '../../state/notebook.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TagField } from '../article/TagField.tsx'

function close(): void {
  useNotebook.getState().show(null)
  returnFocusToWork()
}

function submits(run: () => void) {
  return (event: FormEvent) => {
    event.preventDefault()
    run()
  }
}

/** Tags for several annotations at once. */
function TagPanel({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: (changed: number) => void }) {
  const { t } = useTranslation()
  const change = useCommand('annotations.changeMany', { shownInPlace: true })
  const [tags, setTags] = useState<readonly string[]>([])
  /** A tag that is still being typed is added in the key press that saves. */
  const newest = useRef(tags)
  const title = t('notebook.tagMany', { count: ids.length })
  const save = () => {
    if (newest.current.length === 0) return
    change.mutate({ annotationIds: [...ids], addTags: [...newest.current] }, {
      onSuccess: ({ changed }) => {
        close()
        onDone(changed)
      },
    })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
  }

  return (
    <section className="panel-form" aria-label={title} onKeyDown={onKeyDown}>
      <h2>{title}</h2>
      {change.error ? <InlineError>{change.error.message}</InlineError> : null}
      <TagField
        tags={tags} takesFocus
        onTags={(next) => {
          newest.current = next
          setTags(next)
        }}
      />
      <div className="row notebook-panel-foot">
        <Button tone="go" isDisabled={change.isPending} onPress={save}>{t('common.save')} <Kbd shortcut="Mod+Enter" /></Button>
        <Button tone="quiet" onPress={close}>{t('common.cancel')}</Button>
      </div>
    </section>
  )
}

/** What each colour means in this case. */
function MeaningsPanel() {
  const { t } = useTranslation()
  const { data: meanings } = useCall('colours.meanings', {})
  const set = useCommand('colours.setMeanings', { shownInPlace: true })
  const [changed, setChanged] = useState<Partial<Record<HighlightColour, string>>>({})
  if (!meanings) return null
  const nameOf = (colour: HighlightColour) => changed[colour] ?? meanings.names[colour] ?? ''
  const save = () => set.mutate({ names: Object.fromEntries(HIGHLIGHT_COLOURS.map((colour) => [colour, nameOf(colour)])) }, { onSuccess: close })
  return (
    <section className="panel-form" aria-label={t('notebook.meanings')} onKeyDown={(event) => { if (event.key === 'Escape') close() }}>
      <h2>{t('notebook.meanings')}</h2>
      {set.error ? <InlineError>{set.error.message}</InlineError> : null}
      <form className="meanings" onSubmit={submits(save)}>
        {HIGHLIGHT_COLOURS.map((colour, place) => (
          <div key={colour} className="meaning">
            <span className={`colour-sign swatch-${colour}`} aria-hidden="true" />
            <TextField
              label={t(`article.colours.${colour}`)} placeholder={t('notebook.meaningPlaceholder')} maxLength={80} autoFocus={place === 0}
              value={nameOf(colour)} onChange={(name) => setChanged({ ...changed, [colour]: name })}
            />
          </div>
        ))}
        <p className="field-hint">{t('notebook.meaningsHint')}</p>
        <div className="row">
          <Button type="submit" tone="go" isDisabled={set.isPending}>{t('common.save')}</Button>
          <Button tone="quiet" onPress={close}>{t('common.cancel')}</Button>
        </div>
      </form>
    </section>
  )
}

/** Another name, or another place in the tree, for the tag the notebook is narrowed to. */
function RenamePanel({ tag }: { readonly tag: string }) {
  const { t } = useTranslation()
  const move = useCommand('tags.move', { shownInPlace: true })
  const [name, setName] = useState(tag)
  const title = t('notebook.renameTitle', { tag })
  const run = (to: string | null) => move.mutate({ tag, to }, {
    onSuccess: ({ changed }) => {
      useNotebook.getState().narrow({ tag: null })
      close()
      notify({ kind: 'done', text: t('notebook.changed', { count: changed }), action: undoAction() })
    },
  })
  return (
    <section className="panel-form" aria-label={title} onKeyDown={(event) => { if (event.key === 'Escape') close() }}>
      <h2>{title}</h2>
      {move.error ? <InlineError>{move.error.message}</InlineError> : null}
      <form onSubmit={submits(() => run(name))}>
        <TextField label={t('notebook.newName')} hint={t('notebook.renameHint')} value={name} maxLength={80} autoFocus onChange={setName} />
        <div className="row notebook-panel-foot">
          <Button type="submit" tone="go" isDisabled={move.isPending || name.trim() === '' || name === tag}>{t('common.save')}</Button>
          <Button tone="quiet" onPress={close}>{t('common.cancel')}</Button>
          <span className="grow" />
          <Button tone="danger" isDisabled={move.isPending} onPress={() => run(null)}>{t('notebook.tagGone')}</Button>
        </div>
      </form>
    </section>
  )
}

/** What stands over the list while it is filled in. */
export function NotebookPanels({ ids, onTagged }: { readonly ids: readonly string[]; readonly onTagged: (changed: number) => void }) {
  const panel = useNotebook((state) => state.panel)
  const tag = useNotebook((state) => state.filter.tag)
  useEffect(() => () => useNotebook.getState().show(null), [])
  if (panel === 'tag' && ids.length > 0) return <TagPanel ids={ids} onDone={onTagged} />
  if (panel === 'meanings') return <MeaningsPanel />
  return panel === 'rename' && tag !== null ? <RenamePanel key={tag} tag={tag} /> : null
}
