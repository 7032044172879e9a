import nlp from 'compromise'
import { datesInText } from '../engine/suggest/dates.ts'
import { figuresInText } from '../engine/suggest/figures.ts'
import { knowledgeOf } from '../engine/suggest/knowledge.ts'
import { labelledArticles, LABEL_TYPES, type LabelledArticle, type LabelType } from '../engine/suggest/labelled-articles.ts'
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

function scores(some: readonly LabelledArticle[], types: readonly LabelType[]) {
  return sumOf(labelledWith(some, types).map((article) => countsOf(ofTypes(article.labels, types), ofTypes(made.get(article.id)!, types))))
}

const languages = [...new Set(articles.map(({ language }) => language))]
const english = articles.filter(({ language, heldOut }) => language === 'en' && heldOut)

answer({
  articles: articles.length, heldOut: articles.filter(({ heldOut }) => heldOut).length,
  types: LABEL_TYPES.map((type) => ({ type, known: scores(articles.filter(({ heldOut }) => !heldOut), [type]), heldOut: scores(articles.filter(({ heldOut }) => heldOut), [type]) })),
  languages: languages.map((language) => ({
    language, articles: articles.filter((one) => one.language === language && one.heldOut).length,
    types: LABEL_TYPES.map((type) => scores(articles.filter((one) => one.language === language && one.heldOut), [type])),
  })),
  beside: THEIRS.map((peer) => ({
    find: peer.find, redthread: scores(english, peer.as),
    compromise: sumOf(english.map((article) => countsOf(ofTypes(article.labels, peer.as), theirs(article, peer)))),
  })),
})
