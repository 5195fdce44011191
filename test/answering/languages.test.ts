// A question in the language of the papers is answered by the words alone, whatever the language and its writing.
import { describe, expect, it } from 'vitest';
import { extractiveWriter } from '../../src/answering/extractive/extractiveWriter.ts';
import { createSearch } from '../../src/search/createSearch.ts';
import { collection } from '../support/papers.ts';
import { ask } from '../support/writing.ts';

interface Spoken {
  readonly title: string;
  /** Three sentences, of which the second answers. */
  readonly abstract: string;
  readonly question: string;
  readonly other: string;
}

const SPOKEN: Readonly<Record<string, Spoken>> = {
  Japanese: {
    title: '都市の樹木と気温',
    abstract:
      '本論文では、都市の樹木が夏の暑さに与える影響を調べた。樹木の多い地区では気温が2度低かった。測定は三か月続いた。',
    question: '樹木の多い地区の気温は何度低かったか？',
    other: '量子計算機の誤り訂正はどう働くか？',
  },
  Chinese: {
    title: '城市树木与夏季高温',
    abstract: '我们研究了城市树木对夏季高温的影响。树木多的街区气温低2度。测量持续了三个月。',
    question: '树木多的街区气温低多少度？',
    other: '量子计算机如何纠错？',
  },
  'Chinese, traditional': {
    title: '城市樹木與夏季高溫',
    abstract: '我們研究了城市樹木對夏季高溫的影響。樹木多的街區氣溫低2度。測量持續了三個月。',
    question: '樹木多的街區氣溫低多少度？',
    other: '量子電腦如何糾錯？',
  },
  Korean: {
    title: '도시 나무와 여름 더위',
    abstract:
      '이 논문은 도시의 나무가 여름 더위에 미치는 영향을 조사한다. 나무가 많은 지역의 기온은 2도 낮았다. 측정은 세 달 동안 계속되었다.',
    question: '나무가 많은 지역은 기온이 몇 도 낮았습니까?',
    other: '양자 컴퓨터는 오류를 어떻게 정정합니까?',
  },
  Thai: {
    title: 'ต้นไม้ในเมืองกับความร้อน',
    abstract: 'พื้นที่ที่มีต้นไม้มากมีอุณหภูมิต่ำกว่า 2 องศา',
    question: 'พื้นที่ที่มีต้นไม้มากมีอุณหภูมิต่ำกว่ากี่องศา?',
    other: 'คอมพิวเตอร์ควอนตัมแก้ไขข้อผิดพลาดอย่างไร?',
  },
  Arabic: {
    title: 'أشجار المدن وحرارة الصيف',
    abstract:
      'ندرس أثر أشجار المدن على حر الصيف. انخفضت درجة الحرارة في المناطق كثيرة الأشجار بمقدار درجتين. استمرت القياسات ثلاثة أشهر.',
    question: 'كم انخفضت الحرارة في المناطق كثيرة الأشجار؟',
    other: 'كيف تصحح الحواسيب الكمومية أخطاءها؟',
  },
  Hebrew: {
    title: 'עצים בעיר וחום הקיץ',
    abstract:
      'אנו בוחנים את השפעת העצים בעיר על חום הקיץ. הטמפרטורה באזורים עם עצים רבים נמוכה בשתי מעלות. המדידות נמשכו שלושה חודשים.',
    question: 'בכמה מעלות נמוכה הטמפרטורה באזורים עם עצים רבים?',
    other: 'איך מחשבים קוונטיים מתקנים שגיאות?',
  },
  Hindi: {
    title: 'शहर के पेड़ और गर्मी',
    abstract: 'हम गर्मी पर शहर के पेड़ों का प्रभाव देखते हैं। पेड़ों वाले इलाकों में तापमान 2 डिग्री कम था। माप तीन महीने चली।',
    question: 'पेड़ों वाले इलाकों में तापमान कितना कम था?',
    other: 'क्वांटम कंप्यूटर त्रुटियाँ कैसे सुधारते हैं?',
  },
  Russian: {
    title: 'Городские деревья и летняя жара',
    abstract:
      'Мы изучили влияние городских деревьев на летнюю жару. В районах с большим числом деревьев температура ниже на 2 градуса. Измерения длились три месяца.',
    question: 'На сколько ниже температура в районе, где много деревьев?',
    other: 'Как квантовые компьютеры исправляют ошибки?',
  },
  Ukrainian: {
    title: 'Міські дерева та літня спека',
    abstract:
      'Ми вивчили вплив міських дерев на літню спеку. У районах з багатьма деревами температура нижча на 2 градуси. Вимірювання тривали три місяці.',
    question: 'На скільки нижча температура в районах з деревами?',
    other: 'Як квантові комп’ютери виправляють помилки?',
  },
  Greek: {
    title: 'Δέντρα της πόλης και ζέστη',
    abstract:
      'Μελετάμε την επίδραση των δέντρων της πόλης στη ζέστη. Στις περιοχές με πολλά δέντρα η θερμοκρασία είναι 2 βαθμούς χαμηλότερη. Οι μετρήσεις κράτησαν τρεις μήνες.',
    question: 'Πόσο χαμηλότερη είναι η θερμοκρασία στις περιοχές με πολλά δέντρα;',
    other: 'Πώς διορθώνουν τα σφάλματα οι κβαντικοί υπολογιστές;',
  },
  German: {
    title: 'Stadtbäume und Sommerhitze',
    abstract:
      'Wir untersuchen, wie Stadtbäume auf die Sommerhitze wirken. In Vierteln mit vielen Bäumen war es 2 Grad kühler. Die Messungen dauerten drei Monate.',
    question: 'Um wie viel kühler war es in einem Viertel mit vielen Bäumen?',
    other: 'Wie berichtigen Quantenrechner ihre Fehler?',
  },
  French: {
    title: 'Arbres urbains et chaleur estivale',
    abstract:
      "Nous étudions l'effet des arbres urbains sur la chaleur de l'été. Dans les quartiers arborés, la température était plus basse de 2 degrés. Les mesures ont duré trois mois.",
    question: "De combien de degrés la température d'un quartier arboré est-elle plus basse ?",
    other: 'Comment les ordinateurs quantiques corrigent-ils leurs erreurs ?',
  },
  Spanish: {
    title: 'Árboles urbanos y calor del verano',
    abstract:
      'Estudiamos el efecto de los árboles urbanos en el calor del verano. En los barrios con muchos árboles la temperatura fue 2 grados más baja. Las mediciones duraron tres meses.',
    question: '¿Cuánto más baja es la temperatura en un barrio con muchos árboles?',
    other: '¿Cómo corrigen sus errores los ordenadores cuánticos?',
  },
  Portuguese: {
    title: 'Árvores urbanas e calor do verão',
    abstract:
      'Estudamos o efeito das árvores urbanas sobre o calor do verão. Nos bairros com muitas árvores a temperatura foi 2 graus mais baixa. As medições duraram três meses.',
    question: 'Quantos graus a temperatura é mais baixa em um bairro com muitas árvores?',
    other: 'Como os computadores quânticos corrigem os seus erros?',
  },
  Italian: {
    title: "Alberi urbani e caldo d'estate",
    abstract:
      "Studiamo l'effetto degli alberi urbani sul caldo estivo. Nei quartieri con molti alberi la temperatura era più bassa di 2 gradi. Le misure sono durate tre mesi.",
    question: 'Di quanti gradi era più bassa la temperatura in un quartiere con molti alberi?',
    other: 'Come correggono gli errori i calcolatori quantistici?',
  },
  Dutch: {
    title: 'Stadsbomen en zomerhitte',
    abstract:
      'Wij onderzoeken hoe stadsbomen de zomerhitte beïnvloeden. In wijken met veel bomen was de temperatuur 2 graden lager. De metingen duurden drie maanden.',
    question: 'Hoeveel graden lager was de temperatuur in een wijk met veel bomen?',
    other: 'Hoe herstellen kwantumcomputers hun fouten?',
  },
  Swedish: {
    title: 'Stadens träd och sommarvärme',
    abstract:
      'Vi undersöker hur stadens träd påverkar sommarvärmen. I områden med många träd var temperaturen 2 grader lägre. Mätningarna pågick i tre månader.',
    question: 'Hur många grader lägre var temperaturen i ett område med många träd?',
    other: 'Hur rättar kvantdatorer sina fel?',
  },
  Finnish: {
    title: 'Kaupungin puut ja kesän kuumuus',
    abstract:
      'Tutkimme kaupungin puiden vaikutusta kesän kuumuuteen. Puistoisilla alueilla lämpötila oli 2 astetta matalampi. Mittaukset kestivät kolme kuukautta.',
    question: 'Kuinka monta astetta matalampi lämpötila oli puistoisella alueella?',
    other: 'Miten kvanttitietokoneet korjaavat virheensä?',
  },
  Polish: {
    title: 'Drzewa w mieście i letni upał',
    abstract:
      'Badamy wpływ drzew miejskich na letni upał. W dzielnicach z wieloma drzewami temperatura była niższa o 2 stopnie. Pomiary trwały trzy miesiące.',
    question: 'O ile stopni niższa była temperatura w dzielnicach z wieloma drzewami?',
    other: 'Jak komputery kwantowe poprawiają swoje błędy?',
  },
  Czech: {
    title: 'Městské stromy a letní horko',
    abstract:
      'Zkoumáme vliv městských stromů na letní horko. Ve čtvrtích s mnoha stromy byla teplota o 2 stupně nižší. Měření trvalo tři měsíce.',
    question: 'O kolik stupňů byla nižší teplota ve čtvrti s mnoha stromy?',
    other: 'Jak opravují kvantové počítače své chyby?',
  },
  Hungarian: {
    title: 'Városi fák és nyári hőség',
    abstract:
      'A városi fák hatását vizsgáljuk a nyári hőségre. A sok fával rendelkező kerületekben a hőmérséklet 2 fokkal alacsonyabb volt. A mérések három hónapig tartottak.',
    question: 'Hány fokkal volt alacsonyabb a hőmérséklet a sok fával rendelkező kerületben?',
    other: 'Hogyan javítják a kvantumszámítógépek a hibáikat?',
  },
  Turkish: {
    title: 'Şehir ağaçları ve yaz sıcağı',
    abstract:
      'Şehir ağaçlarının yaz sıcağına etkisini inceliyoruz. Ağaçların çok olduğu mahallelerde sıcaklık 2 derece daha düşüktü. Ölçümler üç ay sürdü.',
    question: 'Ağaçların çok olduğu mahallede sıcaklık kaç derece düşüktü?',
    other: 'Kuantum bilgisayarları hatalarını nasıl düzeltir?',
  },
  Indonesian: {
    title: 'Pohon kota dan panas',
    abstract:
      'Kami meneliti pengaruh pohon kota terhadap panas. Di daerah dengan banyak pohon suhu lebih rendah 2 derajat. Pengukuran berlangsung tiga bulan.',
    question: 'Berapa derajat suhu lebih rendah di daerah dengan banyak pohon?',
    other: 'Bagaimana komputer kuantum memperbaiki kesalahan?',
  },
  Vietnamese: {
    title: 'Cây xanh đô thị và nắng nóng',
    abstract:
      'Chúng tôi nghiên cứu ảnh hưởng của cây xanh đô thị đến nắng nóng. Ở khu vực nhiều cây, nhiệt độ thấp hơn 2 độ. Phép đo kéo dài ba tháng.',
    question: 'Nhiệt độ ở khu vực nhiều cây thấp hơn bao nhiêu độ?',
    other: 'Máy tính lượng tử sửa lỗi như thế nào?',
  },
};

const papers = collection(...Object.values(SPOKEN).map(({ title, abstract }) => ({ title, abstract })));
const search = createSearch(papers);
const answering = { search, writers: [extractiveWriter] as const };

describe.each(Object.entries(SPOKEN))('a question in %s', (_language, { abstract, question, other }) => {
  it('gets the sentence of a paper in that language, with a hedge or without', async () => {
    const { outcome } = await ask(answering, { question });
    const [first, second = first] = abstract.split(/(?<=[.。।])\s*/u);
    expect(outcome.kind !== 'declined' && outcome.answer.statements[0]?.text).toBe(second);
  });

  it('is declined where the papers are about something else', async () => {
    expect((await ask(answering, { question: other })).outcome.kind).toBe('declined');
  });
});
