import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, Panel, Separator, type Layout } from 'react-resizable-panels'
import { useSettings } from '../../settings.ts'

interface SplitSheetProps {
  readonly text: ReactNode
  /** Null: the text has all the room. */
  readonly original: ReactNode
}

/** Narrower than this there is no room for two beside one another. Pixels. */
const NARROW = 720

/** Smallest useful sides, beside and under one another. Pixels. */
const LEAST = { wide: 220, narrow: 120 }

/** What is in it scrolls by itself, and fills it in either direction. */
const SIDE = { position: 'relative', overflow: 'hidden' } as const

/** The text, and the original beside it, or under it where the pane is narrow. */
export function SplitSheet({ text, original }: SplitSheetProps) {
  const { t } = useTranslation()
  const { settings: { original: settings }, save } = useSettings()
  const box = useRef<HTMLDivElement>(null)
  const [narrow, setNarrow] = useState(false)
  const isSplit = original !== null
  const least = narrow ? LEAST.narrow : LEAST.wide

  useEffect(() => {
    const element = box.current
    if (!element) return
    const sizes = new ResizeObserver(() => setNarrow(element.clientWidth < NARROW))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [])

  function remember(layout: Layout, byHand: boolean): void {
    const share = layout.original
    if (byHand && share !== undefined) save({ original: { ...settings, share: Math.min(80, Math.max(20, share)) } })
  }

  return (
    <div className="split-sheet" ref={box}>
      <Group
        orientation={narrow ? 'vertical' : 'horizontal'}
        onLayoutChanged={(layout, { isUserInteraction }) => remember(layout, isUserInteraction)}
      >
        <Panel id="text" minSize={isSplit ? least : 0} style={SIDE}><div className="split-side">{text}</div></Panel>
        {isSplit ? <Separator className={narrow ? 'separator separator-across' : 'separator'} title={t('original.resize')} /> : null}
        {isSplit ? <Panel id="original" minSize={least} defaultSize={`${settings.share}%`} style={SIDE}><div className="split-side">{original}</div></Panel> : null}
      </Group>
    </div>
  )
}
