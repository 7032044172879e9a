import { Workbench } from './views/shell/Workbench.tsx'

export function App() {
  return <Workbench />
}
