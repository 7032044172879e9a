import { quoted, type Finding } from './finding.ts'
import { PEOPLES, SPEECH_VERBS } from './lexicon/common.ts'
import { CALLINGS, KIN, PEOPLE_NOUNS } from './lexicon/people.ts'
import { postEndingAt } from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { nameRunAt, type NameRun } from './name-run.ts'
import { isJoined, type Token } from './tokens.ts'

const MISTERS = words('mr. mrs. ms. mr mrs ms dr. dr oknha')
const BY_VERBS = /^(?:led|owned|run|headed|founded|chaired|controlled|operated|managed|built|developed|financed|registered|rented)$/

/** People without a post whom the words around a name make known. */
export function otherPeople(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  for (let i = 0; i < tokens.length;) {
    const run = nameRunAt(tokens, i)
    if (!run) {
      i += 1
      continue
    }
    const why = calledBefore(text, tokens, run) ?? whoFollows(text, tokens, run) ?? whoSpeaks(text, tokens, run)
    if (why) found.push({ start: run.start, end: run.end, name: run.text, type: 'person', role: why.role, rule: 'name', reason: why.reason })
    i = run.to
  }
  return found
}

interface Why {
  readonly role: string | null
  readonly reason: string
}

/** "tycoon Try Dara", "his nephew Hun Vy", "led by Chan Sok", "a man named Ko". */
function calledBefore(text: string, tokens: readonly Token[], run: NameRun): Why | null {
  const before = tokens[run.from - 1]
  if (!before) return null
  const whole = run.to - run.from > 1
  if (whole && tokens[run.from]!.gap === ', ' && isOnesOwn(tokens, run.from - 1) && /^[,.]/.test(text.slice(run.end, run.end + 1))) {
    return { role: CALLINGS.has(before.lower) ? before.text : null, reason: `The words before the name say who this is: ${quoted(before.text)}.` }
  }
  if (!isJoined(tokens, run.from)) return null
  if (whole && /^(?:is|was)$/.test(before.lower) && isOnesOwn(tokens, run.from - 2) && /^[.,]/.test(text.slice(run.end, run.end + 1))) {
    const noun = tokens[run.from - 2]!.text
    return { role: noun, reason: `The words before the name say who this is: ${quoted(noun)}.` }
  }
  if (MISTERS.has(before.lower) && before.capital && before.lower !== 'oknha') return { role: null, reason: `Addressed as a person: ${quoted(`${before.text} ${run.text}`)}.` }
  if (whole && (CALLINGS.has(before.lower) || before.lower === 'oknha')) {
    const people = tokens[run.from - 2]
    const from = people && isJoined(tokens, run.from - 1) && people.capital && PEOPLES.has(people.lower) ? people.start : before.start
    const role = text.slice(from, before.end)
    return { role, reason: `The word before the name says who this is: ${quoted(role)}.` }
  }
  if (whole && KIN.has(before.lower)) return { role: null, reason: `Named as someone’s ${before.lower}.` }
  if (before.lower === 'by' && whole && BY_VERBS.test(tokens[run.from - 2]?.lower ?? '')) {
    return { role: null, reason: `Something is ${quoted(`${tokens[run.from - 2]!.lower} by`)} this name.` }
  }
  if (/^(?:named|identified|called)$/.test(before.lower) || (before.lower === 'as' && tokens[run.from - 2]?.lower === 'identified')) {
    const noun = tokens.slice(Math.max(0, run.from - 5), run.from - 1).findLast(({ lower }) => PEOPLE_NOUNS.has(lower))
    if (noun) return { role: null, reason: `The text says this is what someone is called: ${quoted(text.slice(noun.start, run.end))}.` }
  }
  return null
}

/** "Its owner", "the worker's brother". */
function isOnesOwn(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? ''
  const owner = tokens[index - 1]
  return (CALLINGS.has(lower) || KIN.has(lower) || postEndingAt([lower], 1) > 0) && owner !== undefined && isJoined(tokens, index, true) && (owner.possessive || /^(?:its|their|his|her|whose|the)$/.test(owner.lower))
}

/** "Chen Dara, a Chinese national", "Sok Vy, 34, a food vendor". */
function whoFollows(text: string, tokens: readonly Token[], run: NameRun): Why | null {
  const after = text.slice(run.end, run.end + 90)
  if (tokens[run.to - 1]!.possessive) return null
  const age = /^, (?:aged )?\d{2}\b(?! (?:people|percent|workers|of))/.exec(after)
  if (age && run.to - run.from > 1) return { role: null, reason: `A name with an age: ${quoted(run.text + age[0])}.` }
  const whose = /^\*?, (?:who |whose ([\p{L}-]+))/u.exec(after)
  if (whose && run.to - run.from > 1 && (whose[1] === undefined || KIN.has(whose[1]))) return { role: null, reason: `The words after the name speak of a person: ${quoted((run.text + whose[0]).trim())}.` }
  const article = /^\*?, (?:a|an) /.exec(after)
  // One word alone opens a list as often as it is a name: "Meanwhile, a man".
  if (!article || (run.to - run.from === 1 && tokens[run.from]!.opens)) return null
  const said = after.slice(article[0].length).split(/[^\p{L}\p{N}' -]/u)[0]!.split(' ').slice(0, 5)
  const at = said.findIndex((word) => PEOPLE_NOUNS.has(word.toLowerCase()) || CALLINGS.has(word.toLowerCase()))
  return at < 0 ? null : { role: null, reason: `The words after the name say who this is: ${quoted(run.text + article[0] + said.slice(0, at + 1).join(' '))}.` }
}

/** "Sok Dara said", "said Sok Dara,": one who speaks, by a name of two or more words. */
function whoSpeaks(text: string, tokens: readonly Token[], run: NameRun): Why | null {
  if (run.to - run.from < 2 || run.to - run.from > 4 || tokens[run.to - 1]!.possessive) return null
  const before = tokens[run.from - 1]
  const next = tokens[run.to]
  if (next && isJoined(tokens, run.to) && SPEECH_VERBS.has(next.lower) && !(before && isJoined(tokens, run.from) && (before.capital || /^(?:the|in|at|from|of)$/.test(before.lower)))) {
    return { role: null, reason: `Someone who speaks in the text: ${quoted(`${run.text} ${next.text}`)}.` }
  }
  if (before && isJoined(tokens, run.from) && /^(?:said|says|added|explained|asked)$/.test(before.lower) && /^(?:[.,]|$)/.test(text.slice(run.end, run.end + 1))) {
    return { role: null, reason: `Someone who speaks in the text: ${quoted(`${before.text} ${run.text}`)}.` }
  }
  return null
}
