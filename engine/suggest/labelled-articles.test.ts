import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../core/entity/entity.ts'
import { knowledgeOf } from './knowledge.ts'
import { labelledArticles, type Label, type LabelledArticle } from './labelled-articles.ts'
import { suggest } from './suggest.ts'

const articles = labelledArticles().filter(({ heldOut }) => !heldOut)
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
