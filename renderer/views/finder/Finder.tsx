import { Command as Palette } from 'cmdk'
import { Bookmark, ChevronRight, FileText, Search } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { SavedSearchRow } from '../../../contract/saved-search-shapes.ts'
import type { FinderItem } from '../../../contract/shapes.ts'
import { useCall } from '../../api.ts'
import { available, useRegistry } from '../../commands/registry.ts'
import type { Command } from '../../commands/command.ts'
import { goTo } from '../../session/focus.ts'
import { openSaved } from '../../session/saved-actions.ts'
import { useSession } from '../../state/session.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { indexCommands } from './command-index.ts'
import './finder.css'

/** Commands shown beside what the case holds; alone there is room for all. */
const COMMANDS_BESIDE = 3
const FOUND = 14

const ICON = { size: 15, 'aria-hidden': true } as const

/** What the palette knows a line by. */
const valueOf = (kind: FinderItem['kind'] | 'command', id: string) => `${kind}:${id}`

function go({ kind, id }: FinderItem, searches: readonly SavedSearchRow[]): void {
  if (kind === 'article') goTo({ view: 'article', articleId: id })
  else if (kind === 'entity') goTo({ view: 'entity', entityId: id })
  else {
    const row = searches.find(({ search }) => search.id === id)
    if (row) void openSaved(row.search)
  }
}

function Found({ item, onPick }: { readonly item: FinderItem; readonly onPick: () => void }) {
  return (
    <Palette.Item className="finder-item" value={valueOf(item.kind, item.id)} onSelect={onPick}>
      {item.type ? <EntityChip type={item.type} /> : item.kind === 'search' ? <Bookmark {...ICON} /> : <FileText {...ICON} />}
      <span className="clip finder-label">{item.label}</span>
      <span className="clip muted grow">{item.detail}</span>
    </Palette.Item>
  )
}

/** Ctrl+K: one field that finds commands, articles, entities and saved searches. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const layers = useRegistry((registry) => registry.layers)
  const caseIsOpen = useSession(({ door }) => door === null)
  const { data: current } = useCall('case.current', {})
  const asked = text.trim().slice(0, 200)
  const { data } = useCall('finder.find', { text: asked, limit: FOUND }, { enabled: caseIsOpen && Boolean(current) && asked !== '', keep: true })
  const found = asked === '' ? [] : data ?? []

  const { byId, index } = useMemo(() => {
    const commands = available(layers).filter(({ hidden }) => !hidden)
    return {
      byId: new Map(commands.map((command) => [command.id, command])),
      index: indexCommands(commands.map(({ id, label }) => ({ id, label: String(t(label)) }))),
    }
  }, [layers, t])
  const commands = index.find(asked).flatMap((id) => byId.get(id) ?? []).slice(0, asked === '' ? undefined : COMMANDS_BESIDE)
  const entities = found.filter(({ kind }) => kind === 'entity')
  const articles = found.filter(({ kind }) => kind === 'article')
  const searches = found.filter(({ kind }) => kind === 'search')
  const { data: saved = [] } = useCall('searches.list', {}, { enabled: caseIsOpen && Boolean(current) })

  // What is found comes a moment after the typing: the first line is picked anew, and seen.
  const [picked, setPicked] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const [top = 'search'] = [...commands.map(({ id }) => valueOf('command', id)), ...[...entities, ...searches, ...articles].map(({ kind, id }) => valueOf(kind, id))]
  useEffect(() => {
    setPicked(top)
    list.current?.scrollTo({ top: 0 })
  }, [top, asked])

  /** The finder is gone before what was picked happens, so that focus can go where it leads. */
  function pick(act: () => void): () => void {
    return () => {
      onClose()
      // The dialog gives the focus back in the frame after it is gone; only then can it be moved on.
      requestAnimationFrame(() => setTimeout(act))
    }
  }

  const commandLine = (command: Command) => (
    <Palette.Item key={command.id} className="finder-item" value={valueOf('command', command.id)} onSelect={pick(command.run)}>
      <ChevronRight {...ICON} />
      <span className="grow clip">{String(t(command.label))}</span>
      {command.shortcuts?.[0] ? <Kbd shortcut={command.shortcuts[0]} /> : null}
    </Palette.Item>
  )

  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Modal className="dialog finder">
        <Dialog className="finder-body" aria-label={t('finder.title')}>
          <Palette label={t('finder.field')} shouldFilter={false} loop value={picked} onValueChange={setPicked}>
            <Palette.Input className="finder-input" placeholder={t('finder.placeholder')} value={text} onValueChange={setText} autoFocus />
            <Palette.List ref={list} className="finder-list" label={t('finder.title')}>
              {commands.length > 0 ? <Palette.Group heading={t('finder.commands')}>{commands.map(commandLine)}</Palette.Group> : null}
              {entities.length > 0 ? (
                <Palette.Group heading={t('finder.entities')}>
                  {entities.map((item) => <Found key={item.id} item={item} onPick={pick(() => go(item, saved))} />)}
                </Palette.Group>
              ) : null}
              {searches.length > 0 ? (
                <Palette.Group heading={t('saved.title')}>
                  {searches.map((item) => <Found key={item.id} item={item} onPick={pick(() => go(item, saved))} />)}
                </Palette.Group>
              ) : null}
              {articles.length > 0 ? (
                <Palette.Group heading={t('finder.articles')}>
                  {articles.map((item) => <Found key={item.id} item={item} onPick={pick(() => go(item, saved))} />)}
                </Palette.Group>
              ) : null}
              {asked !== '' && current && caseIsOpen ? (
                <Palette.Item className="finder-item" value="search" onSelect={pick(() => goTo({ view: 'search', query: asked }))}>
                  <Search {...ICON} />
                  <span className="clip">{t('finder.search', { text: asked })}</span>
                </Palette.Item>
              ) : null}
              <Palette.Empty className="finder-none">{t('finder.none')}</Palette.Empty>
            </Palette.List>
          </Palette>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
