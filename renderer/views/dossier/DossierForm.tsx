import { useTranslation } from 'react-i18next'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { SECTION_KINDS, TLP_LABELS, type DossierDraft, type SectionKind, type TlpLabel } from '../../../core/dossier/draft.ts'
import { useSettings } from '../../settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useDraftForm } from './draft-form.ts'

/** What an analyst chooses for a dossier. Every change is kept in the case and set into the pages. */
export function DossierForm({ draft }: { readonly draft: DossierDraft }) {
  const { t } = useTranslation()
  const { settings, save } = useSettings()
  const { choices, change } = useDraftForm(draft)
  const { title, author, label, sections, summary } = choices

  const toggle = (kind: SectionKind, isOn: boolean) => change({
    sections: SECTION_KINDS.filter((one) => (one === kind ? isOn : sections.includes(one))),
  })

  return (
    <div className="dossier-form">
      <TextField
        label={t('dossier.titleField')}
        value={title}
        onChange={(next) => change({ title: next })}
        error={title.trim() === '' ? t('dossier.titleNeeded') : null}
      />
      <div>
        <TextField
          label={t('dossier.author')}
          hint={t('dossier.authorHint')}
          value={author}
          onChange={(next) => change({ author: next })}
          onBlur={() => {
            if (author.trim() !== '' && author !== settings.author) void save({ author: author.trim() })
          }}
        />
        {author === '' && settings.author !== ''
          ? <Button tone="quiet" onPress={() => change({ author: settings.author })}>{t('dossier.lastAuthor', { author: settings.author })}</Button>
          : null}
      </div>
      <RadioGroup className="tlp" value={label} onChange={(next) => change({ label: next as TlpLabel })}>
        <Label className="field-label">{t('dossier.label')}</Label>
        {TLP_LABELS.map((one) => (
          <Radio key={one} value={one} className="tlp-choice">
            <span className="radio-dot" aria-hidden="true" />
            <span>
              <b className={`tlp-label tlp-${one.slice('TLP:'.length).replace('+STRICT', '').toLowerCase()}`}>{one}</b>
              <span className="tlp-meaning">{t(`dossier.tlp.${one}`, { nsSeparator: false })}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <Panel title={t('dossier.sections')}>
        <div className="dossier-sections">
          {SECTION_KINDS.map((kind) => (
            <Checkbox key={kind} isSelected={sections.includes(kind)} onChange={(isOn) => toggle(kind, isOn)}>
              {t(`dossier.section.${kind}`)}
            </Checkbox>
          ))}
        </div>
      </Panel>
      <TextField
        label={t('dossier.summary')} hint={t('dossier.summaryHint')} lines={4} value={summary} onChange={(next) => change({ summary: next })}
      />
    </div>
  )
}
