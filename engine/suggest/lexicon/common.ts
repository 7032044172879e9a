import { words } from './words.ts'

/** Words that begin sentences with a capital and are never part of a name. Lower case. */
export const FUNCTION_WORDS = words(`
  a about above according across additionally after afterwards again against all allegedly along already also although amid among an and another any
  anyone are around as asked at authorities away back based be because been before behind being below beneath besides between beyond both but by can
  citing could currently despite did do does down during each earlier either elsewhere even ever every everyone except few first finally following
  for former from further furthermore given had has have having he hence her here hers him his how however i if in including indeed inside instead
  into is it its itself just last lastly late later least less like likewise many may meanwhile might more moreover most much must my near nearby
  neither never nevertheless next no nobody none nonetheless nor not nothing now of off often on once one only onto or other others our out outside
  over overall own per perhaps photo picture previously prior quoting rather recently reportedly said says second see several shall she should
  similarly since so some someone soon still subsequently such than that the their them then there thereafter therefore these they third this those
  though three through throughout thus till to today together tomorrow too toward towards two under unlike until up upon us using very via was we
  were what when where whereas whether which while who whom whose why will with within without would yes yesterday yet you your image source file
  update updated editor note reporting additional contributed read watch related share
`)

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday')
export const MONTHS = words('january february march april may june july august september october november december')

/** Countries, peoples and parts of the world: they stand before names and are none of a person. Lower case. */
export const PEOPLES = words(`
  cambodia cambodian cambodians khmer china chinese taiwan taiwanese thailand thai thais vietnam vietnamese laos laotian myanmar burmese korea
  korean koreans japan japanese indonesia indonesian indonesians malaysia malaysian malaysians philippines philippine filipino filipinos singapore
  singaporean india indian indians pakistan pakistani pakistanis bangladesh bangladeshi nepal nepali nepalese lankan bhutan mongolia mongolian
  russia russian russians ukraine ukrainian kazakhstan uzbekistan turkey turkish iran iranian israel israeli america american americans britain
  british england english france french germany german italy italian spain spanish portugal portuguese dutch belgian swiss sweden swedish norway
  norwegian denmark danish poland polish europe european africa african ethiopia ethiopian kenya kenyan uganda ugandan nigeria nigerian ghana
  morocco moroccan egypt egyptian brazil brazilian colombia colombian peru mexico mexican canada canadian australia australian zealand arab arabic
  asia asian asean western eastern northern southern north south east west central southeast northeast northwest southwest mekong u.s. us usa uk
  u.k. un u.n. eu e.u. united states macau macanese tibetan uyghur
`)

/** Verbs of saying and their company: what a person does right after being named. */
export const SPEECH_VERBS = words(`
  said says told tells added adds explained noted stated stressed confirmed confirms denied denies declined claimed acknowledged admitted argued
  insisted urged warned declared replied responded recalled refused announced emphasized emphasised reiterated remarked wrote questioned asked
  ordered pledged vowed promised commented continued concluded testified alleged accused complained
`)
