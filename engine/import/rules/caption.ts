import { anyOf } from './any-of.ts'
import { weighsAtMost } from './shape.ts'

const MEDIUM = '(?:photo|photograph|picture|image|file photo|supplied|courtesy|screen ?shot|screen ?grab|handout|video|graphic|illustration)'

/** The ways a picture's caption or credit is written; none of them ends or begins a sentence of running text. */
const opensAsCaption = anyOf([
  // "Photo: Dara Kim", "Featured image credit: …", "រូបថត៖ …"
  /^(?:featured |cover |main |lead |file )?(?:photo|photograph|picture|image|illustration)s?(?: credits?| source| caption| courtesy)?\s*[:：=]/i,
  new RegExp(`^(?:featured |cover |main |lead )?${MEDIUM}s? (?:by|courtesy of|credit) [^.]{2,80}\\.?$`, 'i'),
  /^(?:រូបថត|រូបភាព|ภาพ|ภาพถ่าย|图片|圖片|图|摄影|ảnh|hình|사진|foto)\s*[:：៖=/]/iu,
  // The agency's name alone below a picture
  /^(?:getty images|(?:AFP|EPA|AP|Reuters|EPA-EFE)(?: via getty images)?|shutterstock|alamy|istock|freepik|unsplash)$/i,
])

const endsInBrackets = anyOf([
  // "(Photo: Dara Kim)", "(Supplied)", "(AP Photo/Dara Kim)"
  new RegExp(`\\((?:[^()]{0,40}\\b)?${MEDIUM}\\b[^()]{0,80}\\)[.”"]?$`, 'i'),
  // "(River News/Dara Kim)": the outlet and the photographer. Never "(Reporting by …/…)".
  /\((?!(?:Reporting|Editing|Updated|Additional)\b)\p{Lu}[\p{L}\d.&'’ -]{0,40}\/ ?\p{Lu}[^()/]{1,60}\)\.?$/u,
])

/** None of these reaches further back from the end than END_REACH. */
const endsAsCaption = anyOf([
  // "… in Takeo. Photo by Dara Kim", "… Ảnh: VnReport"
  new RegExp(`[.!?。”"] ${MEDIUM}(?: by| credits?:?|:| courtesy of) ?[^.]{2,60}\\.?$`, 'i'),
  // "… / AFP", "AFP PHOTO"
  /(?:\/|\||—) ?(?:AFP|Reuters|AP|EPA|EPA-EFE|Getty Images|Xinhua|VNA)\.?$/i,
  /\b(?:AFP|AP|EPA|REUTERS) (?:PHOTO|FILE)\b.{0,60}$/,
])
const LABELLED_END = /[.!?。] ?(?:ảnh|hình|foto|ภาพ|រូបថត|图片?|사진)\s*[:：៖=/] ?[^.。]{2,40}$/iu
const LABEL_END = /[:：៖=/]/

/** UTF-16 units. */
const END_REACH = 100

/** Whether a paragraph is a picture's caption or credit by the way it is written. */
export function isCaption(text: string): boolean {
  return text.length <= 600 && isWrittenAsCaption(text) && weighsAtMost(text, 600)
}

function isWrittenAsCaption(text: string): boolean {
  if (opensAsCaption(text)) return true
  const end = text.slice(-END_REACH)
  return (end.slice(-2).includes(')') && endsInBrackets(text)) || endsAsCaption(end) || (LABEL_END.test(end) && LABELLED_END.test(text))
}
