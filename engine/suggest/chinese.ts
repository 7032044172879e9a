import { finding, quoted, type Finding } from './finding.ts'

const HAN = '[\\p{Script=Han}]'
const POSTS = [
  '新闻发言人|发言人|国家警察总监|警察总监|副总监|总监|副首相|首相|副总理|总理|副部长|部长|副省长|省长|副市长|市长|总局长',
  '警察局长|副局长|局长|署长|厅长|处长|副主席|主席|副司令|司令|大使|检察官|法官|秘书长|国务秘书|国务大臣|副主任|主任',
  '副总检察长|总检察长|副检察官|所长|区域代表|外交大臣|国防大臣|大臣|参议员|众议员|议员|副警长|警长',
].join('|')
/** What may stand right after a name: a verb of saying, a mark, a particle. A name ends only there. */
const AFTER_NAME = [
  '(?=表示|说|称|指出|告诉|透露|强调|介绍|宣布|证实|否认|要求|下令|认为|呼吁|会见|出席|拒绝',
  '未|没有|只|才|都|又|再|先|仅|均|就|在|于|对|向|和|与|也|还|则|率|已|将|曾|是|等|周[一二三四五六日]|星期|当天|当日|昨|今',
  '要求|带队|负责|带领|带人|[、，。：；（）(),.!?！？”」]|\\s|\\d|$)',
].join('|')
/** What follows a post and is no name. */
const NOT_A_NAME = new RegExp(`^(?:${[
  '表示|说|称|指出|告诉|透露|强调|介绍|宣布|证实|否认|周[一二三四五六日]|星期|当天|当日|昨|今|此前|随后|办公|会议|等|级',
  '也|还|是|在|于|对|向|和|与|及|的|将|已|曾|率|则|未|没|就|因|并|或|一|有|们|署|会|室|助理|候选|选举|任期|一职',
  '人选',
].join('|')})`)
const TITLED = new RegExp(`(?<![副总])(${POSTS})(${HAN}{1,5}·${HAN}{1,6}?|${HAN}{2,4}?)${AFTER_NAME}`, 'gu')
const PLACE = `柬埔寨|中国|泰国|越南|韩国|${HAN}{2,4}(?:省|市|县|区)`
const AGENCY = `${HAN}{0,8}(?:部|局|厅|署|省|市|院|警察|委员会|总局|政府|宪兵|军区|法院|使馆|移民|国家|办公室|机构)`
const OFFICE = new RegExp(`(?:${PLACE})?(?:${AGENCY})?$`, 'u')

const KINDS = '园区|赌场|娱乐城|度假村|经济特区|产业园|科技园|酒店|大厦|公寓|大楼'
const CALLED = '一个叫|叫|名为|叫做|称为|被称为|俗称|所谓的?|又称'
const IN_QUOTES = '[“「『"]([^”」』"\\n]{2,16})[”」』"]'
const QUOTED_SITE = new RegExp(`(${CALLED})${IN_QUOTES}|${IN_QUOTES}(?=(?:${KINDS}))`, 'gu')
/** What may stand directly before the name of a site: a mark, a verb, "at". */
const BEFORE_SITE = '^|[，。；：、“（\\n的]|检查|租下|搜查|突击|突袭|查封|进入|位于|名为|前往|包围|附近的|在|于|从|到|至|对'
const TOWNS = '西港|西哈努克港|金边|波贝|巴域|柴桢|戈公|国公|贡布'
const RAIDS = '仅|就|及|检查|搜查|突击|突袭|查封|进入|位于|前往|包围'
const PLAIN_SITE = new RegExp(`(?<=${BEFORE_SITE})(?:${TOWNS})?(?!${RAIDS})((?:(?!的)${HAN}){2,6}?)(${KINDS})`, 'gu')
/** Words that describe a site and name none. */
const DESCRIBES = new RegExp([
  '[一某该这那此多数几两三四五六七八九十各个家处座所间的有内外里旁边等被名其他她们是对地国省市县港柬在了和与并]',
  '诈骗|电诈|网络|网赌|非法|当地|大型|封闭|涉|附近|老板|赌博|博彩|工业|高档|豪华|普通|中资|华人|新建|著名|主要|知名|同一',
  '商业|住宅|高层',
].join('|'))

