import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../core/entity/entity.ts'
import { datesInText } from './dates.ts'
import { figuresInText } from './figures.ts'
import { knowledgeOf } from './knowledge.ts'
import { labelledArticles, type Label, type LabelledArticle } from './labelled-articles.ts'
import { countsOf, sumOf } from './labelled-scores.ts'
import { suggest } from './suggest.ts'

const articles = labelledArticles().filter(({ part }) => part === 'made')
const nothing = knowledgeOf([])

interface Score {
  readonly right: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  readonly precision: number
  readonly recall: number
}

const matches = (label: Label, suggestion: Suggestion): boolean =>
  label.start === suggestion.start && label.end === suggestion.end && label.type === suggestion.type && label.name === suggestion.name

function score(type: string): Score {
  let right = 0
  const missed: string[] = []
  const wrong: string[] = []
  for (const article of articles.filter(({ types }) => types.includes(type))) {
    const labels = article.labels.filter((label) => label.type === type)
    const made = suggest(article, nothing, []).filter((suggestion) => suggestion.type === type)
    right += labels.filter((label) => made.some((suggestion) => matches(label, suggestion))).length
    missed.push(...labels.filter((label) => !made.some((suggestion) => matches(label, suggestion))).map((label) => `${article.id}: ${shown(article, label)}`))
    wrong.push(...made.filter((suggestion) => !labels.some((label) => matches(label, suggestion))).map((suggestion) => `${article.id}: ${shown(article, suggestion)}`))
  }
  return { right, missed, wrong, precision: right / (right + wrong.length), recall: right / (right + missed.length) }
}

function shown({ text }: LabelledArticle, { start, end, name }: { start: number; end: number; name: string }): string {
  return `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 15)}${text.slice(start, end) === name ? '' : ` → ${name}`}`.replaceAll('\n', ' ')
}

function print(head: string, lines: readonly string[]): void {
  process.stdout.write(`${[head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`)
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

describe('suggestions on articles labelled by hand', () => {
  it.each([['official', 0.9], ['compound', 0.9], ['person', 0.9], ['organization', 0.8], ['location', 0.8]] as const)('find %s names and little else', (type, minimum) => {
    const { right, missed, wrong, precision, recall } = score(type)
    print(`${type}: ${right} right, precision ${percent(precision)}, recall ${percent(recall)}`, [
      ...missed.map((each) => `missed ${each}`), ...wrong.map((each) => `wrong  ${each}`),
    ])
    expect(precision).toBeGreaterThanOrEqual(minimum)
    expect(recall).toBeGreaterThanOrEqual(minimum)
  })

  it('keep the role as written', () => {
    const roles = articles.flatMap((article) => {
      const made = suggest(article, nothing, [])
      return article.labels.flatMap((label) => {
        const suggestion = made.find((each) => matches(label, each))
        return label.role !== undefined && suggestion ? [{ wanted: label.role, got: suggestion.role }] : []
      })
    })
    const wrong = roles.filter(({ wanted, got }) => wanted !== got)
    print(`roles: ${roles.length - wrong.length} of ${roles.length} as written`, wrong.map(({ wanted, got }) => `wanted ${wanted}, got ${got}`))
    expect(1 - wrong.length / roles.length).toBeGreaterThanOrEqual(0.9)
  })
})

describe('suggestions, figures and dates on articles that the rules were not made with', () => {
  const others = labelledArticles().filter(({ part }) => part !== 'made').map((article) => ({
    article,
    made: [
      ...suggest(article, nothing, []), ...figuresInText(article.text).map((figure) => ({ ...figure, type: figure.kind })),
      ...datesInText(article.text, article.blocks, article).map((date) => ({ ...date, type: 'date' as const })),
    ],
  }))

  it.each([
    ['official', 0.93, 0.87], ['person', 0.95, 0.7], ['compound', 0.93, 0.78], ['organization', 0.92, 0.8], ['location', 0.94, 0.93],
    ['money', 0.97, 0.97], ['people', 0.94, 0.95], ['date', 0.86, 0.75],
  ] as const)('find %s with just the words of the label', (type, precision, recall) => {
    const { labels, made, exact } = sumOf(others.map((one) => {
      const ofType = <T extends { readonly type: string }>(all: readonly T[]) => all.filter((each) => each.type === type)
      return countsOf(ofType(one.article.labels), ofType(one.made).map(({ start, end }) => ({ start, end, type })))
    }))
    print(`${type}: ${exact} of ${labels} right, precision ${percent(exact / made)}, recall ${percent(exact / labels)}`, [])
    expect(exact / made).toBeGreaterThanOrEqual(precision)
    expect(exact / labels).toBeGreaterThanOrEqual(recall)
  })

  it('tell the agency and the place of a title', () => {
    const labelled = others.flatMap(({ article, made }) => article.labels.filter(({ agency, place }) => agency !== undefined || place !== undefined).map((label) => ({
      label, made: made.find((one) => one.type === label.type && one.start === label.start && one.end === label.end),
    })))
    expect(labelled.length).toBeGreaterThan(3)
    for (const { label, made } of labelled) {
      if (label.agency !== undefined) expect(made).toMatchObject({ agency: label.agency })
      if (label.place !== undefined) expect(made).toMatchObject({ place: label.place.replace('’', "'") })
    }
  })
})
