import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led the workers to waiting buses. The governor said that nobody had been told of it.'],
    ['en', 'Officers entered a walled estate outside Kampot on Tuesday.'],
    ['km', 'សមត្ថកិច្ចបានចុះឆែកឆេរ Mango Park'],
    ['zh', '警方周二上午进入小区'],
    ['ja', '警察は火曜日の朝、住宅地に入り、労働者をバスに乗せた。'],
    ['ko', '경찰이 화요일 오전 들어갔다'],
    ['th', 'เจ้าหน้าที่เข้าตรวจค้น'],
    ['lo', 'ເຈົ້າໜ້າທີ່ເຂົ້າກວດຄົ້ນ'],
    ['my', 'ရဲတပ်ဖွဲ့ဝင်များ ဝင်ရောက်ရှာဖွေ'],
    ['vi', 'Sáng thứ ba, cảnh sát đã vào một khu nhà có tường bao quanh ở ngoại ô Kampot và đưa công nhân lên xe buýt.'],
    ['id', 'Polisi memasuki kompleks perumahan di luar Kampot pada hari Selasa dan membawa para pekerja ke bus. Warga mengatakan bahwa gerbang itu ditutup karena tidak ada yang bisa keluar.'],
    ['ms', 'Polis memasuki kompleks perumahan di luar Kampot pada hari Selasa dan membawa pekerja ke bas. Penduduk berkata bahawa pintu itu ditutup kerana tiada sesiapa boleh keluar.'],
    ['fr', 'La police est entrée mardi matin dans un lotissement clos près de Kampot et a conduit les ouvriers vers des autocars.'],
    ['ru', 'Полиция во вторник утром вошла в жилой комплекс под Кампотом и вывела рабочих.'],
    ['hi', 'पुलिस ने मंगलवार सुबह एक आवासीय परिसर में प्रवेश किया और मजदूरों को बसों तक पहुंचाया।'],
    ['ar', 'دخلت الشرطة صباح الثلاثاء مجمعا سكنيا خارج كامبوت واقتادت العمال إلى الحافلات.'],
    [null, '2024-10-27 12:30'],
    [null, 'Kampot'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each([
    ['en', 'Officers entered a walled housing estate outside Kampot on Tuesday morning and led the workers to waiting buses. The governor said that nobody had been told of it. '],
    ['nl', 'De politie is dinsdagochtend een ommuurde woonwijk buiten Kampot binnengegaan en heeft de arbeiders naar de bussen gebracht. Het was er stil, zei een buurman op straat. '],
    ['pt', 'A polícia entrou na terça-feira de manhã num bairro murado a sul de Kampot e levou a pé os trabalhadores a dois autocarros. A porta estava fechada a cadeado. '],
    ['vi', 'Sáng thứ ba, cảnh sát đã vào một khu nhà có tường bao quanh ở ngoại ô Kampot và đưa công nhân lên xe buýt. '],
  ])('is told of a long text as of a short one: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
    expect(detectLanguage(text.repeat(15))).toBe(language)
  })

  it('is not told by words that only end like the commonest of English', () => {
    expect(detectLanguage('Kéa méa téa béin néon véat léis péand súto jéhas '.repeat(8))).not.toBe('en')
  })
})
