import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WalkAnswer } from '../../../contract/context-shapes.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { call, useCall } from '../../api.ts'
import { useSettings } from '../../settings.ts'
import { listAt, useNavigation, type ListPlace } from '../../state/navigation.ts'
import { notify, tell } from '../../state/notices.ts'
import { useSearch } from '../../state/search.ts'
import { listInput } from '../search/list-input.ts'

/** What a search found in the article it led to, and the way from hit to hit, on into the other articles of its list. */
export interface ArticleHits {
  readonly led: boolean
  readonly ranges: readonly TextRange[]
  /** The hit one is at, and its place from 0. */
  readonly current: TextRange | null
  readonly at: number
  /** Where the article stands in the list; undefined until it is known. */
  readonly walk: WalkAnswer | undefined
  readonly step: (direction: 1 | -1) => void
  readonly stepArticle: (direction: 1 | -1) => void
}

interface HitsInput {
  readonly articleId: string
  readonly opened: TextRange | undefined
  readonly search: ListPlace | undefined
  /** Shows a hit of this article. */
  readonly onHit: (hit: TextRange) => void
}

const NONE: readonly TextRange[] = []
const NOWHERE: ListPlace = { query: '' }

export function useHits({ articleId, opened, search, onHit }: HitsInput): ArticleHits {
  const { t } = useTranslation()
  const { settings: { foldCopies } } = useSettings()
  const replace = useNavigation((navigation) => navigation.replace)
  const [at, setAt] = useState(0)
  const led = search !== undefined
  const list: ListPlace = search ?? NOWHERE
  const { data: matches } = useCall('search.matches', { query: list.query, articleId }, { enabled: led })
  const standing = { ...listInput(list, foldCopies), articleId, row: list.row ?? null }
  const { data: walk } = useCall('search.walk', standing, { enabled: led })
  const ranges = (led && matches) || NONE

  useEffect(() => {
    const place = opened ? ranges.findIndex(({ start, end }) => start < opened.end && end > opened.start) : 0
    setAt(Math.max(0, place))
  }, [ranges, opened])

  /** `from`: the end of the article to begin at. */
  async function goOn(direction: 1 | -1, from: 1 | -1): Promise<void> {
    // Asked anew: that this article was opened can have taken it out of the list.
    const { next, previous } = await call('search.walk', standing)
    const neighbour = direction === 1 ? next : previous
    if (!neighbour) {
      notify({ kind: 'done', text: t(direction === 1 ? 'article.noMoreHits' : 'article.noHitsBefore') })
      return
    }
    const passage = from === 1 ? neighbour.first : neighbour.last
    replace({
      view: 'article', articleId: neighbour.article.id, search: { ...listAt(list), row: neighbour.row, ...(search?.batch ? { batch: search.batch } : {}) }, ...(passage ? { passage } : {}),
    })
    useSearch.getState().walk({ query: list.query, articleId: neighbour.article.id, start: passage?.start ?? 0, row: neighbour.row })
  }

  function step(direction: 1 | -1): void {
    // Before they are known it cannot be told whether one is at the last.
    if (!matches) return
    const hit = ranges[at + direction]
    if (!hit) {
      void goOn(direction, direction).catch(tell)
      return
    }
    setAt(at + direction)
    onHit(hit)
    useSearch.getState().walk({ query: list.query, articleId, start: hit.start, row: walk?.row ?? null })
  }

  return { led, ranges, current: ranges[at] ?? null, at, walk, step, stepArticle: (direction) => void goOn(direction, 1).catch(tell) }
}
