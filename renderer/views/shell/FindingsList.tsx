import { showFindings, type Findings } from '../../state/findings.ts'
import { Dialog } from '../../ui/Dialog.tsx'

/** The problems a check found, each with what it is about. */
export function FindingsList({ findings }: { readonly findings: Findings }) {
  return (
    <Dialog title={findings.title} onClose={() => showFindings(null)} width={640}>
      <ul className="findings">
        {findings.problems.map(({ subject, message }, index) => (
          <li key={index}>
            <strong>{subject}</strong>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