/** Officials by their posts and sites by their kind, in Chinese text. */
export function chineseNames(text: string): Finding[] {
  return /\p{Script=Han}/u.test(text) ? [...officials(text), ...otherPeople(text), ...chineseAgencies(text), ...sites(text)] : []
}

const FAMILY = '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤洪]'
const PERSON = `${FAMILY}${HAN}{1,2}`
const CALLINGS = '男子|女子|商贩|主犯|嫌犯|律师|记者|商人|创始人|董事长|副董事长|董事|总经理|真名|本名|名叫'
const KNOWN_BY = new RegExp(`(?<why>${CALLINGS})(?<name>${PERSON}?)(?=[（(，、。“]|等|在逃|负责|称|说|表示|透露|告诉|被)|岁的(?<aged>${PERSON}?)(?=告诉|说|表示|称|被|来自|在)`, 'gu')
const WITH_AGE = new RegExp(`(?<=^|[，。、“\\n]|主犯|嫌犯|男子|女子)(?<name>${PERSON})(?=，\\d{2}岁|（\\d{2}岁)`, 'gmu')

/** People without an office, by what they are called and by their age. */
function otherPeople(text: string): Finding[] {
  return [...text.matchAll(KNOWN_BY), ...text.matchAll(WITH_AGE)].map((match) => {
    const name = (match.groups!.name ?? match.groups!.aged)!
    const start = match.index + match[0].lastIndexOf(name)
    const why = match.groups!.why ?? null
    const role = why !== null && !/^(?:男子|女子|真名|本名|名叫)$/.test(why) ? why : null
    return finding({ start, end: start + name.length }, 'person', name, 'name', `The words around the name say who this is: ${quoted(match[0])}.`, role)
  })
}

const MINISTRIES = '(?:柬埔寨|中国|美国|泰国|越南|英国)?(?:内政部|外交部|财政部|司法部|国防部|劳工部|公安部|国家警察总署)'
const BEFORE_AGENCY = '^|[，。；：、“（\\n的]|通过|告诉|移送|据|由|向|对|被|与|和|及|在'
const NAMED_AGENCY = new RegExp(`${MINISTRIES}|(?<=${BEFORE_AGENCY})(?!通过|告诉|移送|该|本|一|多|各|几|被|据|由|向|对|与|和|在|当地|地方)(?:(?!的|该|告诉|租给|制裁|通过)${HAN}){2,14}?(?:大使馆|领事馆|日报|晚报|时报|快讯|初级法院|初审法院|最高法院|上诉法院|有限公司|集团|基金会|委员会|总局|办公室|反腐败机构)(?!的?(?:老板|成员))`, 'gmu')

/** Ministries, courts, embassies, newspapers and companies by the words their names end in. */
export function chineseAgencies(text: string): Finding[] {
  if (!/\p{Script=Han}/u.test(text)) return []
  return [...text.matchAll(NAMED_AGENCY), ...text.matchAll(/反腐败机构/gu)].map((match) => (
    finding({ start: match.index, end: match.index + match[0].length }, 'organization', match[0], 'name', `A name with a word for an organization in it: ${quoted(match[0])}.`)))
}

function officials(text: string): Finding[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const [whole, post, name] = match
    if (NOT_A_NAME.test(name!)) return []
    const end = match.index + whole.length
    const before = text.slice(Math.max(0, match.index - 20), match.index).split(/[^\p{Script=Han}]/u).at(-1)!
    const office = (OFFICE.exec(before)?.[0] ?? '').replace(/^(?:据|对此|对|由|向|被|让|与|和|当天|此外|随后|但|而)+/, '').replace(/^[^在]*在/, '')
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
