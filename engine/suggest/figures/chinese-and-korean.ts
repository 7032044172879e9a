import { anyPrecision, money, people, precisionOf, type FigureForm, type Precisions } from './forms.ts'
import { DIGIT, NUMBER, readHan } from './numbers.ts'

const form = (source: string, read: FigureForm['read']): FigureForm => ({ pattern: new RegExp(source, 'gu'), read })

const NEAR: Precisions = { about: '大约|约|近|将近|大概', least: '至少|超过|逾|多达|不少于', most: '不到|最多|至多|不足' }
const near = `(?:(?<near>${anyPrecision(NEAR)}))?`
const HAN_NUMBER = `(?:${NUMBER}|[一二两兩三四五六七八九十])(?:[〇零一二两三四五六七八九十百千万萬亿億])*`
const number = `(?<!${DIGIT}|[.,第〇一二三四五六七八九十百千万亿])(?<number>${HAN_NUMBER})(?<more>[多余餘]|几|幾)?(?<scale>[万亿]?)`
const CURRENCIES = [
  ['美元|美金', 'USD'], ['元人民币|人民币|元', 'CNY'], ['瑞尔|柬币', 'KHR'], ['泰铢', 'THB'], ['越南盾|越盾', 'VND'], ['韩元', 'KRW'], ['欧元', 'EUR'], ['英镑', 'GBP'], ['港元|港币', 'HKD'], ['USDT|泰达币', 'USDT'],
] as const
/** What stands between the measure word and the noun. */
const WHO = '(?:外国|中国|中国籍|柬埔寨|越南|泰国|韩国|印度|印尼|马来西亚|菲律宾|缅甸|老挝|日本|台湾|巴基斯坦|孟加拉国?|尼泊尔|籍|年轻|男|女|涉案|涉嫌|被困|受害|犯罪|诈骗|电诈|主要|骨干|当地|武装)*'
const NOUN = '(?:嫌疑人|嫌犯|受害者|受害人|被害人|公民|国民|男子|女子|男性|女性|员工|工人|劳工|工作人员|人员|军警|警察|警员|警官|官员|保安|士兵|军人|同伴|同伙|成员|骨干|游客|学生|儿童|妇女|未成年人|被告|被告人|人质|记者|居民|村民|老板|头目|证人|人)(?![民士口次力数均])'
const MORE = { 多: 'least', 余: 'least', 餘: 'least', 几: 'least', 幾: 'least' } as const

/** 两百多人, 51名中国公民, 数万人; 至少100亿美元, 四亿瑞尔. */
export const CHINESE_FIGURES: readonly FigureForm[] = [
  form(`${near}${number}(?<name>${CURRENCIES.map(([pattern]) => pattern).join('|')})(?!旦|素|老|首|月|件)`, ({ groups: g }) => {
    const currency = CURRENCIES.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(g.name!))![1]
    return money(readHan(g.number! + g.scale!), currency, g.more ? 'least' : precisionOf(g.near, NEAR))
  }),
  form(`${near}${number}(?:[名位个個](?<counted>${WHO}${NOUN})|人(?![民士口次力数均]))`, ({ groups: g }) => (
    people(readHan(g.number! + g.scale!), g.counted && g.counted !== '人' ? g.counted : null, g.more ? MORE[g.more as keyof typeof MORE] : precisionOf(g.near, NEAR)))),
  form(`(?:[数數几幾上](?<crowd>[十百千万萬]{1,2}))(?:[名位个個](?<counted>${WHO}${NOUN})|人(?![民士口次力数均]))`, ({ groups: g }) => (
    people(readHan(g.crowd!) * 2, g.counted && g.counted !== '人' ? g.counted : null, 'least'))),
]

const KOREAN_NEAR: Precisions = { about: '약|대략|거의', least: '최소|적어도|총', most: '최대' }
const KOREAN_NUMBER = `(?<!${DIGIT}|[.,])(?<number>(?:(?:${NUMBER})[조억만천백십]{0,2} ?){1,3}?)(?<more> ?여)? ?`
const KOREAN_MONEY = [['원', 'KRW'], ['달러', 'USD'], ['바트', 'THB'], ['위안', 'CNY'], ['리엘', 'KHR'], ['유로', 'EUR']] as const
const AFTER = '(?: (?:이상|가량|정도|넘게|안팎))?'

/** 약 200명, 40여 명, 10만 명 이상; 5천만원, 21억여 원, 370억 달러. */
export const KOREAN_FIGURES: readonly FigureForm[] = [
  form(`(?:(?<near>${anyPrecision(KOREAN_NEAR)}) )?${KOREAN_NUMBER}(?<name>${KOREAN_MONEY.map(([pattern]) => pattern).join('|')})(?!\\p{Script=Hangul}{0,1}[가-힣]*(?:산|고))`, ({ groups: g }) => (
    money(readHan(g.number!), KOREAN_MONEY.find(([name]) => name === g.name)![1], g.more ? 'least' : precisionOf(g.near, KOREAN_NEAR)))),
  form(`(?:(?<near>${anyPrecision(KOREAN_NEAR)}) )?${KOREAN_NUMBER}명(?<after>${AFTER})`, ({ groups: g }) => {
    const said = g.after!.trim()
    return people(readHan(g.number!), null, g.more || /이상|넘게/.test(said) ? 'least' : said ? 'about' : precisionOf(g.near, KOREAN_NEAR))
  }),
]
