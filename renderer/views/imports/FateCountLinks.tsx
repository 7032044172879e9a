import { useTranslation } from 'react-i18next'
import { FATES, type FateCounts, type FateKind } from '../../../contract/shapes.ts'
import { open } from '../../state/navigation.ts'

interface FateCountLinksProps {
  readonly jobId: string
  readonly counts: FateCounts
  readonly of?: readonly FateKind[]
}

/** How many files of an import had each fate, each number leading to them. */
export function FateCountLinks({ jobId, counts, of = FATES }: FateCountLinksProps) {
  const { t } = useTranslation()
  return of.filter((fate) => counts[fate] > 0).map((fate) => (
    <button key={fate} type="button" className={`link fate-count fate-count-${fate}`} onClick={() => open({ view: 'imports', jobId, fate })}>
      {t(`importing.count.${fate}`, { count: counts[fate] })}
    </button>
  ))
}
