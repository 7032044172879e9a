import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropped } from '../../api.ts'
import { openCase } from '../../session/open-case.ts'
import { importChosen } from '../../session/start-import.ts'
import { notify, tell } from '../../state/notices.ts'
import './imports.css'

/** True for a drag that brings files, not text or a picture from the page. */
function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** Takes files dropped anywhere on the window: articles are imported, a case file is opened. */
export function DropZone({ caseOpen }: { readonly caseOpen: boolean }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  /** Drags enter and leave every element they pass: what is left when the counts meet has left the window. */
  const depth = useRef(0)

  useEffect(() => {
    async function take(files: File[]): Promise<void> {
      const chosen = await dropped(files)
      if (!chosen) return notify({ kind: 'error', text: t('importing.dropNothing') })
      const [name] = chosen.names
      if (chosen.names.length === 1 && name?.endsWith('.redthread')) return openCase({ token: chosen.token, name })
      if (!caseOpen) return notify({ kind: 'error', text: t('importing.dropNoCase') })
      return importChosen(chosen.token)
    }

    function onEnter(event: DragEvent): void {
      if (!bringsFiles(event)) return
      depth.current += 1
      setOver(true)
    }
    function onLeave(event: DragEvent): void {
      if (!bringsFiles(event)) return
      depth.current -= 1
      if (depth.current <= 0) setOver(false)
    }
    function onOver(event: DragEvent): void {
      // Something in the window takes what is dragged.
      if (event.defaultPrevented) return
      // Without this the drop would navigate to the file.
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = bringsFiles(event) ? 'copy' : 'none'
    }
    function onDrop(event: DragEvent): void {
      if (event.defaultPrevented) return
      event.preventDefault()
      depth.current = 0
      setOver(false)
      if (!bringsFiles(event)) return
      take([...event.dataTransfer!.files]).catch(tell)
    }

    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop }
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener)
    }
  }, [caseOpen, t])

  if (!over) return null
  return (
    <div className="drop-zone" aria-hidden="true">
      <div className="drop-card">
        <strong>{caseOpen ? t('importing.drop') : t('importing.dropCase')}</strong>
        {caseOpen ? <span>{t('importing.dropHint')}</span> : null}
      </div>
    </div>
  )
}
