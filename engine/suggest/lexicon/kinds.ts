import { phrases, words } from './words.ts'

/** Kinds of sites that can be a compound, longest first where one is part of another. Lower case, singular. */
export const COMPOUND_KINDS = phrases(`
  special economic zone; economic zone; casino and hotel; casino hotel and resort; hotel and resort; industrial park; technology park; tech park
  science park; casino resort; hotel and casino; casino hotel; casino complex; entertainment complex; entertainment city; entertainment park
  casino; hotel; resort; compound; complex; sez; condominium; condo; apartment; apartments; tower; towers; plaza; mansion; villa; villas
  guesthouse; guest house; building; residence; residences; township
`)

/** Words between a name and its kind: "Koh Thom casino complex". Lower case. */
export const KIND_MODIFIERS = words(`
  casino housing apartment hotel office residential gambling scam cyber-scam cyberscam fortified commercial entertainment online industrial
  resort fraud guarded walled gated
`)

/** Kinds that only make a compound of a name, never of a description: a site "known as" something. Lower case. */
export const SITE_NOUNS = words(`
  compound compounds complex complexes casino casinos hotel hotels resort building buildings site sites facility facilities zone condominium condo
  tower villa area park estate hub township property premises block guesthouse apartment apartments location development borey project plaza mall
`)

/** What else can be "called" something, and then is no site. Lower case. */
export const OTHER_NAMED_THINGS = words(`
  channel chat group app application platform website page account company firm gang syndicate ring network program programme scheme scam operation
  campaign man woman person victim worker boss leader report documentary film song law agency organisation organization outlet newspaper force unit
  department village commune district province city town game currency token drug practice term technique
`)

/** Endings of an organization's name. Lower case. */
export const ORGANIZATION_NOUNS = words(`
  ministry department police gendarmerie army navy embassy consulate court council committee commission authority agency secretariat bureau
  directorate administration parliament senate assembly government bank association organization organisation foundation federation union alliance
  network institute university college academy school hospital group company corporation corp. inc. ltd. co. ltd holdings investment enterprise
  enterprises news times post daily television radio media press watch monitor mission party office centre center unit division force headquarters
  international project initiative coalition society club council's tribunal cabinet palace
`)

/** First words of an organization's name that goes on with "of" or "for": "Ministry of Labour". Lower case. */
export const ORGANIZATION_OPENERS = words(`
  ministry department office council committee commission authority unit bureau administration secretariat court association bank university center
  centre institute agency directorate division headquarters embassy union federation alliance organization organisation coalition general-department
  board task taskforce force league chamber
`)

/** The rest of what no person is called: words of offices, kinds of places and of events. Lower case. */
export const OTHER_NOUNS = words(`
  interior justice defense defence foreign affairs labor labour vocational training immigration information tourism health environment commerce
  education economy finance agriculture forestry fisheries women culture religion planning posts telecommunications transport transportation
  cybercrime anti-cybercrime trafficking counter anti-trafficking anti-human anti-corruption human rights juvenile protection security public state
  national royal provincial municipal general supreme special deputy vice senior chief executive economic zone investigation criminal street
  boulevard avenue road bridge airport stadium market pagoda temple church mosque river lake sea island mountain bay border checkpoint port pier
  station prison camp house hall brigade battalion regiment squad corps academy headquarters speaker madam excellency attorney museum palace inn square
  building tower casino hotel resort compound complex plaza mall mansion villa condo borey shop restaurant bar factory farm township city town
  village commune district province capital sangkat khan krong day year week month war crisis election elections summit conference forum festival
  report reports index law code article act convention agreement treaty award prize tier covid-19 facebook telegram tiktok twitter youtube google
  whatsapp wechat instagram meta apple ceo ngo ngos sez cnn bbc afp kbs un sunrise god buddha internet people persons co-operation cooperation
  development international world global asia-pacific democracy crime drugs drug office nations peace
`)

/** Words no site's own name holds: agencies, outlets, and what only describes. Lower case. */
export const NOT_SITE_NAMES = words(`
  embassy ministry police department army gendarmerie court government palace parliament senate assembly university hospital school airport
  station bank authority agency un u.n. us u.s. eu uk news times post reuters afp bbc cnn general office committee council association human
  rights group company ngo
`)

/** What a number before it counts, and so is no part of a name. Lower case. */
export const COUNTED_NOUNS = words(
  'people persons workers foreigners victims nationals individuals men women times days years months percent buildings',
)
