import type { MetaCandidate } from '../../core/article/meta.ts'
import { labelledValue } from './front-matter.ts'
import type { Paragraph } from './paragraphs.ts'

const LABELLED = /^(?<label>[A-Za-z][A-Za-z _-]{1,20}?)\s*:\s+(?<value>\S.*)$/
/** Labels of a mail's head that say nothing of an article. */
const MAIL = /^(?:to|cc|bcc|reply-to|message-id|x-[\w-]+|return-path|received|mime-version|content-[\w-]+|importance)$/i

export interface LabelledHead {
  /** Paragraphs from the first on that are labelled lines. */
  readonly length: number
  readonly candidates: readonly MetaCandidate[]
  /** Lines of a mail's head that stay in the text: who wrote to whom, and when. */
  readonly kept: readonly string[]
}

/** Lines of a mail's head that a reader wants to see, besides its subject. */
const ADDRESSED = /^(?:from|to|cc|bcc|reply-to|sent|date)$/i

/**
 * The lines "Title: …", "Author: …", "Date: …" that archives, and "From: …", "Subject: …" that mails, put above a text. One such line alone is only believed where it
 * gives the title: "Date: …" above an article is one of its own lines.
 */
export function readLabelledHead(paragraphs: readonly Paragraph[]): LabelledHead {
  const candidates: MetaCandidate[] = []
  const addressed: string[] = []
  const labels = new Set<string>()
  let length = 0
  for (const { text } of paragraphs) {
    const { label, value } = LABELLED.exec(text)?.groups ?? {}
    if (label === undefined || value === undefined) break
    const found = labelledValue(label, value)
    if (found && !(found.field === 'byline' && /^\S+@\S+$/.test(found.value))) candidates.push({ ...found, value: withoutAddress(found.value), origin: 'text' })
    else if (!found && !MAIL.test(label)) break
    labels.add(label.toLowerCase())
    if (ADDRESSED.test(label)) addressed.push(text)
    length += 1
  }
  const believed = length >= 2 ? candidates.length > 0 : candidates[0]?.field === 'title'
  const mail = labels.has('from') && ['to', 'sent', 'subject'].some((label) => labels.has(label))
  return believed ? { length, candidates, kept: mail ? addressed : [] } : { length: 0, candidates: [], kept: [] }
}

/** "Dara Kim <dara@example.org>" */
function withoutAddress(value: string): string {
  return value.replace(/\s*<[^<>\s]+@[^<>\s]+>$/, '')
}
