import { useTranslation } from 'react-i18next'
import type { BatchWay } from '../../../core/batch/batch.ts'
import { LIST_SPLITS, type BatchReading, type ListSplit } from '../../../contract/batch-shapes.ts'
import type { BatchDraft } from '../../state/batches.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'

interface ListColumnsProps {
  readonly reading: BatchReading
  readonly way: BatchWay
  readonly change: (part: Partial<BatchDraft>) => void
}

/** How the columns of a list are read. */
export function ListColumns({ reading: { split, header, nameColumn, otherColumns, columns }, way, change }: ListColumnsProps) {
  const { t } = useTranslation()
  const label = (column: number): string => {
    const { title = '', samples = [] } = columns[column] ?? {}
    return t('batch.columnOf', { title: title || t('batch.column', { number: column + 1 }), samples: samples.slice(0, 2).join(', ') })
  }
  return (
    <div className="batch-columns">
      <Select
        label={t('batch.split')} value={split} options={LIST_SPLITS.map((value) => ({ value, label: t(`batch.splits.${value}`) }))}
        onChange={(next: ListSplit) => change({ split: next, header: null, nameColumn: null, otherColumns: null })}
      />
      <Checkbox isSelected={header} onChange={(next) => change({ header: next })}>{t('batch.header')}</Checkbox>
      {columns.length > 1 ? (
        <Select
          label={t('batch.nameColumn')} value={String(nameColumn)} options={columns.map((_, column) => ({ value: String(column), label: label(column) }))}
          onChange={(next) => change({ nameColumn: Number(next), otherColumns: otherColumns.filter((column) => column !== Number(next)) })}
        />
      ) : null}
      {columns.length > 1 && way !== 'query' ? (
        <div role="group" aria-label={t('batch.otherColumns')} className="batch-others">
          <span className="field-label">{t('batch.otherColumns')}</span>
          {columns.map((_, column) => (column === nameColumn ? null : (
            <Checkbox
              key={column} isSelected={otherColumns.includes(column)}
              onChange={(isOn) => change({ otherColumns: isOn ? [...otherColumns, column].sort((a, b) => a - b) : otherColumns.filter((one) => one !== column) })}
            >
              {label(column)}
            </Checkbox>
          )))}
        </div>
      ) : null}
    </div>
  )
}
