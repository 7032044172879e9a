import { useTranslation } from 'react-i18next'
import { Button as Pressable } from 'react-aria-components'
import type { DossierModel, Statement } from '../../../core/dossier/model.ts'
import { isUnsourced, statementsOf } from '../../../core/dossier/statements.ts'
import { usePlaceWords } from '../../place-words.ts'
import { open } from '../../state/navigation.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useDossierDesk } from './dossier-desk.ts'

/** Each thing the dossier says with the places it stands on, section by section; what stands on nothing is marked. */
export function StatementList({ model }: { readonly model: DossierModel }) {
  const { t } = useTranslation()
  const { unsourcedOnly, setUnsourcedOnly } = useDossierDesk()
  const all = statementsOf(model)
  const unsourced = all.filter(isUnsourced).length
  const narrowed = unsourcedOnly && unsourced > 0
  return (
    <div id="dossier-statements" className="dossier-statements">
      <Panel title={t('dossier.statementsTitle')} aside={all.length}>
        {all.length === 0 ? <p className="muted">{t('dossier.noStatements')}</p> : null}
        {all.length > 0 && unsourced === 0 ? <p className="muted">{t('dossier.noneUnsourced')}</p> : null}
        {unsourced > 0
          ? <Checkbox isSelected={unsourcedOnly} onChange={setUnsourcedOnly}>{t('dossier.unsourcedOnly')} ({unsourced})</Checkbox>
          : null}
        {model.sections.map((section) => {
          const statements = all.filter((one) => one.section === section.kind && (!narrowed || isUnsourced(one)))
          if (statements.length === 0) return null
          return (
            <section key={section.kind} className="statement-section">
              <h3>{t(`dossier.section.${section.kind}`)}</h3>
              <ul>
                {statements.map((statement) => <li key={statement.id}><StatementRow statement={statement} /></li>)}
              </ul>
            </section>
          )
        })}
      </Panel>
    </div>
  )
}

function StatementRow({ statement }: { readonly statement: Statement }) {
  const { t } = useTranslation()
  const { short, spoken } = usePlaceWords()
  const { id, text, quote, citations } = statement
  return (
    <div className="statement" data-unsourced={isUnsourced(statement) || undefined}>
      <span className="statement-id">{id}</span>
      <div>
        {text ? <p dir="auto">{text}</p> : null}
        {quote === null || quote === text ? null : <p className="quote" dir="auto">{t('inspector.quote', { quote })}</p>}
        <p className="statement-places">
          {isUnsourced(statement) ? <b className="unsourced">{t('dossier.unsourcedMark')}</b> : null}
          {citations.map(({ source, page, paragraph, articleId, start, end }) => (
            <Pressable
              key={`${source} ${start} ${end}`}
              className="cite"
              aria-label={t('dossier.cite', { source, place: spoken({ page, paragraph }) })}
              onPress={() => open({ view: 'article', articleId, passage: { start, end } })}
            >
              {t('dossier.citation', { source, place: short({ page, paragraph }) })}
            </Pressable>
          ))}
        </p>
      </div>
    </div>
  )
}
