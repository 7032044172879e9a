/** How good a list is, from 0 to 1. The same story again gains nothing. Sources: Järvelin and Kekäläinen (2002) for nDCG, with the gain 2^grade − 1. */
export interface Measures {
  readonly ndcg: number
  /** One by the place of the first story that was looked for. */
  readonly reciprocal: number
  /** Of the stories that answer, those among the first 50. */
  readonly recall: number
}

const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2)

export function measure(stories: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const seen = new Set<string>()
  const got = stories.map((story) => {
    const grade = seen.has(story) ? 0 : grades.get(story) ?? 0
    seen.add(story)
    return grade
  })
  const sum = (list: readonly number[]): number => list.slice(0, 10).reduce((total, grade, place) => total + gain(grade, place), 0)
  const first = got.indexOf(Math.max(...grades.values()))
  return {
    ndcg: sum(got) / sum([...grades.values()].sort((a, b) => b - a)),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    recall: got.slice(0, 50).filter(grade => grade > 0).length / grades.size,
  }
}

export function mean(some: readonly Measures[]): Measures {
  const of = (key: keyof Measures): number => some.reduce((sum, one) => sum + one[key], 0) / Math.max(1, some.length)
  return { ndcg: of('ndcg'), reciprocal: of('reciprocal'), recall: of('recall') }
}
