import { FileInput, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { BATCH_WAYS, type Batch, type BatchWay } from '../../../core/batch/batch.ts'
import { listText } from '../../../core/batch/list-text.ts'
import { call, useCall, useCommand } from '../../api.ts'
import { formatInstant } from '../../format.ts'
import { forgetDraft, NO_DRAFT, useBatches, type BatchDraft } from '../../state/batches.ts'
import { followBatch, useNavigation } from '../../state/navigation.ts'
import { tell } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { InlineError } from '../../ui/InlineError.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ListColumns } from './ListColumns.tsx'
import { ListPreview } from './ListPreview.tsx'

/** A new batch, or (`batchId`) the list of one that is edited. */
export function NewBatch({ batchId }: { readonly batchId: string | null }) {
  const { t } = useTranslation()
  const draft = useBatches(({ drafts }) => drafts[batchId ?? ''])
  const isLoaded = batchId === null || draft !== undefined
  const entries = useCall('batch.entries', { batchId: batchId ?? '' }, { enabled: !isLoaded })
  const overview = useCall('batch.get', { batchId: batchId ?? '' }, { enabled: !isLoaded })
  useEffect(() => {
    if (isLoaded || !entries.data || !overview.data) return
    const { name, way } = overview.data.batch
    useBatches.getState().change(batchId, { ...listText(entries.data, [t('batch.textHead.name'), t('batch.textHead.others')]), name, way })
  }, [isLoaded, entries.data, overview.data, batchId, t])
  const wrong = entries.error ?? overview.error
  if (wrong) return <div className="view-message"><InlineError>{wrong.message}</InlineError></div>
  return isLoaded ? <BatchForm batchId={batchId} draft={draft ?? NO_DRAFT} /> : <div className="view" aria-busy="true" />
}

/** A list of names on its way to a batch: pasted or from a file, how its columns are read, how its names are searched, and what was read. */
function BatchForm({ batchId, draft }: { readonly batchId: string | null; readonly draft: BatchDraft }) {
  const { t } = useTranslation()
  const change = (part: Partial<BatchDraft>): void => useBatches.getState().change(batchId, part)
  const [today] = useState(() => formatInstant(new Date().toISOString()))
  const replace = useNavigation((navigation) => navigation.replace)
  const typed = useDeferredValue(draft.text)
  const { file, way, split, header, nameColumn, otherColumns } = draft
  const isBlank = file === null && typed.trim() === ''
  const reading = useCall('batch.read', {
    file: file?.token ?? null, text: file === null ? typed : null, split, header, nameColumn, otherColumns: otherColumns && [...otherColumns], way,
  }, { enabled: !isBlank, keep: true })
  const create = useCommand('batch.create', { shownInPlace: true })
  const revise = useCommand('batch.revise', { shownInPlace: true })
  const failed = create.error ?? revise.error
  const read = isBlank ? undefined : reading.data
  const name = draft.name ?? (file === null ? t('batch.nameDefault', { day: today }) : file.name.replace(/\.[^.]*$/, ''))
  const count = read?.entries.length ?? 0

  async function choose(): Promise<void> {
    const chosen = await call('dialog.batchList', {})
    if (chosen) change({ file: { token: chosen.token, name: chosen.names[0] ?? '' }, split: null, header: null, nameColumn: null, otherColumns: null })
  }

  function start(): void {
    if (!read) return
    const made = { name, way, entries: [...read.entries] }
    const onSuccess = ({ id }: Batch): void => {
      if (batchId !== null) useNavigation.setState((trail) => followBatch(trail, batchId, id))
      replace({ view: 'batch', batchId: id })
      forgetDraft(batchId)
      void call('batch.run', { batchId: id }).catch(tell)
    }
    if (batchId === null) create.mutate(made, { onSuccess })
    else revise.mutate({ batchId, ...made }, { onSuccess })
  }

  function leave(): void {
    replace({ view: 'batch', batchId })
    if (batchId !== null) forgetDraft(batchId)
  }

  return (
    <div className="view">
      <div className="view-bar">
        <h1>{t(batchId === null ? 'batch.newTitle' : 'batch.editTitle')}</h1>
        <span className="grow" />
        <Button tone="quiet" onPress={leave}>{t('common.cancel')}</Button>
        <Button tone="go" icon={<Search size={15} aria-hidden="true" />} isDisabled={count === 0 || name.trim() === '' || create.isPending || revise.isPending} onPress={start}>{t('batch.start', { count })}</Button>
      </div>
      <div className="view-body batch-new" data-scroller="">
        <div className="batch-form">
          {file === null ? (
            <TextField
              label={t('batch.text')} hint={t('batch.textHint')} placeholder={t('batch.textPlaceholder')} lines={10} value={draft.text} spellCheck="false" autoFocus onChange={(text) => change({ text })}
            />
          ) : (
            <p className="batch-file"><strong className="clip" dir="auto">{file.name}</strong>{read?.encoding ? <span className="muted">{t('batch.encoding', { encoding: read.encoding })}</span> : null}</p>
          )}
          <div className="row">
            <Button icon={<FileInput size={15} aria-hidden="true" />} onPress={() => void choose().catch(tell)}>{t('batch.choose')}</Button>
            {file === null ? null : <Button tone="quiet" onPress={() => change({ file: null, split: null, header: null, nameColumn: null, otherColumns: null })}>{t('batch.noFile')}</Button>}
          </div>
          {read && (file !== null || read.split !== 'lines' || read.columns.length > 1) ? <ListColumns reading={read} way={way} change={change} /> : null}
          <RadioGroup className="batch-ways" value={way} onChange={(next) => change({ way: next as BatchWay })}>
            <Label className="field-label">{t('batch.way')}</Label>
            {BATCH_WAYS.map((one) => (
              <Radio key={one} value={one} className="batch-way">
                <span className="radio-dot" aria-hidden="true" />
                <span><b>{t(`batch.ways.${one}`)}</b><span className="batch-way-hint">{t(`batch.wayHint.${one}`)}</span></span>
              </Radio>
            ))}
          </RadioGroup>
          <TextField label={t('batch.name')} value={name} maxLength={200} onChange={(next) => change({ name: next })} />
        </div>
        <div className="batch-preview">
          {reading.error && !isBlank ? <InlineError>{reading.error.message}</InlineError> : null}
          {failed ? <InlineError>{failed.message}</InlineError> : null}
          <ListPreview reading={read} />
        </div>
      </div>
    </div>
  )
}
