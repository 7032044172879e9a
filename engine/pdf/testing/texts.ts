import fc from 'fast-check'

/** One line in each script that a dossier must set, and one that mixes them. */
export const SCRIPT_LINES = {
  Khmer: 'នៅភ្នំពេញ អ្នកជិតខាងនិយាយថា ស្ត្រីម្នាក់បានឃើញគ្រឿងចក្រ ហើយកើតឡើងក្នុងថ្ងៃនោះ។',
  Chinese: '警方说，这栋楼里有两百人。“他们不能离开”，他补充道。',
  Thai: 'เจ้าหน้าที่กล่าวว่ากำลังตรวจสอบอาคาร น้ำท่วมที่นี่ ผู้ต้องสงสัยขึ้นปั๊ม',
  Korean: '경찰은 그 건물을 수색했다고 말했다. “아무도 없었다.”',
  Vietnamese: 'Những người bị giữ trong tòa nhà đã được đưa đi lúc nửa đêm, theo lời một nhân chứng ở Việt Nam.',
  Latin: 'The office’s first affidavit — “fi, ffl, AVATAR” — was filed by Señor Åsberg for €1,250.',
  Cyrillic: 'Москва и Ελλάδα: два слова.',
  mixed: 'Keo Vannak (គាវ វណ្ណៈ, 高万纳) met 김도윤 at ลานตะเกียง, 3 January 2030.',
} as const

const PIECES = [
  'raid ', 'affluent', ' ', '  ', '3 January', '“no”', ' — ', 'well-known ', 'https://example.test/a/b?c=d&e=f_g-h.html',
  '2,300', 'e\u0301', '🏳️‍🌈', '\u200B', '\u00A0', 'ងៃ', 'ស្ត្រី', 'ខ្មែរ', 'កើត',
  '។', 'ๆ', 'น้ำ', 'ที่นี่', 'กำ', '中文', '，', '「', '」', '한국', '어', 'người ', 'Việt', 'Ж', 'α', '𠮷', '\u05D0', '(', ')', '[1 ¶2]',
]

/** Any mixture of scripts, marks, spaces and signs, without line breaks. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join('').replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ''))

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The offsets at which a text may be cut without cutting a letter from its marks. */
export function clusterBorders(text: string): Set<number> {
  return new Set([...Array.from(graphemes.segment(text), ({ index }) => index), text.length])
}
