/**
 * Places an article of the region names, as facts: of each the usual Latin spelling first, then others, then Khmer, Chinese, Thai, Vietnamese and Korean ones.
 * A line is a place of a table without provinces; in DISTRICTS it is a province and its districts, parted by semicolons.
 */

/** The capital and the 24 provinces. */
export const PROVINCES = `
Phnom Penh, ភ្នំពេញ, 金边, พนมเปญ, Nam Vang, 프놈펜
Banteay Meanchey, Bantey Meanchey, Banteay Mean Chey, បន្ទាយមានជ័យ, 班迭棉吉, 卜迭棉芷, บันเตียเมียนเจย, บันทายมีชัย, 반테이메안체이
Battambang, Bat Dambang, បាត់ដំបង, 马德望, พระตะบอง, 바탐방
Kampong Cham, Kompong Cham, កំពង់ចាម, 磅湛, กำปงจาม, 캄퐁참
Kampong Chhnang, Kompong Chhnang, កំពង់ឆ្នាំង, 磅清扬, กำปงชนัง, 캄퐁치낭
Kampong Speu, Kompong Speu, Kampong Spueu, កំពង់ស្ពឺ, 磅士卑, 实居, กำปงสปือ, 캄퐁스페우
Kampong Thom, Kompong Thom, Kampong Thum, កំពង់ធំ, 磅通, กำปงธม, 캄퐁톰
Kampot, កំពត, 贡布, กำปอต, กัมปอต, 캄포트, 캄폿
Kandal, ~កណ្តាល, ~កណ្ដាល, 干丹, 干拉, กันดาล, 칸달
Kep, ~កែប, แกบ
Koh Kong, Kaoh Kong, កោះកុង, ~国公, 戈公, เกาะกง, 코콩
Kratie, Kratié, Kracheh, ក្រចេះ, 桔井, กระแจะ, 크라티에
Mondulkiri, Mondolkiri, Mondul Kiri, មណ្ឌលគិរី, 蒙多基里, มณฑลคีรี, 몬둘키리
Oddar Meanchey, Otdar Meanchey, Oddar Mean Chey, Otdar Mean Chey, ឧត្តរមានជ័យ, ឧត្ដរមានជ័យ, 奥多棉吉, 奥多棉芷, อุดรมีชัย, 오다르메안체이
Pailin, ប៉ៃលិន, 拜林, 파일린
Preah Sihanouk, ~ព្រះសីហនុ, 西哈努克省, พระสีหนุ
Preah Vihear, ព្រះវិហារ, 柏威夏, พระวิหาร, 프레아비히어
Prey Veng, ព្រៃវែង, 波罗勉, 波萝勉, ไพรแวง, เปรยแวง, 프레이벵
Pursat, Pouthisat, ពោធិ៍សាត់, 菩萨省, 푸르사트
Ratanakiri, Rattanakiri, Ratanak Kiri, Ratanakkiri, រតនគិរី, 腊塔纳基里, รัตนคีรี, 라타나키리
Siem Reap, Siemreap, សៀមរាប, 暹粒, เสียมราฐ, เสียมเรียบ, 시엠레아프, 시엠립, 씨엠립
Stung Treng, Stueng Traeng, Steung Treng, ស្ទឹងត្រែង, 上丁, สตึงแตรง, 스퉁트렝
Svay Rieng, ស្វាយរៀង, 柴桢, สวายเรียง, 스바이리엥
Takeo, Takéo, Takaev, តាកែវ, 茶胶, ตาแก้ว, 타케오
Tboung Khmum, Tbong Khmum, Tbaung Khmum, ត្បូងឃ្មុំ, 特本克蒙, ตโบงฆมุม
`

