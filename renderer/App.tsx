import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCall } from './api.ts'
import { appCommands } from './commands/app-commands.ts'
import { useCommands } from './commands/registry.ts'
import { useAppearance } from './settings.ts'
import { useSession } from './state/session.ts'
import { DropZone } from './views/imports/DropZone.tsx'
import { Notices } from './views/shell/Notices.tsx'
import { Overlays } from './views/shell/Overlays.tsx'
import { Workbench } from './views/shell/Workbench.tsx'
import { Welcome } from './views/welcome/Welcome.tsx'

export function App() {
  const client = useQueryClient()
  const [commands] = useState(() => appCommands(client))
  useCommands(commands)
  useAppearance()
  const { data: info } = useCall('case.current', {})
  const door = useSession((session) => session.door)

  // While a case is being opened what was there stays: most open at once, and a flash of another screen tells nothing.
  const atDoor = !info || (door !== null && !(door.kind === 'open' && door.step === 'trying' && !door.again))

  return (
    <>
      {info && !atDoor ? <Workbench info={info} /> : <Welcome door={door ?? { kind: 'list' }} behind={info ?? null} />}
      <DropZone caseOpen={!atDoor} />
      <Overlays />
      <Notices />
    </>
  )
}
