import type { CallOutput } from '../../../contract/calls.ts'
import { engineWith, type OpenTestEngine } from '../../testing.ts'
import { testResources } from './fonts.ts'

export const KEM_SOPHAT = 'Kem Sophat'

const GATE_PAGE = { width: 595, height: 842, reading: 'text', confidence: null } as const

const TEXTS = {
  'gate-report': {
    text: [
      'Gates of Ash Court stay shut',
      'Deputy governor Kem Sophat said on 4 March 2030 that nobody lived behind the gates of Ash Court.',
      'A week later, on 11 March 2030, Kem Sophat walked through those gates with Nuon Rith, who owns the land.',
      'The guards would not give their names.',
    ].join('\n\n'),
    title: 'Gates of Ash Court stay shut', outlet: 'Delta Post', published: '2030-03-12', language: 'en', url: 'https://delta.example/gates',
    /** The second begins in the middle of its second paragraph. */
    pages: [{ ...GATE_PAGE, start: 0 }, { ...GATE_PAGE, start: 80 }],
  },
  'year-review': {
    text: [
      'The year at Ash Court', '2 June 2030', 'Kem Sophat resigns. He gives no reason.', 'Somebody else takes over.',
      '9 August 2030', 'Nuon Rith sells the land; Kem Sophat signs as witness.',
    ].join('\n\n'),
    title: 'The year at Ash Court', outlet: 'Quay Review', published: '2030-12-30', language: 'en',
  },
  'khmer-note': {
    text: 'កែម សុផាត មិនបានឆ្លើយសំណួរទេ។\n\nគាត់បានចាកចេញ។', title: 'កំណត់ចំណាំ', outlet: 'សំឡេងដីសណ្ត', published: '2030-06-03', language: 'km',
  },
} as const

type ArticleId = keyof typeof TEXTS

export interface DossierCase extends OpenTestEngine {
  /** The official whom the case is about. */
  readonly officialId: string
  readonly compoundId: string
  readonly texts: Readonly<Record<ArticleId, string>>
  readonly mention: (entityId: string, articleId: ArticleId, words: string, around?: string) => Promise<CallOutput<'mentions.create'>>
  readonly annotate: (articleId: ArticleId, words: string, note: string, entityIds?: readonly string[]) => Promise<CallOutput<'annotations.create'>>
}

/** A small case in an engine that can print: an official and a compound, confirmed in three articles, and two annotations. */
export async function dossierCase(): Promise<DossierCase> {
  const opened = await engineWith(TEXTS)
  Object.assign(opened.host, { resources: testResources() })
  const { ask } = opened
  const range = (articleId: ArticleId, words: string, around: string) => {
    const { text } = TEXTS[articleId]
    if (!text.includes(around)) throw new Error(`"${around}" is not in ${articleId}`)
    const start = text.indexOf(around) + around.indexOf(words)
    return { articleId, start, end: start + words.length }
  }
  const mention: DossierCase['mention'] = (entityId, articleId, words, around = words) =>
    ask('mentions.create', { entityId, ...range(articleId, words, around) })
  const annotate: DossierCase['annotate'] = (articleId, words, note, entityIds = []) =>
    ask('annotations.create', { ...range(articleId, words, words), note, entityIds: [...entityIds], tags: ['gate'] })

  const official = await ask('entities.create', { type: 'official', name: KEM_SOPHAT, role: 'deputy governor', aliases: ['កែម សុផាត'] })
  const compound = await ask('entities.create', { type: 'compound', name: 'Ash Court' })
  const owner = await ask('entities.create', { type: 'person', name: 'Nuon Rith' })
  await mention(official.id, 'gate-report', KEM_SOPHAT)
  await mention(official.id, 'gate-report', KEM_SOPHAT, '2030, Kem Sophat')
  await mention(official.id, 'year-review', KEM_SOPHAT, 'Kem Sophat resigns')
  await mention(official.id, 'year-review', KEM_SOPHAT, '; Kem Sophat')
  await mention(official.id, 'khmer-note', 'កែម សុផាត')
  await mention(compound.id, 'gate-report', 'Ash Court', 'gates of Ash Court')
  await mention(owner.id, 'gate-report', 'Nuon Rith')
  await mention(owner.id, 'year-review', 'Nuon Rith')
  await annotate('gate-report', 'nobody lived behind the gates of Ash Court', 'He says so on the record.')
  await annotate('year-review', 'Somebody else takes over.', 'Who?', [official.id])
  return {
    ...opened, officialId: official.id, compoundId: compound.id, mention, annotate,
    texts: { 'gate-report': TEXTS['gate-report'].text, 'year-review': TEXTS['year-review'].text, 'khmer-note': TEXTS['khmer-note'].text },
  }
}
