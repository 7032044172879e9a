import { compareEdtf, describeEdtf, parseEdtf, type EdtfDate } from '../timeline/edtf.ts'
import type { DatedPassage, DossierData } from './data.ts'
import type { Ledger } from './ledger.ts'
import type { ChronologySection } from './model.ts'

interface Happening {
  readonly date: EdtfDate
  readonly edtf: string
  readonly inferred: boolean
  /** The same words on the same date; copies of one text come together here. Never empty. */
  readonly passages: DatedPassage[]
}

/** The dated sentences in order of date. The same sentence in several sources is one event with several citations. */
export function chronologySection(data: DossierData, ledger: Ledger): ChronologySection {
  const happenings = new Map<string, Happening>()
  for (const passage of [...data.dated].sort(ledger.compare)) {
    const date = parseEdtf(passage.date)
    if (!date) throw new Error(`A dated passage carries the date ${passage.date}, which is not EDTF.`)
    const sentence = ledger.article(passage.articleId).text.slice(passage.start, passage.end)
    const key = JSON.stringify([passage.date, passage.inferred, spoken(sentence)])
    const known = happenings.get(key)
    if (!known) happenings.set(key, { date, edtf: passage.date, inferred: passage.inferred, passages: [passage] })
    else if (known.passages.every(({ articleId }) => articleId !== passage.articleId)) known.passages.push(passage)
  }
  const ordered = [...happenings.values()].sort((a, b) => compareEdtf(a.date, b.date))
  return {
    kind: 'chronology',
    events: ordered.map(({ date, edtf, inferred, passages }) => {
      const citations = passages.map(ledger.cite)
      const statement = ledger.state('chronology', { text: '', quote: citations[0]!.exact, citations })
      return { date: edtf, label: describeEdtf(date), inferred, statement }
    }),
  }
}

/** What two copies of a sentence have in common: letters and digits, whatever became of case and punctuation. */
function spoken(sentence: string): string {
  return sentence.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}
