import { finding, quoted, type Finding } from './finding.ts'

const HAN = '[\\p{Script=Han}]'
const POSTS = [
  '新闻发言人|发言人|国家警察总监|警察总监|副总监|总监|副首相|首相|副总理|总理|副部长|部长|副省长|省长|副市长|市长|总局长',
  '警察局长|副局长|局长|署长|厅长|处长|副主席|主席|副司令|司令|大使|检察官|法官|秘书长|国务秘书|国务大臣|副主任|主任',
  '副总检察长|总检察长',
].join('|')
/** What may stand right after a name: a verb of saying, a mark, a particle. A name ends only there. */
const AFTER_NAME = [
  '(?=表示|说|称|指出|告诉|透露|强调|介绍|宣布|证实|否认|要求|下令|认为|呼吁|会见|出席|拒绝',
  '未|没有|只|才|都|又|再|先|仅|均|就|在|于|对|向|和|与|也|还|则|率|已|将|曾|是|等|周[一二三四五六日]|星期|当天|当日|昨|今',
  '[、，。：；（）(),.!?！？”」]|\\s|\\d|$)',
].join('|')
/** What follows a post and is no name. */
const NOT_A_NAME = new RegExp(`^(?:${[
  '表示|说|称|指出|告诉|透露|强调|介绍|宣布|证实|否认|周[一二三四五六日]|星期|当天|当日|昨|今|此前|随后|办公|会议|等|级',
  '也|还|是|在|于|对|向|和|与|及|的|将|已|曾|率|则|未|没|就|因|并|或|一|有|们|署|会|室|助理|候选|选举|任期|一职',
  '人选',
].join('|')})`)
const TITLED = new RegExp(`(?<![副总])(${POSTS})(${HAN}{1,5}·${HAN}{1,6}|${HAN}{2,4}?)${AFTER_NAME}`, 'gu')
const PLACE = `柬埔寨|中国|泰国|越南|韩国|${HAN}{2,4}(?:省|市|县|区)`
const AGENCY = `${HAN}{0,8}(?:部|局|厅|署|省|市|院|警察|委员会|总局|政府|宪兵|军区|法院|使馆|移民|国家)`
const OFFICE = new RegExp(`(?:${PLACE})?(?:${AGENCY})?$`, 'u')

const KINDS = '园区|赌场|娱乐城|度假村|经济特区|产业园|科技园|酒店|大厦|公寓|大楼'
const CALLED = '名为|叫做|称为|被称为|俗称|所谓的?|又称'
const IN_QUOTES = '[“「『"]([^”」』"\\n]{2,16})[”」』"]'
const QUOTED_SITE = new RegExp(`(${CALLED})${IN_QUOTES}|${IN_QUOTES}(?=(?:${KINDS}))`, 'gu')
/** What may stand directly before the name of a site: a mark, a verb, "at". */
const BEFORE_SITE = '^|[，。；：、“（\\n]|搜查|突击|突袭|查封|进入|位于|名为|前往|包围|附近的|在|于|从|到|至|对'
const TOWNS = '西港|西哈努克港|金边|波贝|巴域|柴桢|戈公|国公|贡布'
const RAIDS = '搜查|突击|突袭|查封|进入|位于|前往|包围'
const PLAIN_SITE = new RegExp(`(?<=${BEFORE_SITE})(?:${TOWNS})?(?!${RAIDS})(${HAN}{2,6}?)(${KINDS})`, 'gu')
/** Words that describe a site and name none. */
const DESCRIBES = new RegExp([
  '[一某该这那此多数几两三四五六七八九十各个家处座所间的有内外里旁边等被名其他她们是对地国省市县港柬在了和与并]',
  '诈骗|电诈|网络|网赌|非法|当地|大型|封闭|涉|附近|老板|赌博|博彩|工业|高档|豪华|普通|中资|华人|新建|著名|主要|知名|同一',
  '商业|住宅|高层',
].join('|'))

/** Officials by their posts and sites by their kind, in Chinese text. */
export function chineseNames(text: string): Finding[] {
  return /\p{Script=Han}/u.test(text) ? [...officials(text), ...sites(text)] : []
}

function officials(text: string): Finding[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const [whole, post, name] = match
    if (NOT_A_NAME.test(name!)) return []
    const end = match.index + whole.length
    const before = text.slice(Math.max(0, match.index - 20), match.index).split(/[^\p{Script=Han}]/u).at(-1)!
    const office = (OFFICE.exec(before)?.[0] ?? '').replace(/^(?:据|对此|对|由|向|被|让|与|和|当天|此外|随后|但|而)+/, '')
    const role = office + post
    const reason = `The words before the name are a title: ${quoted(role)}.`
    return [finding({ start: end - name!.length, end }, 'official', name!, 'title-before', reason, role)]
  })
}

function sites(text: string): Finding[] {
  const found: Finding[] = []
  for (const match of text.matchAll(QUOTED_SITE)) {
    const name = (match[2] ?? match[3])!
    if (match[1] && !new RegExp(KINDS).test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 8))) continue
    const start = match.index + match[0].lastIndexOf(name)
    found.push(site(start, name, match[0]))
  }
  for (const match of text.matchAll(PLAIN_SITE)) {
    const name = match[1]! + match[2]!
    if (DESCRIBES.test(match[1]!)) continue
    found.push(site(match.index + match[0].length - name.length, name, name))
  }
  return found
}

function site(start: number, name: string, words: string): Finding {
  return finding({ start, end: start + name.length }, 'compound', name, 'compound-pattern', `A name with the kind of place it is: ${quoted(words)}.`)
}
