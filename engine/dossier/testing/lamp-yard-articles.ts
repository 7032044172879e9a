/** A passage to mark: its first words, its last words, the note and the tags. */
type Marked = readonly [from: string, to: string, note: string, tags: readonly string[]]

interface TestArticle {
  readonly outlet: string
  readonly byline: string | null
  readonly published: string | null
  readonly language: string
  readonly url: string | null
  /** The first is the headline. */
  readonly paragraphs: readonly string[]
  readonly marked?: readonly Marked[]
}

export const LAMP_YARD_ARTICLES: readonly TestArticle[] = [
  {
    outlet: 'Kroch Bay Observer', byline: 'Lim Sotheary', published: '2029-03-15', language: 'en', url: 'https://observer.example/2029/03/15/ice-works-lease',
    paragraphs: [
      'Ice works let to a company nobody has met',
      'The old ice works on the north quay, empty since the fire, was let on 2 March 2029 to Northern Tide Holdings, a company whose only known address is a letter box. The lease of the old ice works runs for twenty years and names no person.',
      'Neighbours had by then begun to call the place Lamp Yard, after the floodlights that burn over its walls until morning.',
      'Felix Brandt, who signed for Northern Tide Holdings, could not be found at the address he gave. He has been named in connection with Lamp Yard in two earlier filings.',
    ],
    marked: [
      ['was let on 2 March 2029', 'a letter box', 'Who is behind the letter box? Ask the registry for the filing.', ['ownership']],
      ['Felix Brandt, who signed', 'the address he gave', '', ['ownership', 'people']],
    ],
  },
  {
    outlet: 'Harbour Workers’ Bulletin', byline: null, published: '2030-01-20', language: 'en', url: 'https://bulletin.example/issues/77?section=reports&article=lamp-yard-first-calls#top',
    paragraphs: [
      'Calls from behind the wall',
      'Between new year and mid January the aid line took eleven calls that the callers said came from inside Lamp Yard; the first reached us on 3 January 2030, from a man who gave no name and spoke for less than a minute.',
      '“We are eighty to a floor, and the doors are locked from the outside,” one of the callers from Lamp Yard told Harbour Workers’ Aid on 9 January 2030. Harbour Workers’ Aid passed the number of that call to the harbour police the same day and has had no answer since.',
      'Ou Ratana, who sells noodles across from the gate of Lamp Yard, has counted the buses: four in December, nine in January, always before light.',
      'A second caller named three supervisors of Lamp Yard. We print none of the names.',
    ],
    marked: [
      ['“We are eighty to a floor', 'from the outside,”', 'First account from inside. One voice; no second source for the number of people on a floor.', ['testimony', 'numbers']],
      ['Harbour Workers’ Aid passed the number', 'no answer since', 'So the police knew by 9 January 2030. Compare what the chief says about it in May.', ['police', 'timeline']],
    ],
  },
  {
    outlet: 'The Northern Ledger', byline: 'Agnes Tolliver', published: '2030-05-12', language: 'en', url: 'https://ledger.example/world/2030/may/12/lamp-yard-raid-two-hundred',
    paragraphs: [
      'Two hundred found in first raid on harbour compound',
      'Officers entered Lamp Yard shortly before six on 11 May 2030 and led out about two hundred people, most of them without papers, according to two officers who were there and were not authorised to speak.',
      'Harbour police chief Keo Vannak said on 12 May 2030 that nobody at Lamp Yard had asked for help before and that his officers had acted “on the first day that we knew”.',
      'That is hard to square with a telephone log seen by this newspaper, in which Harbour Workers’ Aid reports a call from Lamp Yard to the station under his command four months earlier. Keo Vannak did not answer questions about the log.',
      'Northern Tide Holdings, which holds the lease of Lamp Yard, did not reply to messages left with its agent. Felix Brandt has left the country, the agent said, and will not be back “before the season is over”.',
      'Those who were led out of Lamp Yard were taken to a school in Kroch Bay, where they slept on the floor of the gymnasium. By evening on 11 May 2030 the school in Kroch Bay counted one hundred and ninety-four; nobody could say where the others from Lamp Yard had gone.',
    ],
    marked: [
      ['led out about two hundred people', 'not authorised to speak', 'Conflicts with the ministry’s figure of 412 (see the statement of 14 May).', ['numbers', 'raid']],
      ['nobody at Lamp Yard had asked', '“on the first day that we knew”', 'Contradicted by the log, in the next paragraph of the same article, and by the Bulletin in January.', ['police', 'conflict']],
      ['By evening on 11 May 2030', 'had gone', 'Six or more are missing from the count within a day.', ['numbers']],
    ],
  },
  {
    outlet: 'Ministry of Labour, press office', byline: null, published: '2030-05-14', language: 'en', url: null,
    paragraphs: [
      'Statement on the inspection of a warehouse in Kroch Bay',
      'The ministry confirms that 412 foreign workers were registered at the premises known as Lamp Yard on 13 May 2030. The workers at Lamp Yard held valid contracts.',
      'Sim Chenda, spokesperson of the labour ministry, said that Lamp Yard had been inspected twice in 2029 and that no complaint had been recorded on either occasion.',
      'The premises known as Lamp Yard remain closed until further notice.',
    ],
    marked: [
      ['412 foreign workers were registered', 'on 13 May 2030', 'Registered, not found: the ministry does not say that 412 people were there.', ['numbers', 'conflict']],
      ['The workers at Lamp Yard held', 'until further notice.', 'Contracts, inspections and the closure in one breath. Ask for the two inspection reports of 2029, and for the names of the inspectors who signed them.', ['ministry']],
    ],
  },
  {
    outlet: 'ទស្សនាវដ្តីឆកសមុទ្រ', byline: 'សុខ ចាន់ថា', published: '2030-05-16', language: 'km', url: 'https://km.observer.example/2030/05/16/ឃ្លាំងចង្កៀង',
    paragraphs: [
      'អ្នកជិតខាងនិយាយអំពីឃ្លាំងចង្កៀង',
      'នៅព្រឹកថ្ងៃទី ១១ ខែឧសភា (11/05/2030) អ្នកជិតខាងបានឃើញរថយន្តក្រុងប្រាំបីគ្រឿងចេញពីឃ្លាំងចង្កៀង ហើយមនុស្សនៅក្នុងរថយន្តទាំងនោះបានគ្របមុខដោយក្រមា។',
      'អធិការនគរបាលកំពង់ផែ គាវ វណ្ណៈ បានប្រាប់អ្នកសារព័ត៌មានថា ការស៊ើបអង្កេតអំពីឃ្លាំងចង្កៀងនៅមិនទាន់ចប់ទេ ហើយគ្មាននរណាម្នាក់ត្រូវបានចាប់ខ្លួននៅឡើយ។',
      'ស្ត្រីម្នាក់ដែលលក់គុយទាវនៅមុខទ្វារឃ្លាំងចង្កៀងនិយាយថា នាងបានឮសំឡេងស្រែកជាច្រើនយប់ ប៉ុន្តែមិនហ៊ានទូរស័ព្ទទៅប៉ូលិសទេ ព្រោះខ្លាចបាត់កន្លែងលក់ដូរ។ «យើងគ្រប់គ្នាដឹង ប៉ុន្តែគ្មាននរណានិយាយ» នាងបន្ថែម។',
    ],
    marked: [
      ['ស្ត្រីម្នាក់ដែលលក់គុយទាវ', 'នាងបន្ថែម។', 'A neighbour heard cries at night and did not dare to call. The same woman as Ou Ratana?', ['testimony']],
      ['ការស៊ើបអង្កេតអំពីឃ្លាំងចង្កៀង', 'ចាប់ខ្លួននៅឡើយ។', 'The chief, four days after the raid: no arrests.', ['police']],
    ],
  },
  {
    outlet: '海湾晚报', byline: '记者 林若水', published: '2030-05-17', language: 'zh', url: 'https://evening.example/a/20300517-008.html',
    paragraphs: [
      '灯塔货场里的人去了哪里',
      '2030年5月11日清晨，警方进入灯塔货场。据附近商户说，前一天夜里已有六辆大巴从后门离开，车上的人“低着头，谁也不说话”。',
      '北潮控股的一名前雇员对本报表示，灯塔货场的三号楼从未对外开放，“里面的人要还清债务才能出门”。他要求隐去姓名，因为他的兄弟仍在那里。',
      '本报记者于2030年5月15日再次来到灯塔货场，大门紧锁，门口的保安称“这里什么也没有发生过”。',
    ],
    marked: [
      ['前一天夜里已有六辆大巴', '谁也不说话”', 'Six buses left by the back gate the night before: was the raid known in advance?', ['raid', 'leak']],
      ['“里面的人要还清债务才能出门”', '仍在那里。', '', ['testimony']],
    ],
  },
  {
    outlet: 'สำนักข่าวชายฝั่ง', byline: 'กองบรรณาธิการ', published: '2030-05-18', language: 'th', url: 'https://coast.example/th/news/4417',
    paragraphs: [
      'ครอบครัวตามหาคนที่หายไปจากลานตะเกียง',
      'ครอบครัวของหญิงสาวสองคนจากอ่าวส้มเดินทางมาที่หน้าลานตะเกียงเมื่อวันที่ 16/05/2030 เพื่อถามหาลูกสาวที่ขาดการติดต่อไปตั้งแต่เดือนกุมภาพันธ์ เจ้าหน้าที่ตำรวจบอกว่าไม่มีชื่อของทั้งสองคนในบัญชีผู้ที่ถูกนำตัวออกมาจากลานตะเกียง',
      'น้าของหญิงสาวคนหนึ่งกล่าวว่า “เขาโทรมาครั้งสุดท้ายจากลานตะเกียง เสียงเบามาก แล้วสายก็ตัดไป” ครอบครัวได้ยื่นคำร้องต่อสถานทูตแล้ว แต่ยังไม่ได้รับคำตอบ',
    ],
    marked: [['ครอบครัวของหญิงสาวสองคน', 'จากลานตะเกียง', 'Two women missing who are on no list. Names withheld at the families’ wish.', ['missing', 'testimony']]],
  },
  {
    outlet: 'Nhật báo Cửa Biển', byline: 'Phạm Thu Hằng', published: '2030-05-19', language: 'vi', url: 'https://cuabien.example/thoi-su/nguoi-tro-ve-tu-san-den-20300519.htm',
    paragraphs: [
      'Người trở về từ Sân Đèn',
      'Anh Trần Minh Hòa, 24 tuổi, rời Sân Đèn đêm 10/05/2030, vài giờ trước khi cảnh sát đến. “Họ bảo chúng tôi lên xe ngay, không được mang theo điện thoại,” anh kể.',
      'Theo lời Trần Minh Hòa, những người bị giữ ở tầng bốn của Sân Đèn phải trả một khoản nợ tăng lên mỗi tuần; ai không đạt chỉ tiêu thì bị chuyển đi nơi khác, và không ai biết nơi đó ở đâu.',
    ],
    marked: [
      ['rời Sân Đèn đêm 10/05/2030', 'cảnh sát đến', 'Confirms the evacuation on the night before the raid, from inside. Independent of the Evening Post.', ['raid', 'leak']],
      ['những người bị giữ ở tầng bốn', 'nơi đó ở đâu', 'Debt and transfer: matches what the former employee says.', ['testimony']],
    ],
  },
  {
    outlet: '항구신문', byline: '이서윤 기자', published: '2030-05-21', language: 'ko', url: 'https://harbor.example/kr/article/20300521/0031',
    paragraphs: [
      '램프야드에서 구조된 한국인 일곱 명 귀국',
      '영사 김도윤은 2030년 5월 20일 램프야드에서 구조된 한국인 일곱 명이 귀국했다고 밝혔다. 김도윤은 램프야드에 아직 남아 있는 한국인이 있는지 확인하고 있다고 덧붙였다.',
      '귀국자 가운데 한 명은 “램프야드에서는 여권을 가져간 다음 날부터 휴대전화도 돌려주지 않았다”고 말했다.',
    ],
    marked: [['“램프야드에서는 여권을', '고 말했다.', 'Passports taken on arrival.', ['testimony', 'passports']]],
  },
  {
    outlet: 'Kroch Bay Observer', byline: 'Lim Sotheary', published: '2031-02-04', language: 'en', url: 'https://observer.example/2031/02/04/lamp-yard-lights-again',
    paragraphs: [
      'The lights are on again',
      'Eight months after it was closed, floodlights burned over Lamp Yard again on 30 January 2031. Trucks with the mark of Northern Tide Holdings stood in the yard.',
      'Keo Vannak, who has since been promoted, said that Lamp Yard was a matter for the province. The province said that Lamp Yard was a matter for the police.',
      'Ou Ratana has moved her stall away from Lamp Yard. “When the lamps are lit,” she said, “I would rather not see who comes.”',
      'Sim Chenda told the Observer in February 2031 that the ministry knew of no activity at Lamp Yard, that the seals had been checked, and that a further inspection of Lamp Yard was planned for a date that could not be made public, since to announce an inspection would defeat its purpose.',
    ],
    marked: [
      ['floodlights burned over Lamp Yard', 'stood in the yard', 'Active again, and by the same company.', ['reopening']],
      ['Keo Vannak, who has since', 'a matter for the police', 'Each points to the other.', ['police', 'responsibility']],
      ['“When the lamps are lit,”', 'who comes.”', '', ['testimony']],
    ],
  },
  {
    outlet: 'The Northern Ledger', byline: 'Agnes Tolliver', published: '2031-06-02', language: 'en', url: 'https://ledger.example/world/2031/june/02/second-raid-lamp-yard-a-very-long-address-that-goes-on-and-on-beyond-the-measure-of-a-line/print-version.html',
    paragraphs: [
      'Second raid on Lamp Yard finds empty floors and warm kettles',
      'When police came back to Lamp Yard on 1 June 2031 they found nobody on the upper floors. The kettles, one officer said, were still warm.',
      'Prosecutors opened an inquiry into Northern Tide Holdings over Lamp Yard on 2 June 2031; it is the first against the company since it took the lease of the old ice works in 2029.',
      'Floodlights burned over Lamp Yard again on 30 January 2031!',
      'Asked whether Lamp Yard had been warned a second time, Keo Vannak said that he did not comment on the dreams of journalists.',
    ],
    marked: [
      ['they found nobody on the upper floors', 'still warm', 'Warned again?', ['raid', 'leak']],
      ['Asked whether Lamp Yard', 'dreams of journalists', 'A refusal to answer; keep the wording.', ['police', 'response']],
    ],
  },
  {
    outlet: 'Harbour Workers’ Bulletin', byline: null, published: null, language: 'en', url: 'https://bulletin.example/leaflet',
    paragraphs: ['If you are called from Lamp Yard', 'Write down the number, the time and the words. Do not promise anything. Lamp Yard may be listening.'],
    marked: [['Do not promise anything.', 'listening.', '', []]],
  },
]
