import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { MentionInContext } from '../../../contract/shapes.ts'
import { useSourceLine } from '../../format.ts'
import { usePlaceWords } from '../../place-words.ts'
import { open } from '../../state/navigation.ts'

/** Every mention in its sentence, source by source. */
export function MentionsInContext({ mentions }: { readonly mentions: readonly MentionInContext[] }) {
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
              <Pressable className="name-link" onPress={() => open({ view: 'article', articleId: article.id })}>{article.title}</Pressable>
            </h3>
            <p className="source-line">{sourceLine(article)}</p>
            <ul>
              {group.map(({ mentionId, sentence, mark, range, page, paragraph }) => (
                <li key={mentionId}>
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
