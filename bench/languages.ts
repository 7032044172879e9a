import { pick, zipf } from './random.ts'

/** Writes running text in one language: not sense, but words whose lengths, spread and forms are those of news. */
export interface Language {
  readonly code: string
  /** One word of running text, as it stands in a sentence. */
  readonly word: () => string
  /** What stands between two words and at the end of a sentence. */
  readonly space: string
  readonly stop: string
}

const split = (list: string): readonly string[] => list.split(' ')

const ENGLISH_COMMON = split('the of to and in a that for is on was said with as by at from it has he be were had are an have his who which not been they their after this but or one its will police about more than would people officials when also other up two out there i all government new some year first time can could into over last no we what if so his her she only told during years against before under where between many made because those most such three while since against state national she day group including least another any per how international ministry authorities country police officers local report around being our do found months workers several foreign city province early still case')
const ONSETS = split('b c d f g h j k l m n p r s t v w br ch cl cr dr fl fr gr pl pr qu sc sh sl sp st str sw th tr wh')
const VOWELS = split('a e i o u a e i o ai ea ee ou oa au ie')
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 't', 'd', 'm', 'ck', 'nd', 'nt', 'st', 'rt', 'll', 'ng', 'ct', 'p', 'b', 'sh']
const ENDINGS = ['', '', '', '', '', '', '', '', 's', 's', 's', 's', 'ed', 'ed', 'ing', 'ing', 'er', 'ion', 'ly', '’s']

const KHMER = split('ភ្នំ ពេញ កម្ពុ ជា ប៉ូ លិស ជន បរ ទេស រា ជ ធា នី ខេត្ត ក្រុង ស្រុក អា ជ្ញា ធរ បាន ឃាត់ ខ្លួន ការ ឆ បោក អន ឡាញ ចាប់ ផ្តើម នៅ ក្នុង ថ្ងៃ មួយ ពីរ ចំនួន មនុស្ស អ្នក សារ ព័ត៌ មាន រដ្ឋ មន្ត្រី ក្រ សួង មហា ផ្ទៃ យុត្តិ ធម៌ តុ លា ការណ៍ ច្បាប់ ប្រ ទេស ចិន វៀត ណាម ថៃ កូរ៉េ សហ ប្រតិ បត្តិ ទីតាំង អគារ ផ្ទះ សំណាក់ កា ស៊ី ណូ ល្បែង ពលករ ជួញ ដូរ ជំរិត ទារ លុយ ដុល្លារ ក្រុម ហ៊ុន')
const HAN = [...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严']
const THAI = split('ตำ รวจ กัม พู ชา กรุง เทพ พนม เปญ จับ กุม ชาว ต่าง ชาติ คน จีน เวียด นาม เกา หลี ประเทศ ไทย รัฐ บาล เจ้า หน้า ที่ บุก ค้น อาคาร บ่อน คา สิ โน หลอก ลวง ออน ไลน์ แก๊ง คอล เซ็น เตอร์ ทำ งาน เงิน บาท ล้าน วัน เดือน ปี ข่าว แจ้ง ความ ช่วย เหลือ เหยื่อ ค้า มนุษย์ ชาย แดน จังหวัด เมือง ศาล กฎ หมาย ผู้ ต้อง หา สืบ สวน พบ ว่า ได้ มี การ และ ของ ใน จาก ถูก ส่ง กลับ')
const VIETNAMESE = split('cảnh sát campuchia việt nam trung quốc hàn người nước ngoài bị bắt giữ đột kích khu nhà máy tòa án chính phủ bộ nội vụ lừa đảo trực tuyến mạng tội phạm tổ chức nạn nhân buôn bán giải cứu biên giới tỉnh thành phố ngày tháng năm một hai ba nghìn trăm triệu đô la tiền công ty sòng bạc cho biết theo báo cáo được đã đang sẽ không có là của và các những trong tại với để từ khi sau trước đường phường xã huyện thủ đô hợp tác điều tra nghi phạm vụ án luật sư quan chức lao động di cư trục xuất hồ sơ đặc biệt đồng ý')
const HANGUL = split('경 찰 캄 보 디 아 중 국 한 인 범 죄 단 지 사 기 온 라 외 정 부 수 도 시 민 구 조 피 해 자 납 치 감 금 대 학 생 송 환 조 직 원 체 포 급 습 건 물 카 노 회 장 법 무 통 신 문 보 고 월 일 년 명 만 달 러 공 항 국 제 협 력')
const PARTICLES = ['', '은', '는', '이', '가', '을', '를', '에서', '의', '에', '으로', '했다', '하고', '들이']

/** How many different stems each language has to draw from. */
const STEMS = { en: 22_000, km: 8_000, zh: 12_000, th: 8_000, vi: 200, ko: 8_000 }

function stems(count: number, make: () => string): string[] {
  const made = new Set<string>()
  while (made.size < count) made.add(make())
  return [...made]
}

const joined = (random: () => number, parts: readonly string[], least: number, most: number): string =>
  Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(random, parts)).join('')

function english(random: () => number): Language {
  const syllable = () => pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS)
  const content = stems(STEMS.en, () => Array.from({ length: 1 + Math.floor(random() * 2.2) }, syllable).join(''))
  const common = zipf(random, ENGLISH_COMMON.length, 1)
  const rank = zipf(random, content.length, 1.1, 12)
  const names = stems(4_000, () => capital(syllable() + (random() < 0.6 ? syllable() : '')))
  const name = zipf(random, names.length, 1)
  return {
    code: 'en', space: ' ', stop: '. ',
    word: () => {
      const kind = random()
      if (kind < 0.45) return ENGLISH_COMMON[common()]!
      if (kind < 0.53) return names[name()]! + (random() < 0.05 ? '’s' : '')
      if (kind < 0.545) return String(Math.floor(10 ** (random() * 4)))
      return content[rank()]! + pick(random, ENDINGS)
    },
  }
}

function composed(random: () => number, code: keyof typeof STEMS, parts: readonly string[], [least, most]: readonly [number, number], space: string, stop: string): Language {
  const words = stems(STEMS[code], () => joined(random, parts, least, most))
  const rank = zipf(random, words.length, 1)
  return { code, space, stop, word: () => words[rank()]! }
}

export function languages(random: () => number): readonly { readonly share: number; readonly language: Language }[] {
  const korean = composed(random, 'ko', HANGUL, [2, 3], ' ', '. ')
  const vietnamese = zipf(random, VIETNAMESE.length, 0.7)
  return [
    { share: 0.76, language: english(random) },
    { share: 0.08, language: composed(random, 'km', KHMER, [1, 3], '', '។ ') },
    { share: 0.06, language: composed(random, 'zh', HAN, [1, 3], '', '。') },
    { share: 0.03, language: composed(random, 'th', THAI, [1, 3], '', ' ') },
    { share: 0.04, language: { code: 'vi', space: ' ', stop: '. ', word: () => VIETNAMESE[vietnamese()]! } },
    { share: 0.03, language: { ...korean, word: () => korean.word() + pick(random, PARTICLES) } },
  ]
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
