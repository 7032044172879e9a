import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import { foldRows, type DiffPiece, type DiffRow } from './diff-rows.ts'

interface ComparedTextProps {
  readonly rows: readonly DiffRow[]
  /** True: one text with both; false: the two side by side. */
  readonly inline: boolean
  /** The change that is framed, from 0; -1 for none. */
  readonly at: number
}

/** The two texts, paragraph by paragraph. What is the same for long is folded and opens when it is pressed. */
export function ComparedText({ rows, inline, at }: ComparedTextProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const stretches = useMemo(() => foldRows(rows, opened), [rows, opened])
  return (
    <div className={inline ? 'diff diff-inline' : 'diff diff-sides'}>
      {stretches.map((stretch) => {
        if (stretch.kind === 'fold') {
          const { first, rows: folded } = stretch
          return (
            <Pressable key={`fold-${first}`} className="diff-fold" onPress={() => setOpened(new Set([...opened, first]))}>
              {t('compare.folded', { count: folded.length })}
            </Pressable>
          )
        }
        const { row, key } = stretch
        return <Row key={key} row={row} inline={inline} at={row.pieces.some(({ change }) => change === at) ? at : -1} />
      })}
    </div>
  )
}

const Row = memo(function Row({ row, inline, at }: { readonly row: DiffRow; readonly inline: boolean; readonly at: number }) {
  if (inline) return <div className="diff-row" data-changed={row.isChanged || undefined}><p dir="auto">{row.pieces.map((piece, index) => <Piece key={index} piece={piece} at={at} />)}</p></div>
  return (
    <div className="diff-row" data-changed={row.isChanged || undefined}>
      <Cell pieces={row.pieces.filter(({ kind }) => kind !== 'added')} at={at} />
      <Cell pieces={row.pieces.filter(({ kind }) => kind !== 'removed')} at={at} />
    </div>
  )
})

function Cell({ pieces, at }: { readonly pieces: readonly DiffPiece[]; readonly at: number }) {
  return <p dir="auto">{pieces.map((piece, index) => <Piece key={index} piece={piece} at={at} />)}</p>
}

/** A piece of text. What changed is known by colour, by line and by sign, and a screen reader says it. */
function Piece({ piece: { kind, text, change }, at }: { readonly piece: DiffPiece; readonly at: number }) {
  const { t } = useTranslation()
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag className={`diff-${kind}`} data-change={change ?? undefined} data-current={change === at || undefined}>
      <span className="diff-sign" aria-hidden="true">{kind === 'added' ? '+' : '−'}</span>
      <span className="visually-hidden">{t(`compare.${kind}`)} </span>
      {text}
      <span className="visually-hidden">, {t('compare.end')} </span>
    </Tag>
  )
}
