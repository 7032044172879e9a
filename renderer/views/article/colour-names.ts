import { useTranslation } from 'react-i18next'
import type { HighlightColour } from '../../../core/annotation/annotation.ts'
import { useCall } from '../../api.ts'

/** What a colour is called: by what it means in this case, where that was said. */
export function useColourName(): (colour: HighlightColour) => string {
  const { t } = useTranslation()
  const { data: meanings } = useCall('colours.meanings', {})
  return (colour) => {
    const meaning = meanings?.names[colour]
    return meaning === undefined ? t(`article.colours.${colour}`) : t('notebook.meaning', { colour: t(`article.colours.${colour}`), meaning })
  }
}
