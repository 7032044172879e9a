import { phrases, words } from './words.ts'

/** Offices of a state: whoever holds one is an official. Lower case, singular. */
const STATE_HEADS = phrases(`
  minister; prime minister; premier; foreign secretary; home secretary; deputy prime minister; secretary of state; undersecretary of state; under secretary; u.s. attorney; district attorney; under secretary of state; undersecretary
  governor; vice governor; mayor; commissioner; commissioner general; commissioner-general; commander; commander-in-chief; commander in chief
  prosecutor; attorney general; attorney-general; judge; justice; ambassador; consul; consul general; charge d'affaires; chargé d'affaires
  senator; lawmaker; congressman; congresswoman; parliamentarian; police officer; inspector general; chief of staff; chief of cabinet
  director general; director-general; secretary general; secretary-general; rapporteur; special rapporteur; envoy; special envoy; mp
  member of parliament; attaché; attache; superintendent; inspector; sheriff; king; queen; crown prince; magistrate; ombudsman; spokesperson
  spokesman; spokeswoman; chief; head; chairperson; vice chairperson; vice-chairperson; administrator; councillor; councilor; clerk; advisor
  adviser
`)

/** Posts that exist in a state and outside it: what stands around them decides. */
const OPEN_HEADS = phrases(`
  president; vice president; vice-president; chairman; chairwoman; chair; vice chairman; director; executive director; managing director
  deputy director; secretary; officer; official; representative; coordinator; manager; program manager; programme manager; general manager
  chief executive; chief executive officer; ceo; founder; co-founder; leader; member; lawyer; researcher; analyst; expert; professor; activist
  journalist; reporter; editor; editor-in-chief; economist; consultant; campaigner
`)

/** Ranks and honorifics that may stand between a title and a name, or alone before it. As tokens, lower case. */
export const RANKS = words(`
  maj. gen. lt. col. brig. capt. sgt. cmdr. adm. insp. supt. cpl. pvt. pol. general major lieutenant colonel brigadier captain
  sergeant admiral marshal gen maj lt col brig capt
`)
export const HONORIFICS = words('mr. mrs. ms. dr. h.e. mr mrs ms dr he. hon. prof. samdech excellency chumteav oknha okhna ven. sir dato datuk')

/** What stands before a post inside a title and is written in lower case: "deputy provincial police chief". */
export const ROLE_MODIFIERS = words(`
  deputy vice acting interim former then current outgoing incoming ex-president newly appointed senior junior first second assistant under chief
  associate honorary permanent provincial municipal district commune village city town province national regional local state royal general central
  supreme federal international police military army navy gendarmerie immigration border customs tax court prison anti-trafficking anti-cybercrime
  anti-corruption anti-drug cybercrime counter-trafficking government ministry cabinet party opposition parliamentary foreign interior defense
  defence justice labor labour information tourism health education public investigating criminal security intelligence judicial administrative
  executive managing press media communications department embassy bureau office unit company group casino operations human rights program programme
  country regional research ruling-party rights ngo charge group's force taskforce task
`)

/** Words that part or tie the parts of an office's name. */
export const CONNECTORS = words('of for and & the on against in at to with')

/** What makes an office one of a state, or of states together. Lower case. */
const STATE_WORDS = new RegExp(`\\b(?:${[
  'minist(?:ry|er)|department|police|gendarmerie|army|navy|military|immigration|provinc\\w+|municipal\\w*|district|commune',
  'court|prosecut\\w+|council|senate|parliament|national|assembly|committee|secretariat|authority|commission|government',
  'embassy|consulate|customs|state|royal|interpol|asean|united nations|u\\.?n\\.?|unodc|interior|bureau|cabinet|taskforce',
  'task force|prison|federal|congress|city hall|party',
].join('|')})\\b`, 'i')
const PRIVATE_WORDS = new RegExp(`\\b(?:${[
  'group|co\\.|ltd|inc\\.?|company|companies|corporation|corp|association|foundation|ngo|university|institute|college|union',
  'watch|amnesty|network|alliance|organi[sz]ation|federation|centre|center|casino|hotel|resort|bank|holdings?|investment',
  'news|times|post|media|radio|television|school|hospital|charity|firm|international justice mission|rights|think tank|club',
  'developer|monitor|fund|magazine|newspaper|enterprise',
].join('|')})\\b`, 'i')
const PRIVATE_HEADS = phrases(`
  founder; co-founder; chief executive; chief executive officer; ceo; manager; general manager; program manager; programme manager;
  lawyer; researcher; analyst; expert; professor; activist; journalist; reporter; editor; editor-in-chief; economist; consultant;
  campaigner; managing director; member; leader
`)

const HEADS: ReadonlySet<string> = new Set([...STATE_HEADS, ...OPEN_HEADS])
const LONGEST_HEAD = 4

/** The singular of a post: "spokespersons" → "spokesperson", "spokesmen" → "spokesman". */
export function singularPost(post: string): string {
  return post.replace(/men$/i, 'man').replace(/people$/i, 'person').replace(/([^s])s$/i, '$1')
}

/** How many of the words (lower case) that end before `end` name a post; 0 when they do not. */
export function postEndingAt(lower: readonly string[], end: number): number {
  for (let length = Math.min(LONGEST_HEAD, end); length > 0; length--) {
    const phrase = lower.slice(end - length, end).join(' ')
    if (HEADS.has(phrase)) return length
  }
  return 0
}

/** As `postEndingAt`, for words that begin at `start`. */
export function postStartingAt(lower: readonly string[], start: number): number {
  for (let length = Math.min(LONGEST_HEAD, lower.length - start); length > 0; length--) {
    if (HEADS.has(lower.slice(start, start + length).join(' '))) return length
  }
  return 0
}

/** Whether a post makes its holder an official, judged by the post itself and by the words of the whole title. */
export function isOffice(post: string, role: string): boolean {
  if (PRIVATE_WORDS.test(role) && !/\bministry|police|government\b/i.test(role)) return false
  if (/^(?:(?:former|then|vice) )*(?:vice[ -])?president$/i.test(role)) return /P/.test(role)
  if (PRIVATE_HEADS.has(post)) return /\b(?:party|police|ministry|army|parliament|national assembly)\b/i.test(role) && /member|leader/.test(post)
  return STATE_HEADS.has(post) || post === 'deputy' || STATE_WORDS.test(role)
}
