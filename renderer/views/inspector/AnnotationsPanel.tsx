import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../../../contract/shapes.ts'
import type { Annotation } from '../../../core/annotation/annotation.ts'
import type { Article } from '../../../core/article/article.ts'
import type { Entity } from '../../../core/entity/entity.ts'
import { placeIn } from '../../place-words.ts'
import { AnnotationCard } from './AnnotationCard.tsx'
import { Part } from './Part.tsx'
import { Stretches } from './Stretches.tsx'

interface AnnotationsPanelProps {
  readonly id: string
  readonly article: Article
  readonly annotations: readonly Placed<Annotation>[]
  readonly entities: readonly Entity[]
  readonly selectedKey: string | null
}

/** Pixels of a closed card, and the gap under it. */
const CARD = 84

export function AnnotationsPanel({ id, article, annotations, entities, selectedKey }: AnnotationsPanelProps) {
  const { t } = useTranslation()
  const inOrder = useMemo(
    () => [...annotations].sort((a, b) => a.range!.start - b.range!.start || a.range!.end - b.range!.end), [annotations],
  )
  return (
    <Part id={id} title={t('inspector.annotations')} aside={annotations.length || null}>
      {inOrder.length === 0 ? <p className="muted">{t('inspector.noAnnotations')}</p> : null}
      <ul className="cards">
        <Stretches count={inOrder.length} itemHeight={CARD} current={inOrder.findIndex(({ record }) => record.id === selectedKey)}>
          {(index) => {
            const { record, range } = inOrder[index]!
            return (
              <li key={record.id}>
                <AnnotationCard
                  annotation={record}
                  quote={article.text.slice(range!.start, range!.end)}
                  place={placeIn(article, range!.start)}
                  entities={entities}
                  language={article.language}
                  isSelected={record.id === selectedKey}
                />
              </li>
            )
          }}
        </Stretches>
      </ul>
    </Part>
  )
}
