import { anyOf } from './any-of.ts'

/**
 * Lines that belong to a web page and not to the article on it. Each rule must fit a whole line, so that no sentence is lost;
 * what a rule drops is still in the original.
 */
const isWholeLine = anyOf([
  // Counters: "914 views", "1.2K shares", "Views: 12"
  /^[\d.,]+ ?[km]? ?(?:total )?(?:views?|reads?|shares?|comments?|likes?|hits?|page ?views?|reactions?|retweets?|replies|lượt (?:xem|chia sẻ)|bình luận|ครั้ง|ความคิดเห็น|조회|댓글|次(?:阅读|浏览)|阅读|评论|អ្នកមើល|ដងមើល)$/iu,
  /^(?:(?:post )?views?|views? count|reads?|shares?|hits?|lượt xem|阅读(?:量|次数)?|浏览(?:量|次数)?|点击|조회수?|ยอดเข้าชม|dibaca) ?[:：]? ?[\d.,]+ ?[km万]?(?: 次| kali)?$/i,
  /^(?:no|0) comments?(?: yet)?$/i,
  /^(?:estimated )?(?:reading time ?:? ?)?\d+ ?(?:min(?:ute)?s?)\.? ?(?:read|to read|reading)?(?: time)?$/i,
  // The page's own ways around
  /^(?:skip to (?:main )?content|jump to content|(?:main |toggle )?menu|toggle navigation|navigation|search|home(?: ?page)?|log ?(?:in|out)|sign ?(?:in|up|out)|subscribe(?: now| here| today)?|register|my account|contact(?: us)?|about(?: us)?|back to top|scroll to top|close|loading(?:\.{3}|…)?|advertise with us|privacy policy|terms (?:of (?:use|service)|and conditions)|site ?map|e-?paper|next|previous|(?:older|newer) posts?)$/i,
  /^(?:[←«‹] ?)?(?:previous|next)(?: (?:article|post|story))(?: ?[→»›:])?(?: [^.]{1,120})?$/i,
  // Advertising and begging
  /^(?:advertisements?|advertising|ad|sponsored(?: (?:content|by .{1,60}))?|promoted|promotion|paid content|(?:story|article) continues (?:below|after)(?: (?:the )?(?:this )?ad(?:vertisement)?)?)\.?$/i,
  /^(?:subscribe to|sign up (?:for|to)|follow us|join us on|join our|like us on|find us on|download (?:our|the) (?:free )?app|get (?:the latest|our) .{0,40}(?:newsletter|inbox|app)|support (?:us|our (?:work|journalism))|donate (?:now|to)|become a (?:member|supporter))[^.]{0,100}[.!]?$/i,
  /^(?:click|tap) here (?:to|for) [^.]{1,80}\.?$/i,
  /^(?:your browser does not support .{1,60}|listen to (?:this|the) (?:article|story)|play (?:video|audio)|watch (?:the )?video|print (?:this )?(?:article|page)?|copy (?:the )?link|link copied!?|enable javascript.{0,60}|like this:?|share this:?)$/i,
  // What stands before a text that has to be paid for
  /^(?:subscribe|sign (?:up|in)|log in|register)(?: now)? to (?:continue|keep|read|unlock|view|access)\b[^.]{0,60}[.!]?$|^(?:to )?(?:continue|keep) reading(?:[,:]? .{0,80})?$|^already (?:a |have )?(?:subscriber|subscribed|member|registered|an account)\??.{0,40}$/i,
  /^(?:this|you[’']ve reached|you have reached)(?: (?:article|content|story|post) is| your limit)\b.{0,40}\b(?:subscribers|members|free articles|limit)\b.{0,60}$|^you have \d+ (?:free )?articles? (?:left|remaining).{0,40}$/i,
  // What else there is to read
  /^(?:related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|content|links?|reading))?|read (?:also|more|next)|also read|see also|more (?:stories|news|articles)|you (?:may|might) also (?:like|be interested in)|recommended(?: for you| stories| reading)?|most (?:read|popular|viewed|shared)|trending(?: now| stories)?|latest (?:news|stories|posts)|don[’']t miss|up next|must read|editors?[’']?s? picks?|in other news|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|相关(?:新闻|阅读|文章)|延伸阅读|관련 ?기사|tin liên quan|xem thêm|đọc thêm|baca juga|អានបន្ថែម|អត្ថបទទាក់ទង)(?: ?[:：៖].{0,200})?$/i,
  /^[Mm]ore from (?:this (?:section|author)|(?:\p{Lu}[\p{L}.&’'-]*(?: (?=\S)|$)){1,5})$/u,
  // Filing
  /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|từ khóa|标签|关键词|태그|แท็ก|ស្លាក) ?[:：៖] ?.{1,200}$/i,
  /^(?:leave a (?:comment|reply)|post a comment|view (?:all )?comments|comments? (?:are closed|\(\d+\))|write a comment|report (?:an error|a typo)|comments?)\.?$/i,
  /^(?:copyright ?(?:©|\(c\)|\d{4}|by\b)|©|\(c\) ?\d{4}).{0,160}$/i,
  /^.{0,80}\ball rights reserved\b.{0,80}$/i,
  /^(?:your )?email address will not be published\b.{0,80}$/i,
  /^powered by (?:wordpress|blogger|drupal|ghost|disqus|google|outbrain|taboola)\b.{0,40}$/i,
])

const POINTER = /[←«‹→»›>/]/
/** The page's ways around that show by their pointers: "Home > News > Crime", "← Rice prices fall". */
const isPointing = anyOf([/^(?:[\p{L}\p{N}&]+(?: [\p{L}\p{N}&]+){0,3}(?: ?[>»›] ?| \/ )){2,6}[^.]{0,120}$/u, /^[←«‹] ?[^.]{1,120}$|^[^.]{1,120} ?[→»›]$/])

/** Words of a share bar; a line that holds nothing else is one. */
const SHARING = new Set(
  'share tweet pin print email e-mail mail whatsapp telegram facebook twitter x linkedin messenger reddit line viber instagram youtube pinterest wechat weibo tiktok threads bluesky mastodon flipboard sms copy link save bookmark follow post like on via this article story to with us by and + 分享 微博 微信 แชร์ 공유 bagikan ចែករំលែក'
    .split(' '),
)
const FIRST_WORD = /^[\s|/•·,:()]*([^\s|/•·,:()]+)/
const SHARING_ALONE = /^(?:share|save|follow|bookmark|tweet|print|email|e-mail|whatsapp|telegram|facebook|twitter|linkedin|messenger|pinterest|分享|แชร์|공유(?:하기)?|bagikan|chia sẻ|ចែករំលែក)$/i

const COOKIES = /\bcookies?\b/i
/** As a page speaks of itself; an article about cookies speaks otherwise. */
const CONSENT = /\b(?:we (?:and our partners )?use|(?:this|our) (?:web ?)?site uses|by (?:continuing|clicking|using|browsing)|(?:accept|reject|manage) (?:all )?cookies|cookie (?:policy|settings|preferences))\b/i

/** Whether a line is furniture of the page. */
export function isNoise(raw: string): boolean {
  if (raw.length > 400) return false
  const line = raw.replace(/^[-–—•*>|\s]+/, '')
  if (!/[\p{L}\p{N}]/u.test(line)) return true
  if (COOKIES.test(line) && CONSENT.test(line)) return true
  if (line.length > 220) return false
  return isWholeLine(line) || (POINTER.test(line) && isPointing(line)) || isShareBar(line)
}

function isShareBar(line: string): boolean {
  if (SHARING_ALONE.test(line)) return true
  const first = FIRST_WORD.exec(line)?.[1]
  if (first === undefined || !SHARING.has(first.toLowerCase())) return false
  const words = line.toLowerCase().split(/[\s|/•·,:()]+/).filter((word) => word !== '')
  return words.length >= 2 && words.length <= 16 && words.every((word) => SHARING.has(word)) && words.some((word) => SHARING_ALONE.test(word))
}

const RELATED = /^(?:related|also read|read (?:also|more|next)|see also|more (?:stories|news|articles|from)|you (?:may|might) also|recommended|most (?:read|popular|viewed)|trending|latest (?:news|stories)|相关|延伸阅读|관련|tin liên quan|ข่าวที่เกี่ยวข้อง|អត្ថបទទាក់ទង)/i

/** A noise line that heads a list of other articles: what follows it to the end of the page may be that list. */
export function headsOtherArticles(line: string): boolean {
  return line.length <= 60 && RELATED.test(line)
}
