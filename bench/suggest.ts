import nlp from 'compromise'
import { datesInText } from '../engine/suggest/dates.ts'
import { figuresInText } from '../engine/suggest/figures.ts'
import { knowledgeOf } from '../engine/suggest/knowledge.ts'
import { labelledArticles, LABEL_TYPES, type LabelledArticle, type LabelledPart, type LabelType } from '../engine/suggest/labelled-articles.ts'
import { countsOf, labelledWith, sumOf, type Proposed } from '../engine/suggest/labelled-scores.ts'
import { PEOPLES } from '../engine/suggest/lexicon/common.ts'
import { suggest } from '../engine/suggest/suggest.ts'
import { answer } from './peer.ts'

/** `suggest LABELLED` compares what is proposed in the labelled articles with their labels, and with what compromise finds in those in English. */
const [folder = ''] = process.argv.slice(2)

/** What compromise tells apart, and which labels answer it. It knows no offices: an official is a person to it. */
const THEIRS: readonly { readonly type: LabelType; readonly as: readonly LabelType[]; readonly find: 'people' | 'places' | 'organizations' }[] = [
  { type: 'person', as: ['official', 'person'], find: 'people' },
  { type: 'location', as: ['location'], find: 'places' },
  { type: 'organization', as: ['organization'], find: 'organizations' },
]
const nothing = knowledgeOf([])
const articles = labelledArticles(folder)

function ours({ id, text, blocks, published }: LabelledArticle): Proposed[] {
  return [
    ...suggest({ id, text, blocks }, nothing, []).flatMap(({ start, end, type }) => (type === 'event' ? [] : [{ start, end, type }])),
    ...datesInText(text, blocks, { published }).map(({ start, end }) => ({ start, end, type: 'date' as const })),
    ...figuresInText(text).map(({ start, end, kind }) => ({ start, end, type: kind })),
  ]
}

/** Countries are not labelled, and no fault of who finds them. A trailing mark or possessive is no fault either. */
function theirs({ text }: LabelledArticle, { type, find }: (typeof THEIRS)[number]): Proposed[] {
  const found = nlp(text)[find]().json({ offset: true }) as { offset: { start: number; length: number } }[]
  return found.flatMap(({ offset: { start, length } }) => {
    const words = text.slice(start, start + length).replace(/^[^\p{L}\p{N}]+/u, (before) => ((start += before.length), '')).replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '')
    const isCountry = words.toLowerCase().split(/\s+/).every((word) => PEOPLES.has(word))
    return words === '' || isCountry ? [] : [{ start, end: start + words.length, type }]
  })
}

const ofTypes = (all: readonly Proposed[], types: readonly LabelType[]): Proposed[] => all.filter(({ type }) => types.includes(type))
const made = new Map(articles.map((article) => [article.id, ours(article)]))

/** Milliseconds of processor that `run` takes: the least of several, since others share the processor. */
function cpu(passes: number, run: () => void): number {
  const taken = Array.from({ length: passes }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...taken)
}

/** What an article of 400 words costs, and one of 1 MB, both made of the English articles: ours with figures and dates, then compromise. */
function costs() {
  const paragraphs = articles.filter(({ language }) => language === 'en').flatMap(({ text }) => text.split('\n\n'))
  const words = (wanted: number): string => {
    let text = ''
    for (let at = 0; text.length < wanted; at++) text += `${text ? '\n\n' : ''}${paragraphs[at % paragraphs.length]!}`
    return text.slice(0, wanted)
  }
  return [{ title: '400 words', text: words(2400), passes: 40 }, { title: '1 MB', text: words(1_000_000), passes: 1 }].map(({ title, text, passes }) => {
    let end = -2
    const blocks = text.split('\n\n').map((block) => ({ kind: 'paragraph' as const, start: end + 2, end: (end += 2 + block.length) }))
    const article = { id: title, text, blocks, types: [], language: 'en', published: null, part: 'made' as const, labels: [] }
    return {
      title, redthread: cpu(passes, () => void ours(article)),
      compromise: cpu(passes, () => {
        const doc = nlp(text)
        for (const { find } of THEIRS) doc[find]().json({ offset: true })
      }),
    }
  })
}

function scores(some: readonly LabelledArticle[], types: readonly LabelType[]) {
  return sumOf(labelledWith(some, types).map((article) => countsOf(ofTypes(article.labels, types), ofTypes(made.get(article.id)!, types))))
}

const PARTS: readonly LabelledPart[] = ['made', 'mended', 'fresh']
const ofPart = (part: LabelledPart): LabelledArticle[] => articles.filter((article) => article.part === part)
const notMade = articles.filter(({ part }) => part !== 'made')
const inEnglish = notMade.filter(({ language }) => language === 'en')
const languages = [...new Set(notMade.map(({ language }) => language))]

answer({
  parts: PARTS.map((part) => ({ part, articles: ofPart(part).length })),
  types: LABEL_TYPES.map((type) => ({ type, parts: PARTS.map((part) => scores(ofPart(part), [type])) })),
  languages: languages.map((language) => {
    const some = notMade.filter((one) => one.language === language)
    return { language, articles: some.length, types: LABEL_TYPES.map((type) => scores(some, [type])) }
  }),
  beside: THEIRS.map((peer) => ({
    find: peer.find, redthread: scores(inEnglish, peer.as),
    compromise: sumOf(inEnglish.map((article) => countsOf(ofTypes(article.labels, peer.as), theirs(article, peer)))),
  })),
  cost: costs(),
})
