import { describe, expect, it } from 'vitest'
import { addArticle, testCase } from '../testing.ts'
import type { Writable } from '../store/database.ts'
import { search } from './search.ts'

function library(texts: Readonly<Record<string, string>>): Writable {
  const { db } = testCase()
  for (const [id, text] of Object.entries(texts)) addArticle(db, text, { id, title: 'Untitled' })
  return db
}

function lists(db: Writable, query: string): { all: string[]; some: string[] } {
  const { hits, matchingAll } = search(db, query, { offset: 0, limit: 100 })
  const ids = hits.map(({ article }) => article.id)
  return { all: ids.slice(0, matchingAll).sort(), some: ids.slice(matchingAll).sort() }
}

describe('a group', () => {
  const db = (): Writable => library({ all: 'scam fraud raid', scam: 'scam raid', fraud: 'fraud raid', raid: 'raid', both: 'scam fraud', none: 'other' })

  it('has its words as the whole query has: articles with all of them first, then those that miss some', () => {
    const opened = db()
    expect(lists(opened, '(scam fraud) AND raid')).toEqual({ all: ['all'], some: ['fraud', 'scam'] })
    expect(lists(opened, '+(scam fraud) raid')).toEqual({ all: ['all'], some: ['both', 'fraud', 'scam'] })
    expect(lists(opened, '(scam fraud) raid')).toEqual({ all: ['all'], some: ['both', 'fraud', 'raid', 'scam'] })
    expect(lists(opened, '(scam fraud) OR raid')).toEqual({ all: ['all', 'both', 'fraud', 'raid', 'scam'], some: [] })
    expect(lists(opened, '(scam fraud)')).toEqual({ all: ['all', 'both'], some: ['fraud', 'scam'] })
  })

  it('is left out where any of its words is', () => {
    expect(lists(db(), 'raid -(scam fraud)')).toEqual({ all: ['raid'], some: [] })
  })

  it('is said to be missing where a word of it is', () => {
    const { hits } = search(db(), '(scam fraud) AND raid', { offset: 0, limit: 100 })
    expect(hits.find(({ article }) => article.id === 'scam')?.missing).toEqual([{ start: 0, end: 21 }])
    expect(hits.find(({ article }) => article.id === 'all')?.missing).toEqual([])
  })
})

describe('a phrase with open ends', () => {
  const db = (): Writable => library({ one: 'Human trafficking rings', two: 'human traffickers', three: 'trafficking of human beings', four: 'human organ trafficking', five: 'human and organ trafficking', km: 'ការជួញដូរមនុស្សឆ្លងដែន' })

  it('finds words that begin so side by side', () => {
    const opened = db()
    expect(lists(opened, '"human traffick*"').all).toEqual(['one', 'two'])
    expect(lists(opened, '"hum* rings"').all).toEqual([])
    expect(lists(opened, '“*man traffick*”').all).toEqual(['one', 'two'])
    expect(lists(opened, 'text:"traffick* of hum*"').all).toEqual(['three'])
    expect(lists(opened, '"ជួញដូរមនុ*"').all).toEqual(['km'])
  })

  it('takes a star that stands alone for a word or none', () => {
    const opened = db()
    expect(lists(opened, '"human * trafficking"').all).toEqual(['four', 'one', 'two'])
    expect(lists(opened, '"human * * trafficking"').all).toEqual(['five', 'four', 'one', 'two'])
  })

  it('marks all of it', () => {
    const [hit] = search(db(), '"human traffick*"', { offset: 0, limit: 1 }).hits
    expect(hit!.marks.map(([start, end]) => hit!.snippet.slice(start, end).toLowerCase())).toEqual([expect.stringMatching(/^human traffick(?:ing|ers)$/)])
  })
})

describe('a name with initials', () => {
  const db = (): Writable => library({
    initials: 'Then S. Phat signed.', quoted: 'He said: ‘S Phat signed.’', bare: 'Signed: s phat', possessive: 'Cambodia’s Phat signed.', both: "The police's Phat, and S. Phat.", plural: 'MPs Phat and Sok', own: "The People's Bank",
  })

  it('is not taken from a word with an apostrophe before the family name', () => {
    const opened = db()
    for (const name of ['Sok Phat', 'S. Phat', 'S Phat']) expect(lists(opened, `name:"${name}"`).all).toEqual(['bare', 'both', 'initials', 'quoted'])
    const { hits: [hit] } = search(opened, 'name:"S. Phat" police', { offset: 0, limit: 1 })
    expect(hit!.marks.map(([start, end]) => hit!.snippet.slice(start, end))).toEqual(['police', 'S. Phat'])
  })

  it('has its own apostrophe', () => {
    expect(lists(db(), 'name:"People’s Bank"').all).toEqual(['own'])
  })
})