/** Towns, border crossings and other known spots of Cambodia. */
export const TOWNS = `
Sihanoukville, ក្រុងព្រះសីហនុ, 西港, 西哈努克港, 西哈努克市, 西哈努克城, สีหนุวิลล์, 시아누크빌
Poipet, Poi Pet, Paoy Paet, ប៉ោយប៉ែត, 波贝, 波比, ปอยเปต, 포이펫
Bavet, បាវិត, 巴域, บาเวต, บาเว็ต, 바벳
O'Smach, Osmach, O Smach, Ou Smach, អូរស្មាច់, 奥斯玛, 奥斯马, โอร์เสม็ด, โอเสม็ด, 오스마치
Anlong Veng, Anlong Veaeng, អន្លង់វែង, 安隆汶, อันลองเวง, 안롱벵
Thmor Da, Thma Da, ថ្មដា
Chrey Thom, Chrey Thum, ជ្រៃធំ
Kirivong, Kiri Vong, គិរីវង់
Sisophon, Serei Saophoan, Serey Sophorn, Svay Sisophon, សិរីសោភ័ណ, 诗梳风, ศรีโสภณ, 시소폰
Khemarak Phoumin, Khemara Phoumin, ខេមរភូមិន្ទ
Cham Yeam, ចាំយាម
Choam Sa-Ngam, Choam Sangam, Chorm Sangam, ជាំស្រងាំ
Phnom Den, ភ្នំដិន
Prek Chak, ព្រែកចាក
Kaam Samnor, K'am Samnar, Kaam Samnar, ក្អមសំណ
Trapeang Phlong, ត្រពាំងផ្លុង
Trapeang Kriel, ត្រពាំងគ្រៀល
Psar Prum, Phsar Prum, ផ្សារព្រំ
Neak Loeung, Neak Leung, អ្នកលឿង
Skun, ស្គន់
Bokor, បូកគោ, 波哥山, โบกอร์, 보코르
Dara Sakor, តារាសាគរ, 七星海, ดาราสาคร
`

/** Border towns, crossings and provinces on the other side, and cities of the region and the world from which articles write. */
export const ABROAD = `
Bangkok, กรุงเทพมหานคร, กรุงเทพฯ, 曼谷, Băng Cốc, 방콕
Aranyaprathet, Aranya Prathet, อรัญประเทศ, 亚兰, អារញ្ញប្រាថេត
Ban Khlong Luek, Ban Klong Luek, Ban Klong Leuk, บ้านคลองลึก
Sa Kaeo, Sa Kaew, สระแก้ว, 沙缴, 沙功
Trat, ~ตราด, 达叻
Hat Lek, Ban Hat Lek, หาดเล็ก, บ้านหาดเล็ก, 哈叻
Khlong Yai, คลองใหญ่
~Surin, สุรินทร์, 素林
Chong Chom, Chong Jom, ช่องจอม
Chong Sa-ngam, Chong Sangam, ช่องสะงำ
Sisaket, Si Sa Ket, ศรีสะเกษ, 四色菊
Chanthaburi, จันทบุรี, 尖竹汶
Buriram, Buri Ram, บุรีรัมย์, 武里南
Ubon Ratchathani, อุบลราชธานี, 乌汶
Chonburi, Chon Buri, ชลบุรี, 春武里
Samut Prakan, สมุทรปราการ, 北榄
Pattaya, พัทยา, 芭提雅, 파타야
Chiang Mai, เชียงใหม่, 清迈, 치앙마이
Chiang Rai, เชียงราย, 清莱
Mae Sot, แม่สอด, 湄索
Phuket, ภูเก็ต, 普吉, 푸껫
Ho Chi Minh City, Ho Chi Minh, Saigon, Thành phố Hồ Chí Minh, TP Hồ Chí Minh, TP.HCM, TP HCM, TPHCM, Sài Gòn, 胡志明市, โฮจิมินห์ซิตี, 호찌민, 호치민
Hanoi, Ha Noi, Hà Nội, 河内, ฮานอย, 하노이
Moc Bai, Mộc Bài, ~木牌
Tay Ninh, Tây Ninh
Xa Mat, Xa Mát
Ben Cau, Bến Cầu
An Giang, 安江
Khanh Binh, Khánh Bình
Tinh Bien, Tịnh Biên
Chau Doc, Châu Đốc, 朱笃
Ha Tien, Hà Tiên, 河仙
Kien Giang, Kiên Giang
Dong Thap, Đồng Tháp
~Long An
Binh Hiep, Bình Hiệp
Binh Phuoc, Bình Phước
Dong Nai, Đồng Nai
Can Tho, Cần Thơ, 芹苴
Hai Phong, Hải Phòng, ~海防
Nghe An, Nghệ An
Da Nang, Đà Nẵng, 岘港, 다낭
Gia Lai
Le Thanh, Lệ Thanh
Vientiane, ~万象, เวียงจันทน์, 비엔티안
Yangon, 仰光, ย่างกุ้ง, 양곤
Myawaddy, เมียวดี, 妙瓦底, 미야와디
Shwe Kokko, 水沟谷, ชเวโก๊กโก่
Laukkai, Laukkaing, ~老街
Mandalay, 曼德勒
Kuala Lumpur, 吉隆坡, กัวลาลัมเปอร์, 쿠알라룸푸르
Johor Bahru, ~新山
Penang, 槟城
Jakarta, 雅加达, จาการ์ตา, 자카르타
Manila, 马尼拉, มะนิลา, 마닐라
Hong Kong, ហុងកុង, 香港, ฮ่องกง, Hồng Kông, 홍콩
Taipei, 台北, ไทเป, Đài Bắc, 타이베이
Beijing, 北京, ปักกิ่ง, Bắc Kinh, 베이징
Shanghai, 上海, เซี่ยงไฮ้, Thượng Hải, 상하이
Guangzhou, 广州
Shenzhen, 深圳
Kunming, 昆明
Nanning, 南宁
Wuhan, 武汉
Guangxi, 广西
Guangdong, 广东
Fujian, 福建
Yunnan, 云南
Zhejiang, 浙江
Seoul, 서울
Busan, 부산
Incheon, 인천
Tokyo, 东京, โตเกียว, 도쿄
New Delhi
Mumbai
Dhaka
Kathmandu
Colombo
Karachi
Dubai, 迪拜, ดูไบ, 두바이
Abu Dhabi
Addis Ababa
Nairobi
Kampala
London, 伦敦, ลอนดอน, Luân Đôn, 런던
New York, 纽约, นิวยอร์ก, 뉴욕
Los Angeles
San Francisco
Geneva
Brussels
Tel Aviv
Buenos Aires
`

