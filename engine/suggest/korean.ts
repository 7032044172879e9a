import { finding, quoted, type Finding } from './finding.ts'

const OFFICE = '대통령|총리|부총리|장관|차관|대사|총영사|영사|주지사|지사|시장|본부장|청장|서장|국장|과장|팀장|의원|부장검사|검사장|검사|부장판사|판사|재판장|대변인|위원장|국제협력관|협력관|총경|경정|경감|사령관'
const CALLING = '변호사|교수|연구국장|연구원|대표|회장|사장|기자|활동가|소장|이사장'
const TITLE = `(?:${OFFICE}|${CALLING})`
const TAIL = '(?=(?:은|는|이|가|을|를|의|과|와|도|에게|께서|등|측|인)?(?:[\\s,.”’」)]|$))'
const FAMILY = '[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민유나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모]'
const KOREAN = `(?:(?!변호인|조직원|피해자|방문객|노동자|한국인|중국인|이사장|정치인|공무원|전문가|우두머|지난달)${FAMILY}[가-힣]{2})`
/** A foreign name in two parts, or a Korean one. */
const NAME = `(?<![가-힣])(?:(?<name>${KOREAN})|(?<foreign>[가-힣]{1,4} [가-힣]{1,4}))`
const POST_AFTER = new RegExp(`${NAME} (?<title>(?:[가-힣]{1,8}(?:부|청|처|원|국|당|검|법|경찰|본부) )?${TITLE})${TAIL}`, 'gu')
const POST_BEFORE = new RegExp(`(?<![가-힣])(?<title>(?:[가-힣]{2,10} )?(?:${OFFICE}|변호인)) (?<name>${KOREAN})${TAIL}`, 'gu')
const AGED = /(?<![가-힣])(?<name>[가-힣]{2,4})\(\d{1,2}\)/gu
const OWN = [/(?:총책|중국인|한국인|한국계|남성|여성|피해자|이름은) (?<name>[가-힣]{3,4})(?=이었다|였다|은 |는 |이 |가 )/gu, /‘(?<name>[가-힣]{1,3} (?:사장|회장|형))’/gu]

const AGENCY = new RegExp(`(?<![가-힣A-Za-z])(?:[가-힣]{0,8}(?:외교부|법무부|내무부|국방부|경찰청|경찰서|수사본부|지법|고법|대법원|지방법원|지검|지방검찰청|재단|감독원|사무소|대사관|정보원|위원회|협회))(?=은|는|이|가|을|를|의|과|와|도|에|[\\s,.]|$)`, 'gu')
const SITE = new RegExp(`(?:카지노|호텔|리조트|단지|빌딩|건물) [‘“'"](?<quoted>[^’”'"\\n]{2,20})[’”'"]|(?<![가-힣])(?!범죄|스캠|사기|대형|산업|주택|일대|고급|현지|중국)(?<plain>[가-힣]{2,8}(?:단지|호텔|카지노|리조트|빌딩))(?=은|는|이|가|을|를|의|과|와|에|로|[\\s,.]|$)`, 'gu')

/** People by age and by the posts around their names, agencies, and sites by their kind, in Korean text. */
export function koreanNames(text: string): Finding[] {
  if (!/\p{Script=Hangul}/u.test(text)) return []
  const people = [...titled(text), ...[...text.matchAll(AGED)].map((match) => {
    const name = match.groups!.name!
    return finding({ start: match.index, end: match.index + name.length }, 'person', name, 'name', `A name with an age: ${quoted(match[0])}.`)
  }), ...OWN.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => {
    const name = match.groups!.name!
    const start = match.index + match[0].indexOf(name)
    return finding({ start, end: start + name.length }, 'person', name, 'name', `The words before the name say who this is: ${quoted(match[0])}.`)
  }))]
  const agencies = [...text.matchAll(AGENCY)].map((match) => (
    finding({ start: match.index, end: match.index + match[0].length }, 'organization', match[0], 'name', `A name with a word for an organization in it: ${quoted(match[0])}.`)))
  const sites = [...text.matchAll(SITE)].map((match) => {
    const name = (match.groups!.quoted ?? match.groups!.plain)!
    const start = match.index + match[0].lastIndexOf(name)
    return finding({ start, end: start + name.length }, 'compound', name, 'compound-pattern', `A name with the kind of place it is: ${quoted(match[0])}.`)
  })
  return [...people, ...familyNames(text, people), ...agencies, ...sites]
}

function titled(text: string): Finding[] {
  const after = [...text.matchAll(POST_AFTER)].flatMap((match) => {
    const { name, foreign, title } = match.groups!
    const second = foreign?.split(' ')[1]
    const isKorean = second !== undefined && new RegExp(`^${KOREAN}$`, 'u').test(second)
    // "재판장 오세진 부장판사", "국가수사본부 최영호 본부장": what stands before the name is no part of it.
    const words = name ?? (isKorean ? second : foreign!)
    if (name === undefined && !isKorean && /(?:부|청|원|당|국|장|인|처|의|는|은|를|을)$/.test(foreign!.split(' ')[0]!)) return []
    const start = match.index + (isKorean ? foreign!.length - words.length : 0)
    return [official(start, words, title!, 'title-after')]
  })
  const before = [...text.matchAll(POST_BEFORE)].map((match) => (
    official(match.index + match[0].length - match.groups!.name!.length, match.groups!.name!, match.groups!.title!, 'title-before')))
  return [...after, ...before.filter(({ start }) => !after.some((one) => one.start === start))]
}

function official(start: number, name: string, title: string, rule: 'title-before' | 'title-after'): Finding {
  const isOffice = new RegExp(`(?:${OFFICE})$`, 'u').test(title) && !title.endsWith('연구국장')
  return finding({ start, end: start + name.length }, isOffice ? 'official' : 'person', name, rule, `The words ${rule === 'title-before' ? 'before' : 'after'} the name are a title: ${quoted(title)}.`, title)
}

/** "박 씨", "최 본부장": the family name, where only one person of the article has it. */
function familyNames(text: string, people: readonly Finding[]): Finding[] {
  const byFamily = new Map<string, Finding | null>()
  for (const one of people.filter(({ name }) => new RegExp(`^${KOREAN}$`, 'u').test(name))) {
    const known = byFamily.get(one.name[0]!)
    byFamily.set(one.name[0]!, known === undefined || known?.name === one.name ? known ?? one : null)
  }
  return [...text.matchAll(new RegExp(`(?<![가-힣])(?<family>${FAMILY}) (?:씨|군|양|${TITLE})${TAIL}`, 'gu'))].flatMap((match) => {
    const one = byFamily.get(match.groups!.family!)
    if (!one || match.index < one.start) return []
    return [finding({ start: match.index, end: match.index + 1 }, one.type, one.name, 'short-form', `Only ${one.name} in this article can be meant by ${quoted(match[0])}.`, one.role)]
  })
}
