import { useTranslation } from 'react-i18next'
import type { NotebookRow as Row } from '../../../contract/notebook-shapes.ts'
import { usePlaceWords } from '../../place-words.ts'
import { EntityChip } from '../../ui/EntityChip.tsx'
import { Markdown } from '../../ui/Markdown.tsx'
import { AnnotationSigns } from '../article/AnnotationSigns.tsx'
import { useColourName } from '../article/colour-names.ts'
import { PickBox } from '../picked/PickBox.tsx'

/** An annotation of the notebook: where it is, its words, what was written about them, and what else it has. */
export function NotebookRow({ row, onToggle }: { readonly row: Row; readonly onToggle: () => void }) {
  const { t } = useTranslation()
  const { short } = usePlaceWords()
  const colourName = useColourName()
  const { annotation, article, range, how, page, paragraph, entities, links } = row
  const { colour, note, tags, target } = annotation
  return (
    <div className={`note-row annotation-${colour}`}>
      <PickBox onToggle={onToggle} />
      <div className="note-body">
        <div className="note-source">
          <span className={`colour-sign swatch-${colour}`} aria-hidden="true" />
          <span className="note-colour">{colourName(colour)}</span>
          <span className="clip" dir="auto">{article.title}</span>
          {range ? <span className="note-place">{short({ page, paragraph })}</span> : null}
        </div>
        <p className={note === '' ? 'note-quote note-quote-long' : 'note-quote'} lang={article.language ?? undefined} dir="auto">{t('inspector.quote', { quote: target.quote.exact })}</p>
        {note === '' ? null : <div className="note-words"><Markdown text={note} /></div>}
        <div className="note-foot">
          <AnnotationSigns annotation={annotation} links={links} how={how} />
          {tags.map((tag) => <span key={tag} className="tag">{tag}</span>)}
          {entities.map(({ id, type, name }) => <span key={id} className="tag"><EntityChip type={type} />{name}</span>)}
        </div>
      </div>
    </div>
  )
}