/** The districts, municipalities and khans of each province, without the towns above and those that are called as their province. */
export const DISTRICTS = `
Phnom Penh: Chamkar Mon, Chamkarmon, Chamkamorn, ចំការមន; Daun Penh, Doun Penh, ដូនពេញ; Prampi Makara, Prampir Makara, Prampir Meakkakra, 7 Makara; Tuol Kork, Toul Kork, Tuol Kouk, ទួលគោក; Dangkor, Dangkao, ដង្កោ; ~Mean Chey, ~Meanchey, មានជ័យ; Russey Keo, Ruessei Kaev, Russei Keo, ឫស្សីកែវ; ~Sen Sok, Saensokh, Sensok, សែនសុខ; Por Sen Chey, Por Senchey, Pou Senchey, Pur Senchey, Po Sen Chey, ពោធិ៍សែនជ័យ; Chroy Changvar, Chroy Changva, Chraoy Chongvar, ជ្រោយចង្វារ; Prek Pnov, Praek Pnov, ព្រែកព្នៅ; Chbar Ampov, ច្បារអំពៅ; Boeung Keng Kang, Boeng Keng Kang, បឹងកេងកង; Kambol, Kamboul, កំបូល
Banteay Meanchey: Mongkol Borei, Mongkol Borey, Mongkul Borei, មង្គលបូរី; Phnom Srok, Phnum Srok, ភ្នំស្រុក; Preah Netr Preah, Preah Net Preah, ព្រះនេត្រព្រះ; O'Chrov, Ou Chrov, O Chrov, អូរជ្រៅ; Thma Puok, Thmar Puok, ថ្មពួក; Svay Chek, ស្វាយចេក; Malai, ម៉ាឡៃ
Battambang: Banan, បាណន់; Thma Koul, Thmar Koul, ថ្មគោល; Ek Phnom, Aek Phnum, ឯកភ្នំ; Bavel, បវេល; Moung Ruessei, Moung Russey, Moung Russei, មោងឫស្សី; Rotanak Mondol, Ratanak Mondul, Rotonak Mondol, រតនមណ្ឌល; Sangke, Sangkae, សង្កែ; Samlout, Samlot, សំឡូត; Sampov Loun, Sampov Lun, Sampeou Lun, សំពៅលូន; Phnom Proek, Phnom Preuk, Phnum Proek, ភ្នំព្រឹក; Kamrieng, កំរៀង; Koas Krala, គាស់ក្រឡ; Rukhak Kiri, Rukhakiri, រុក្ខគិរី
Kampong Cham: Batheay, បាធាយ; Chamkar Leu, ចំការលើ; Cheung Prey, ជើងព្រៃ; Kampong Siem, កំពង់សៀម; Kang Meas, កងមាស; Koh Sotin, Kaoh Soutin, កោះសូទិន; Prey Chhor, ព្រៃឈរ; Srei Santhor, Srey Santhor, ស្រីសន្ធរ; Stung Trang, Stueng Trang, ស្ទឹងត្រង់
Kampong Chhnang: Boribor, Baribour, បរិបូរណ៍; Chol Kiri, ជលគិរី; Kampong Leng, Kampong Leaeng, កំពង់លែង; Kampong Tralach, កំពង់ត្រឡាច; Rolea B'ier, Rolea Bier, រលាប្អៀរ; Sameakki Meanchey, Sameakki Mean Chey, Samaki Meanchey, សាមគ្គីមានជ័យ; Teuk Phos, Tuek Phos, ទឹកផុស
Kampong Speu: Basedth, Baset, បរសេដ្ឋ; Chbar Mon, ច្បារមន; Kong Pisei, Kong Pisey, គងពិសី; Oral, Aoral, ឱរ៉ាល់; Oudong, Udong, ឧដុង្គ; Phnom Sruoch, Phnum Sruoch, ភ្នំស្រួច; Samrong Tong, Samraong Tong, សំរោងទង; Thpong, ថ្ពង
Kampong Thom: Baray, បារាយណ៍; Stung Sen, Stueng Saen, ស្ទឹងសែន; Prasat Balang, Prasat Balangk, ប្រាសាទបល្ល័ង្ក; Prasat Sambor, Prasat Sambour, ប្រាសាទសំបូរ; Sandan, សណ្ដាន់, សណ្តាន់; Santuk, សន្ទុក; Stoung, ស្ទោង; Taing Kok, Taing Kouk, តាំងគោក
Kampot: Angkor Chey, អង្គរជ័យ; Banteay Meas, បន្ទាយមាស; Chhuk, ឈូក; Chum Kiri, ជុំគិរី; Dang Tong, ដងទង់; Kampong Trach, កំពង់ត្រាច; Teuk Chhou, Tuek Chhou, ទឹកឈូ
Kandal: Kandal Stung, Kandal Stueng, កណ្តាលស្ទឹង, កណ្ដាលស្ទឹង; Kien Svay, គៀនស្វាយ; Khsach Kandal, Ksach Kandal, ខ្សាច់កណ្តាល, ខ្សាច់កណ្ដាល; Koh Thom, Kaoh Thum, កោះធំ; Leuk Dek, Leuk Daek, Loeuk Dek, លើកដែក; Lvea Em, Lvea Aem, ល្វាឯម; Mukh Kampul, Muk Kampoul, Mukh Kampoul, មុខកំពូល; Ang Snuol, Angk Snuol, អង្គស្នួល; Ponhea Leu, Ponhea Lueu, ពញាឮ; S'ang, Sa'ang, ស្អាង; Takhmao, Ta Khmao, Ta Khmau, តាខ្មៅ; Arey Ksat, Areyksat, អរិយក្សត្រ; Sampov Poun, Sampeou Poun, សំពៅពូន
Kep: Damnak Chang'aeur, ដំណាក់ចង្អើរ
Koh Kong: Botum Sakor, បុទុមសាគរ; Kiri Sakor, គិរីសាគរ; Mondol Seima, Mondul Seima, មណ្ឌលសីមា; Sre Ambel, Srae Ambel, ស្រែអំបិល; Thma Bang, Thmar Bang, ថ្មបាំង
Kratie: Chhloung, Chhlong, ឆ្លូង; Prek Prasab, Preaek Prasab, ព្រែកប្រសព្វ; Sambor, Sambour, សំបូរ; Snuol, Snoul, ស្នួល; Chetr Borei, Chet Borei, ចិត្របុរី
Mondulkiri: Keo Seima, Kaev Seima, កែវសីមា; Koh Nhek, Kaoh Nheaek, កោះញែក; O'Reang, Ou Reang, O Reang, អូររាំង; Pech Chreada, Pechreada, ពេជ្រាដា; Sen Monorom, Saen Monourom, សែនមនោរម្យ
Oddar Meanchey: Banteay Ampil, បន្ទាយអំពិល; Chong Kal, ចុងកាល់; Samrong, Samraong, សំរោង; Trapeang Prasat, ត្រពាំងប្រាសាទ
Pailin: Sala Krau, Sala Krao, សាលាក្រៅ
Preah Sihanouk: Prey Nob, Prey Nop, ព្រៃនប់; Stung Hav, Stueng Hav, Steung Hav, ស្ទឹងហាវ; Kampong Seila, កំពង់សីលា; Koh Rong, Kaoh Rung, កោះរ៉ុង; Kampong Som, Kampong Soam, Kampong Saom, កំពង់សោម, 磅逊
Preah Vihear: Chey Sen, Chey Saen, ជ័យសែន; Chheb, Chhaeb, ឆែប; Choam Ksan, Choam Khsant, Choam Ksant, ជាំក្សាន្ត; Kulen, Kuleaen, គូលែន; Rovieng, រវៀង; Sangkum Thmei, Sangkum Thmey, សង្គមថ្មី; Tbeng Meanchey, Tbaeng Mean Chey, Tbeng Mean Chey, ត្បែងមានជ័យ
Prey Veng: Ba Phnom, Ba Phnum, បាភ្នំ; Kamchay Mear, កំចាយមារ; Kampong Trabek, Kampong Trabaek, កំពង់ត្របែក; Kanhchriech, កញ្ជ្រៀច; Mesang, Me Sang, មេសាង; Peam Chor, ពាមជរ; Peam Ro, ពាមរក៍; Pea Reang, ពារាំង; Preah Sdach, Preah Sdech, ព្រះស្តេច, ព្រះស្ដេច; Svay Antor, ស្វាយអន្ទរ; Sithor Kandal, ស៊ីធរកណ្តាល, ស៊ីធរកណ្ដាល
Pursat: Bakan, បាកាន; Kandieng, កណ្តៀង, កណ្ដៀង; Krakor, ក្រគរ; Phnom Kravanh, Phnum Kravanh, ភ្នំក្រវាញ; Veal Veng, Veal Veaeng, វាលវែង; Talo Senchey, Ta Lou Senchey, តាលោសែនជ័យ
Ratanakiri: Andong Meas, Andoung Meas, អណ្តូងមាស, អណ្ដូងមាស; Banlung, Ban Lung, បានលុង; Bar Keo, Bar Kaev, បរកែវ; Koun Mom, Kon Mom, កូនមុំ; Lumphat, លំផាត់; O'Chum, Ou Chum, អូរជុំ; O'Yadav, O'Yadaw, Ou Ya Dav, អូរយ៉ាដាវ; Ta Veng, Ta Veaeng, តាវែង; Voeun Sai, Veun Sai, វើនសៃ
Siem Reap: Angkor Chum, អង្គរជុំ; ~Angkor Thom, ~Angkor Thum, អង្គរធំ; ~Banteay Srei, ~Banteay Srey, បន្ទាយស្រី; Chi Kreng, Chi Kraeng, ជីក្រែង; Kralanh, ក្រឡាញ់; Puok, ពួក; Prasat Bakong, ប្រាសាទបាគង; Sotr Nikum, Soutr Nikom, Sot Nikum, សូទ្រនិគម; Srei Snam, ស្រីស្នំ; Svay Leu, ស្វាយលើ; Varin, វ៉ារិន
Stung Treng: Sesan, សេសាន; Siem Bok, Siem Bouk, សៀមបូក; Siem Pang, សៀមប៉ាង; Thala Barivat, Thalaborivat, ថាឡាបរិវ៉ាត់
Svay Rieng: Chantrea, ចន្ទ្រា; Kampong Ro, Kampong Rou, Kampong Rour, កំពង់រោទិ៍; Rumduol, រំដួល; Romeas Hek, Romeas Haek, រមាសហែក; Svay Chrum, ស្វាយជ្រំ; Svay Teap, Svay Teab, ស្វាយទាប
Takeo: Angkor Borei, អង្គរបូរី; Bati, បាទី; Borei Cholsar, Bourei Cholsar, បុរីជលសារ; Koh Andet, Kaoh Andaet, កោះអណ្តែត, កោះអណ្ដែត; Prey Kabbas, ព្រៃកប្បាស; Samrong, Samraong, សំរោង; Daun Keo, Doun Kaev, ដូនកែវ; Tram Kak, ត្រាំកក់; Treang, ទ្រាំង
Tboung Khmum: Dambe, Dambae, តំបែ; Krouch Chhmar, ក្រូចឆ្មារ; Memot, Memut, មេមត់; O'Reang Ov, Ou Reang Ov, O Reang Ov, អូររាំងឪ; Ponhea Krek, Ponhea Kraek, ពញាក្រែក; Suong, សួង
`
