import { eld } from 'eld/small'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'
import { languageScores } from './language-scores.ts'

/** The beginning of a report, in every language that is told apart from others of its script. */
const REPORTS: Readonly<Record<string, string>> = {
  ar: 'قالت الشرطة يوم الثلاثاء إنها دخلت مجمعا سكنيا محاطا بسور خارج المدينة، وإن العمال نقلوا إلى الحافلات قبل الظهر.',
  az: 'Polis bildirdi ki, çərşənbə axşamı səhər şəhərin kənarında hasarla əhatə olunmuş yaşayış məhəlləsinə daxil olub və işçiləri avtobuslara aparıb.',
  be: 'Паліцыя паведаміла, што ў аўторак раніцай увайшла ў агароджаны жылы квартал за горадам і вывела рабочых да аўтобусаў.',
  bg: 'Полицията съобщи, че във вторник сутринта е влязла в ограден жилищен комплекс извън града и е отвела работниците до автобусите.',
  ca: 'La policia va dir que dimarts al matí havia entrat en una urbanització tancada als afores de la ciutat i que havia portat els treballadors als autobusos.',
  cs: 'Policie uvedla, že v úterý ráno vstoupila do oploceného obytného areálu za městem a odvedla dělníky k čekajícím autobusům.',
  da: 'Politiet sagde, at det tirsdag morgen gik ind i et indhegnet boligområde uden for byen og førte arbejderne hen til de ventende busser.',
  de: 'Die Polizei teilte mit, sie habe am Dienstagmorgen eine umzäunte Wohnanlage vor der Stadt betreten und die Arbeiter zu wartenden Bussen geführt.',
  en: 'Police said they entered a walled housing estate outside the city early on Tuesday morning and led all of the workers to the buses that were waiting.',
  es: 'La policía dijo que el martes por la mañana entró en una urbanización cerrada a las afueras de la ciudad y llevó a los trabajadores a los autobuses.',
  et: 'Politsei teatas, et sisenes teisipäeva hommikul linnast väljas asuvasse aiaga piiratud elurajooni ja viis töölised ootavate busside juurde.',
  eu: 'Poliziak esan du astearte goizean hiritik kanpoko etxebizitza-multzo itxi batean sartu zela eta langileak zain zeuden autobusetara eraman zituela.',
  fa: 'پلیس گفت که صبح روز سه‌شنبه وارد یک مجتمع مسکونی دیوارکشی‌شده در بیرون شهر شد و کارگران را به سوی اتوبوس‌ها برد.',
  fi: 'Poliisi kertoi menneensä tiistaiaamuna aidatulle asuinalueelle kaupungin ulkopuolella ja vieneensä työntekijät odottaviin linja-autoihin.',
  fr: 'La police a déclaré être entrée mardi matin dans un lotissement clos en dehors de la ville et avoir conduit les ouvriers vers les autocars.',
  hi: 'पुलिस ने कहा कि वह मंगलवार की सुबह शहर के बाहर एक दीवार से घिरी आवासीय बस्ती में दाखिल हुई और मजदूरों को बसों तक ले गई।',
  hr: 'Policija je priopćila da je u utorak ujutro ušla u ograđeno stambeno naselje izvan grada te da je radnike odvela do autobusa koji su čekali.',
  hu: 'A rendőrség közölte, hogy kedden reggel behatolt egy városon kívüli, fallal körülvett lakótelepre, és a munkásokat a várakozó buszokhoz vezette.',
  is: 'Lögreglan sagði að hún hefði farið inn í afgirta íbúðabyggð fyrir utan borgina á þriðjudagsmorgun og leitt verkamennina að rútunum sem biðu.',
  it: 'La polizia ha dichiarato di essere entrata martedì mattina in un complesso residenziale recintato fuori città e di aver portato gli operai agli autobus.',
  ku: 'پۆلیس ڕایگەیاند کە بەیانیی سێشەممە چووەتە ناو گەڕەکێکی دیوارکراو لە دەرەوەی شار و کرێکارەکانی بردووە بۆ پاسەکان.',
  lt: 'Policija pranešė, kad antradienio rytą įžengė į aptvertą gyvenamąjį kvartalą už miesto ir nuvedė darbininkus prie laukiančių autobusų.',
  lv: 'Policija paziņoja, ka otrdienas rītā iegājusi iežogotā dzīvojamo māju kvartālā ārpus pilsētas un aizvedusi strādniekus uz autobusiem.',
  mr: 'पोलिसांनी सांगितले की मंगळवारी सकाळी ते शहराबाहेरील भिंतीने वेढलेल्या निवासी वसाहतीत शिरले आणि कामगारांना बसकडे घेऊन गेले.',
  ms: 'Polis berkata bahawa mereka memasuki kawasan perumahan berpagar di luar bandar pada pagi Khamis dan membawa semua pekerja ke bas yang sedang menunggu.',
  nl: 'De politie zei dat zij dinsdagochtend een ommuurde woonwijk buiten de stad was binnengegaan en de arbeiders naar de wachtende bussen had gebracht.',
  no: 'Politiet sa at de tirsdag morgen gikk inn i et inngjerdet boligområde utenfor byen og førte arbeiderne bort til bussene som sto og ventet.',
  pl: 'Policja poinformowała, że we wtorek rano weszła na teren ogrodzonego osiedla za miastem i zaprowadziła robotników do czekających autobusów.',
  pt: 'A polícia disse que entrou na terça-feira de manhã num condomínio fechado fora da cidade e que levou os trabalhadores para os autocarros.',
  ro: 'Poliția a declarat că a intrat marți dimineața într-un cartier rezidențial împrejmuit din afara orașului și că i-a dus pe muncitori la autobuze.',
  ru: 'Полиция сообщила, что во вторник утром вошла в огороженный жилой комплекс за городом и вывела рабочих к ожидавшим их автобусам.',
  sk: 'Polícia uviedla, že v utorok ráno vstúpila do oploteného obytného areálu za mestom a odviedla robotníkov k čakajúcim autobusom.',
  sl: 'Policija je sporočila, da je v torek zjutraj vstopila v ograjeno stanovanjsko naselje zunaj mesta in delavce odpeljala do čakajočih avtobusov.',
  sq: 'Policia tha se të martën në mëngjes hyri në një kompleks banimi të rrethuar jashtë qytetit dhe i çoi punëtorët te autobusët që po prisnin.',
  sr: 'Полиција је саопштила да је у уторак ујутру ушла у ограђено стамбено насеље изван града и одвела раднике до аутобуса који су чекали.',
  sv: 'Polisen uppgav att den på tisdagsmorgonen gick in i ett inhägnat bostadsområde utanför staden och förde arbetarna till de väntande bussarna.',
  tl: 'Sinabi ng pulisya na pumasok sila noong Martes ng umaga sa isang napapaderang pabahay sa labas ng lungsod at dinala ang mga manggagawa sa mga bus.',
  tr: 'Polis, salı sabahı şehir dışında duvarlarla çevrili bir siteye girdiğini ve işçileri bekleyen otobüslere götürdüğünü açıkladı.',
  uk: 'Поліція повідомила, що у вівторок уранці увійшла до огородженого житлового комплексу за містом і вивела робітників до автобусів.',
  ur: 'پولیس نے کہا کہ وہ منگل کی صبح شہر سے باہر ایک دیوار سے گھری رہائشی بستی میں داخل ہوئی اور مزدوروں کو بسوں تک لے گئی۔',
  vi: 'Cảnh sát cho biết sáng thứ ba họ đã vào một khu nhà ở có tường bao quanh ở ngoại ô thành phố và đưa các công nhân lên những chiếc xe buýt.',
  yo: 'Ọlọ́pàá sọ pé àwọn wọ inú àgbègbè ilé kan tí wọ́n mọ odi yí ká ní ẹ̀yìn ìlú ní òwúrọ̀ ọjọ́ Ìṣẹ́gun, wọ́n sì kó àwọn òṣìṣẹ́ lọ sínú ọkọ̀.',
}

describe('languageScores', () => {
  it.each(Object.entries(REPORTS))('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each([
    ...Object.values(REPORTS), Object.values(REPORTS).join(' '), `${REPORTS.de} `.repeat(20), '“L’été”: l’oncle d’Amélie — 12 août — n’a rien dit… ‘rien’', 'aujourd’hui’ ’tis ’’ \'', 'a b c',
  ])('scores as eld does: %#', (text) => {
    const theirs = eld.detect(text)
    const scores = theirs.getScores()
    const ours = languageScores(text)
    expect([...ours.keys()].sort()).toEqual(Object.keys(scores).sort())
    for (const [language, score] of Object.entries(scores)) expect(ours.get(language)).toBeCloseTo(score, 12)
  })

  it.each(['', '1234 5678', 'ab', 'ha ha ha ha ha'])('has nothing to say of %j', (text) => {
    expect(languageScores(text).size).toBe(0)
  })
})
