import { useTranslation } from 'react-i18next'
import type { EntityType } from '../../core/entity/entity.ts'

export interface EntityChipProps {
  readonly type: EntityType
  /** False where the type is written beside it. */
  readonly named?: boolean
}

/** The sign of an entity type: colour, shape and letter, so that no one of them is needed alone. */
export function EntityChip({ type, named = true }: EntityChipProps) {
  const { t } = useTranslation()
  const letter = t(`common.entityLetter.${type}`)
  return named
    ? <span className={`chip chip-${type}`} role="img" aria-label={t(`common.entityType.${type}`)}>{letter}</span>
    : <span className={`chip chip-${type}`} aria-hidden="true">{letter}</span>
}
