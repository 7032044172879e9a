import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { MentionInContext } from '../../../contract/entity-shapes.ts'
import { useSourceLine } from '../../format.ts'
import { usePlaceWords } from '../../place-words.ts'
import { open } from '../../state/navigation.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'

/** Mentions that are ticked, by their ids. */
export interface Ticking {
  readonly ticked: ReadonlySet<string>
  readonly onTick: (mentionIds: readonly string[], on: boolean) => void
}

interface MentionsInContextProps {
  readonly mentions: readonly MentionInContext[]
  /** Null: they are read and opened alone. */
  readonly ticking: Ticking | null
}

/** Every mention in its sentence, source by source. */
export function MentionsInContext({ mentions, ticking }: MentionsInContextProps) {
  const { t } = useTranslation()
  const sourceLine = useSourceLine()
  const { short } = usePlaceWords()
  const sources = useMemo(() => {
    const byArticle = new Map<string, MentionInContext[]>()
    for (const mention of mentions) {
      const group = byArticle.get(mention.article.id)
      if (group) group.push(mention)
      else byArticle.set(mention.article.id, [mention])
    }
    return [...byArticle.values()]
  }, [mentions])
  return (
    <ul className="sources">
      {sources.map((group) => {
        const { article } = group[0]!
        return (
          <li key={article.id} className="source">
            <h3 className="source-title">
              {ticking ? <Tick ticking={ticking} mentionIds={group.map(({ mentionId }) => mentionId)} label={t('curate.splitWhole', { title: article.title })} /> : null}
              <Pressable className="name-link" onPress={() => open({ view: 'article', articleId: article.id })}>{article.title}</Pressable>
            </h3>
            <p className="source-line">{sourceLine(article)}</p>
            <ul>
              {group.map(({ mentionId, sentence, mark, range, page, paragraph }) => (
                <li key={mentionId} className={ticking ? 'ticked-line' : undefined}>
                  {ticking ? <Tick ticking={ticking} mentionIds={[mentionId]} label={t('curate.splitTick', { words: sentence.slice(mark.start, mark.end) })} /> : null}
                  <Pressable
                    className="sentence"
                    isDisabled={range === null}
                    onPress={() => range && open({ view: 'article', articleId: article.id, passage: range })}
                  >
                    <span className="sentence-place">{range ? short({ page, paragraph }) : t('inspector.orphans')}</span>
                    <span className="sentence-text" dir="auto">
                      {sentence.slice(0, mark.start)}
                      <b className="named-word">{sentence.slice(mark.start, mark.end)}</b>
                      {sentence.slice(mark.end)}
                    </span>
                  </Pressable>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

/** Ticks a mention, or all of an article. */
function Tick({ ticking: { ticked, onTick }, mentionIds, label }: { readonly ticking: Ticking; readonly mentionIds: readonly string[]; readonly label: string }) {
  const isOn = mentionIds.every((id) => ticked.has(id))
  return <span className="tick"><Checkbox isSelected={isOn} onChange={(on) => onTick(mentionIds, on)}><span className="visually-hidden">{label}</span></Checkbox></span>
}
