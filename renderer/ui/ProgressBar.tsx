export interface ProgressBarProps {
  readonly label: string
  readonly value: number
  readonly total: number
}

export function ProgressBar({ label, value, total }: ProgressBarProps) {
  const share = total > 0 ? Math.min(1, value / total) : 0
  return (
    <span className="progress" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={value}>
      <span className="progress-done" style={{ transform: `scaleX(${share})` }} />
    </span>
  )
}
