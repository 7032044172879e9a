import { useTranslation } from 'react-i18next'
import type { ContextAnswer } from '../../../contract/context-shapes.ts'

/** How many places there are, and in how much of what was found they were looked for. `at`: the line the keyboard is on, from 0; -1: none. */
export function ContextStatus({ answer: { total, holding, looked, articles }, at }: { readonly answer: ContextAnswer; readonly at: number }) {
  const { t } = useTranslation()
  return (
    <p className="view-note context-status">
      <span role="status">
        {t('context.places', { count: total })} {t('context.holding', { count: holding })}
        {looked < articles ? ` · ${t('context.cut', { looked, articles })}` : null}
      </span>
      {at >= 0 ? <span>{t('context.place', { at: at + 1, count: total })}</span> : null}
    </p>
  )
}
