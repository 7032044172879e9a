import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/shell.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { call, createQueryClient } from './api.ts'
import { App } from './App.tsx'
import { listenForKeys } from './commands/keys.ts'
import { startI18n } from './i18n/i18n.ts'
import { keepQueriesTrue } from './invalidation.ts'
import { listenToSession, showCase } from './session/case-events.ts'
import { notify } from './state/notices.ts'

startI18n()
const client = createQueryClient((error) => notify({ kind: 'error', text: error.message }))
keepQueriesTrue(client)
listenToSession(client)
listenForKeys()

// The first paint already has the right theme and knows whether a case is open.
const [settings, current] = await Promise.all([call('settings.get', {}), call('case.current', {})])
client.setQueryData(['settings.get', {}], settings)
showCase(client, current)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
// Two frames: the first is asked for, the second tells that it was drawn.
requestAnimationFrame(() => requestAnimationFrame(() => void call('shell.ready', {})))
