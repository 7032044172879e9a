import { words } from './words.ts'

/** What someone is called in the news who holds no post. Lower case. */
export const CALLINGS = words(`
  tycoon businessman businesswoman businessperson magnate mogul entrepreneur investor developer financier owner co-owner landlord landowner kingpin
  ringleader mastermind boss gangster lawyer researcher analyst activist journalist reporter economist professor expert campaigner advocate author
  scholar historian oknha
`)

export const KIN = words(`
  nephew niece son daughter wife husband brother sister cousin father mother uncle aunt widow widower grandson granddaughter son-in-law
  daughter-in-law brother-in-law sister-in-law father-in-law stepson partner associate aide friend
`)

/** Nouns for people of whom a name may be told: "a man named Ko", "Chen Dara, a Chinese national". */
export const PEOPLE_NOUNS = words(`
  man woman national citizen victim suspect worker boss leader resident person villager teenager migrant vendor guard driver farmer trader broker
  recruiter translator interpreter someone girl boy cook cleaner survivor student teacher monk doctor nurse engineer shopkeeper fisherman
`)

/** Family names by which Chinese and Korean people are referred to in English text. Lower case. */
export const FAMILY_NAMES = words(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang han cao deng feng peng zeng xiao tian dong
  pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu fu zhong cui tan liao fan wang jin shi xia xi she kim park lee choi jung jeong
  kang cho yoon jang lim oh seo shin kwon hwang ahn song yoo hong moon bae
`)
