import { CircleQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'

/** One line per thing the language can say. */
const EXAMPLES = ['words', 'phrase', 'near', 'must', 'not', 'operators', 'wildcard', 'fuzzy', 'exact', 'name', 'field', 'dates', 'filter', 'boost'] as const

export function QueryExamples({ onPick }: { readonly onPick: (query: string) => void }) {
  const { t } = useTranslation()
  return (
    <ul className="query-examples">
      {EXAMPLES.map((key) => {
        const query = t(`search.example.${key}`)
        return (
          <li key={key}>
            <button type="button" onClick={() => onPick(query)}>
              <code>{query}</code>
              <span>{t(`search.help.${key}`)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

export function QueryHelp({ onPick }: { readonly onPick: (query: string) => void }) {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <Button className="icon-button search-help" aria-label={t('search.helpTitle')}><CircleQuestionMark size={15} aria-hidden="true" /></Button>
      <Popover className="popover query-help" placement="bottom end" offset={8}>
        <Dialog className="query-help-body">
          {({ close }) => (
            <>
              <Heading slot="title" className="query-help-title">{t('search.helpTitle')}</Heading>
              <QueryExamples onPick={(query) => { close(); onPick(query) }} />
              <p className="muted">{t('search.helpFields')}</p>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
