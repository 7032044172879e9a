import { Download, Link2, Link2Off, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { OriginalView } from '../../../contract/shapes.ts'
import { alignment, type Alignment } from '../../../core/anchor/alignment.ts'
import type { Article } from '../../../core/article/article.ts'
import type { TextRange } from '../../../core/text/block.ts'
import { call, useCall } from '../../api.ts'
import { runCommand } from '../../commands/registry.ts'
import { drawPage } from '../../pdf/draw-page.ts'
import { usePdf } from '../../pdf/pdf.ts'
import { useSettings } from '../../settings.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import type { OriginalHandle } from './handle.ts'
import { OriginalPages } from './OriginalPages.tsx'
import type { DrawOriginal } from './OriginalPage.tsx'
import { OriginalText } from './OriginalText.tsx'
import { PdfPassword } from './PdfPassword.tsx'
import { boxesOf } from './placed-boxes.ts'
import './original.css'

interface OriginalPaneProps {
  readonly article: Article
  /** The passage of the text that is framed here too. */
  readonly passage: TextRange | null
  readonly handle: Ref<OriginalHandle>
  /** A passage of the text was pressed on the original. */
  readonly onPick: (passage: TextRange) => void
}

const ICON = { size: 15, 'aria-hidden': true } as const

/** The original as it was imported, beside the text that was made of it. */
export function OriginalPane({ article, passage, handle, onPick }: OriginalPaneProps) {
  const { t } = useTranslation()
  const { data: original, error } = useCall('articles.original', { articleId: article.id })
  const { settings: { original: settings }, save } = useSettings()
  const [asSource, setAsSource] = useState(false)
  const hasSource = original?.kind === 'text' && original.source !== null
  return (
    <section className="original" aria-label={t('original.title')}>
      <div className="original-bar">
        <h2>{t('original.title')}</h2>
        <span className="muted clip grow">{t(`original.format.${article.format}`)}</span>
        {hasSource
          ? (
            <ToggleButtonGroup
              className="segments" aria-label={t('original.as')} disallowEmptySelection selectedKeys={[asSource ? 'source' : 'text']}
              onSelectionChange={(keys) => setAsSource(keys.has('source'))}
            >
              <ToggleButton id="text" className="segment">{t('original.asText')}</ToggleButton>
              <ToggleButton id="source" className="segment">{t('original.asSource')}</ToggleButton>
            </ToggleButtonGroup>
          )
          : null}
        <IconButton
          label={t(settings.follows ? 'original.unfollow' : 'original.follow')}
          icon={settings.follows ? <Link2 {...ICON} /> : <Link2Off {...ICON} />}
          onPress={() => save({ original: { ...settings, follows: !settings.follows } })}
        />
        <IconButton label={t('original.save')} icon={<Download {...ICON} />} onPress={() => runCommand('article.save-original')} />
        <IconButton label={t('original.hide')} commandId="article.original" icon={<X {...ICON} />} onPress={() => runCommand('article.original')} />
      </div>
      {error ? <div className="view-message"><InlineError>{error.message}</InlineError></div> : null}
      {original
        ? <Original original={original} asSource={asSource && hasSource} article={article} passage={passage} handle={handle} onPick={onPick} />
        : error ? null : <Opening />}
    </section>
  )
}

function Opening() {
  const { t } = useTranslation()
  return <p className="view-message muted" role="status" aria-busy="true">{t('original.opening')}</p>
}

interface OriginalProps extends OriginalPaneProps {
  readonly original: OriginalView
  readonly asSource: boolean
}

function Original({ original, asSource, ...props }: OriginalProps) {
  switch (original.kind) {
    case 'pdf': return <PdfOriginal {...props} original={original} />
    case 'pictures': return <PictureOriginal {...props} original={original} />
    case 'text': return <WrittenOriginal {...props} original={original} asSource={asSource} />
  }
}

type Of<K extends OriginalView['kind']> = OriginalPaneProps & { readonly original: Extract<OriginalView, { readonly kind: K }> }

function PdfOriginal({ original: { bytes, lines }, ...props }: Of<'pdf'>) {
  const { t } = useTranslation()
  const [password, setPassword] = useState<string | null>(null)
  // The bytes of an original never change; what comes anew while OCR reads its pages is only where their lines stand.
  const [first] = useState(bytes)
  const { shown, issue, locked } = usePdf(first, password)
  const pdf = shown?.document
  const draw = useMemo((): DrawOriginal | null => pdf ? async (page, width, canvas, signal) => {
    await drawPage(pdf, page, width, canvas, signal)
  } : null, [pdf])
  if (locked) return <PdfPassword isWrong={locked === 'wrong'} onPassword={setPassword} />
  if (issue !== null) return <div className="view-message"><InlineError>{t('original.failed', { issue })}</InlineError></div>
  if (!draw) return <Opening />
  return <Paged {...props} lines={lines} draw={draw} />
}

function PictureOriginal({ original: { lines }, ...props }: Of<'pictures'>) {
  const articleId = props.article.id
  const draw = useCallback<DrawOriginal>(async (page, width, canvas, signal) => {
    const { media, bytes } = await call('articles.originalPage', { articleId, page })
    const picture = await createImageBitmap(new Blob([bytes.slice()], { type: media }))
    try {
      signal.throwIfAborted()
      canvas.width = Math.max(1, Math.min(picture.width, Math.round(width * devicePixelRatio)))
      canvas.height = Math.max(1, Math.round(canvas.width * picture.height / picture.width))
      const context = canvas.getContext('2d')
      if (context) context.imageSmoothingQuality = 'high'
      context?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    } finally {
      picture.close()
    }
  }, [articleId])
  return <Paged {...props} lines={lines} draw={draw} />
}

type PagedProps = Pick<Parameters<typeof OriginalPages>[0], 'lines' | 'draw'> & OriginalPaneProps

function Paged({ lines, draw, ...props }: PagedProps) {
  const { article, passage } = props
  const isMissing = passage !== null && passage.end > passage.start && boxesOf(lines, passage, article.text).length === 0
  return (
    <>
      <Missing isMissing={isMissing} />
      <OriginalPages {...props} lines={lines} draw={draw} />
    </>
  )
}

function WrittenOriginal({ original: { text, source }, asSource, article, passage, handle, onPick }: Of<'text'> & { readonly asSource: boolean }) {
  const shownText = asSource && source !== null ? source : text
  const same = useAlignment(shownText, article.text)
  const [start, end] = [passage?.start, passage?.end]
  const shown = useMemo(() => (same && start !== undefined && end !== undefined && end > start ? same.inOriginal({ start, end }) : null), [same, start, end])
  return (
    <>
      <Missing isMissing={same !== null && passage !== null && passage.end > passage.start && shown === null} />
      <OriginalText
        key={asSource ? 'source' : 'text'} title={article.title} text={shownText} isSource={asSource} language={article.language}
        same={same} shown={shown} handle={handle} onPick={onPick}
      />
    </>
  )
}

/** Longer originals, mails with attachments say, are shown without being laid beside the text: that would take seconds. UTF-16 units. */
const LONGEST_ALIGNED = 4_000_000

/** The two texts laid side by side: after they are drawn, since that may take a moment for long ones. */
function useAlignment(original: string, text: string): Alignment | null {
  const [same, setSame] = useState<{ readonly of: string; readonly alignment: Alignment } | null>(null)
  useEffect(() => {
    if (original.length > LONGEST_ALIGNED) return
    const timer = setTimeout(() => setSame({ of: original, alignment: alignment(original, text) }))
    return () => clearTimeout(timer)
  }, [original, text])
  return same?.of === original ? same.alignment : null
}

/** Says when what is framed in the text cannot be framed here. */
function Missing({ isMissing }: { readonly isMissing: boolean }) {
  const { t } = useTranslation()
  return <p className="original-missing" role="status">{isMissing ? t('original.missing') : ''}</p>
}
