import { finding, quoted, type Finding } from './finding.ts'
import { PEOPLES, SPEECH_VERBS } from './lexicon/common.ts'
import { CALLINGS, KIN, PEOPLE_NOUNS } from './lexicon/people.ts'
import { postEndingAt } from './lexicon/roles.ts'
import { words } from './lexicon/words.ts'
import { nameRunAt, type NameRun } from './name-run.ts'
import { isJoined, type Token } from './tokens.ts'

const MISTERS = words('mr. mrs. ms. mr mrs ms dr. dr')
const OWNED_BY = words('led owned run headed founded chaired controlled operated managed built developed financed registered rented')
const NAMED = words('named identified called')
const SAID = words('said says added explained asked')
const POSSESSIVES = words('its their his her whose the')
/** Before a name that speaks: then it is a place, or the end of a longer name. */
const NOT_BEFORE_SPEAKER = words('the in at from of')
/** Words of the longest name taken for that of someone who speaks. */
const LONGEST_SPEAKER = 4

/** People without a post whom the words around a name make known. */
export function otherPeople(text: string, tokens: readonly Token[]): Finding[] {
  const found: Finding[] = []
  let at = 0
  while (at < tokens.length) {
    const run = nameRunAt(tokens, at)
    const why = run && (calledBefore(text, tokens, run) ?? whoFollows(text, tokens, run) ?? whoSpeaks(text, tokens, run))
    if (run && why) found.push(finding(run, 'person', run.text, 'name', why.reason, why.role))
    at = run ? run.to : at + 1
  }
  return found
}

interface Why {
  readonly reason: string
  readonly role: string | null
}

const because = (reason: string, role: string | null = null): Why => ({ reason, role })

function isWhole({ from, to }: NameRun): boolean {
  return to - from > 1
}

/** "tycoon Try Dara", "its owner, Ly Vy,", "his nephew Hun Vy", "led by Chan Sok", "a man named Ko". */
function calledBefore(text: string, tokens: readonly Token[], run: NameRun): Why | null {
  const before = tokens[run.from - 1]
  if (!before) return null
  const ends = /^[,.]/.test(text.slice(run.end, run.end + 1))
  if (isWhole(run) && ends && tokens[run.from]!.gap === ', ' && isSomeones(tokens, run.from - 1)) {
    return because(`The words before the name say who this is: ${quoted(before.text)}.`, CALLINGS.has(before.lower) ? before.text : null)
  }
  if (!isJoined(tokens, run.from)) return null
  const second = tokens[run.from - 2]
  if (isWhole(run) && ends && second && /^(?:is|was)$/.test(before.lower) && isSomeones(tokens, run.from - 2)) {
    return because(`The words before the name say who this is: ${quoted(second.text)}.`, second.text)
  }
  if (MISTERS.has(before.lower) && before.capital) return because(`Addressed as a person: ${quoted(`${before.text} ${run.text}`)}.`)
  if (isWhole(run) && CALLINGS.has(before.lower)) {
    const people = second && isJoined(tokens, run.from - 1) && second.capital && PEOPLES.has(second.lower)
    const role = text.slice(people ? second.start : before.start, before.end)
    return because(`The word before the name says who this is: ${quoted(role)}.`, role)
  }
  if (isWhole(run) && KIN.has(before.lower)) return because(`Named as someone’s ${before.lower}.`)
  if (isWhole(run) && before.lower === 'by' && second && OWNED_BY.has(second.lower)) return because(`Something is ${quoted(`${second.lower} by`)} this name.`)
  if (NAMED.has(before.lower) || (before.lower === 'as' && second?.lower === 'identified')) {
    const noun = tokens.slice(Math.max(0, run.from - 5), run.from - 1).findLast(({ lower }) => PEOPLE_NOUNS.has(lower))
    if (noun) return because(`The text says this is what someone is called: ${quoted(text.slice(noun.start, run.end))}.`)
  }
  return null
}

/** "Its owner", "the worker's brother", "whose director". */
function isSomeones(tokens: readonly Token[], index: number): boolean {
  const noun = tokens[index]
  const owner = tokens[index - 1]
  if (!noun || !owner || !isJoined(tokens, index, true) || !(owner.possessive || POSSESSIVES.has(owner.lower))) return false
  return CALLINGS.has(noun.lower) || KIN.has(noun.lower) || postEndingAt([noun.lower], 1) > 0
}

const AGE = /^, (?:aged )?\d{2}\b(?! (?:people|percent|workers|of))/
const WHO = /^\*?, (?:who |whose ([\p{L}-]+))/u
const ARTICLE = /^\*?, (?:a|an) /
/** UTF-16 units after a name, and words after an article, that are looked at. */
const LOOK_AHEAD = 90
const WORDS_AHEAD = 5

/** "Sok Vy, 34, a food vendor", "Maria Santos, whose son", "Chen Dara, a Chinese national". */
function whoFollows(text: string, tokens: readonly Token[], run: NameRun): Why | null {
  if (tokens[run.to - 1]!.possessive) return null
  const after = text.slice(run.end, run.end + LOOK_AHEAD)
  const age = AGE.exec(after)
  if (age && isWhole(run)) return because(`A name with an age: ${quoted(run.text + age[0])}.`)
  const who = WHO.exec(after)
  if (who && isWhole(run) && (who[1] === undefined || KIN.has(who[1]))) {
    return because(`The words after the name speak of a person: ${quoted((run.text + who[0]).trim())}.`)
  }
  const article = ARTICLE.exec(after)
  // One word alone opens a sentence as often as it is a name: "Meanwhile, a man".
  if (!article || (!isWhole(run) && tokens[run.from]!.opens)) return null
  const said = after.slice(article[0].length).split(/[^\p{L}\p{N}' -]/u)[0]!.split(' ').slice(0, WORDS_AHEAD)
  const at = said.findIndex((word) => PEOPLE_NOUNS.has(word.toLowerCase()) || CALLINGS.has(word.toLowerCase()))
  const phrase = run.text + article[0] + said.slice(0, at + 1).join(' ')
  return at < 0 ? null : because(`The words after the name say who this is: ${quoted(phrase)}.`)
}

/** "Sok Dara said", "said Sok Dara,": one who speaks, by a name of two or more words. */
function whoSpeaks(text: string, tokens: readonly Token[], run: NameRun): Why | null {
  if (!isWhole(run) || run.to - run.from > LONGEST_SPEAKER || tokens[run.to - 1]!.possessive) return null
  const before = isJoined(tokens, run.from) ? tokens[run.from - 1] : undefined
  const next = isJoined(tokens, run.to) ? tokens[run.to] : undefined
  if (next && SPEECH_VERBS.has(next.lower) && !(before && (before.capital || NOT_BEFORE_SPEAKER.has(before.lower)))) {
    return because(`Someone who speaks in the text: ${quoted(`${run.text} ${next.text}`)}.`)
  }
  if (before && SAID.has(before.lower) && /^(?:[.,]|$)/.test(text.slice(run.end, run.end + 1))) {
    return because(`Someone who speaks in the text: ${quoted(`${before.text} ${run.text}`)}.`)
  }
  return null
}
