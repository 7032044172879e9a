const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

/** Counts the notes of a document: footnotes 1, 2, 3 and endnotes i, ii, iii, as Word does where nobody chose otherwise. */
export function countNotes(): (kind: 'footnote' | 'endnote') => string {
  const counts = { footnote: 0, endnote: 0 }
  return (kind) => {
    counts[kind] += 1
    return kind === 'footnote' ? String(counts.footnote) : roman(counts.endnote)
  }
}

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}
