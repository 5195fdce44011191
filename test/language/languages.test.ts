import { describe, expect, it } from 'vitest';
import { detectLanguage, type Language, stemIn } from '../../src/language/languages.ts';

const QUESTIONS: readonly (readonly [Language, string])[] = [
  ['english', 'How much cooler are areas with many trees?'],
  ['german', 'Welche Methode wurde verwendet?'],
  ['french', 'Combien de patients ont été inclus ?'],
  ['spanish', '¿Qué método se usó?'],
  ['portuguese', 'Quanto mais baixa é a temperatura nos bairros com muitas árvores?'],
  ['italian', 'Quanti pazienti hanno partecipato allo studio?'],
  ['dutch', 'Welke methode werd gebruikt in het onderzoek?'],
  ['swedish', 'Hur mycket svalare är områden med många träd?'],
  ['danish', 'Hvor meget køligere er områder med mange træer?'],
  ['norwegian', 'Hvor mye kjøligere er områder med mange trær?'],
  ['finnish', 'Kuinka paljon viileämpiä puistoiset alueet ovat?'],
  ['romanian', 'Cu cât este mai scăzută temperatura în cartierele cu mulți copaci?'],
  ['catalan', 'Quants graus és més baixa la temperatura als barris amb molts arbres?'],
  ['hungarian', 'Mennyivel hűvösebbek azok a kerületek, ahol sok a fa?'],
  ['turkish', 'Ağaçların çok olduğu bölgelerde sıcaklık kaç derece daha düşüktü?'],
  ['polish', 'O ile chłodniejsze są dzielnice z wieloma drzewami?'],
  ['czech', 'O kolik chladnější jsou čtvrti s mnoha stromy?'],
  ['indonesian', 'Berapa derajat suhu lebih rendah di daerah yang banyak pohon?'],
  ['vietnamese', 'Nhiệt độ ở khu vực nhiều cây thấp hơn bao nhiêu độ?'],
  ['russian', 'На сколько градусов ниже температура в районах с деревьями?'],
  ['ukrainian', 'На скільки градусів нижча температура в районах з деревами?'],
  ['bulgarian', 'С колко градуса е по-ниска температурата в районите с дървета?'],
  ['greek', 'Πόσο χαμηλότερη είναι η θερμοκρασία στις περιοχές με πολλά δέντρα;'],
  ['hebrew', 'בכמה מעלות נמוכה הטמפרטורה באזורים עם עצים רבים?'],
  ['arabic', 'كم انخفضت درجة الحرارة في المناطق التي تكثر فيها الأشجار؟'],
  ['persian', 'دمای مناطق پردرخت چند درجه کمتر بود؟'],
  ['urdu', 'درختوں والے علاقوں میں درجہ حرارت کتنا کم تھا؟'],
  ['hindi', 'पेड़ों वाले इलाकों में तापमान कितना कम था?'],
  ['thai', 'อุณหภูมิในพื้นที่ที่มีต้นไม้มากต่ำกว่ากี่องศา'],
  ['chinese', '该方法的准确率提高了多少？'],
  ['chinese', 'GPT-4 Turbo 的准确率是多少？'],
  ['japanese', '樹木の多い地区の気温は何度低かったか？'],
  ['korean', '나무가 많은 지역의 기온은 얼마나 낮았습니까?'],
];

describe('detectLanguage', () => {
  it.each(QUESTIONS)('knows %s: %s', (language, question) => {
    expect(detectLanguage(question)).toBe(language);
  });

  it.each([
    'In British men, haplogroup I decreases the risk of cardiovascular disease.',
    'Tirasemtiv has no effect on cardiac muscle.',
    'What does the term 気温 mean in this paper?',
    'Odds ratios were .68 (95% CI .55-.83), .35 (95% CI .27-.45) and .42 (95% CI .31-.57) per mL.',
  ])('is not led astray by words that English shares: %s', (text) => {
    expect(detectLanguage(text)).toBe('english');
  });

  it.each([
    'DRO',
    'wat is teh pont of dro',
    'Gemini 1.5 Pro',
    'Maintained terraces lost 0.4 t/ha per year.',
    'No one accessed for health information.',
  ])('does not guess: %s', (text) => {
    expect(detectLanguage(text) ?? 'english').toBe('english');
  });
});

describe('stemIn', () => {
  it.each<readonly [Language, string, string]>([
    ['korean', '기온은', '기온'],
    ['korean', '지역에서는', '지역'],
    ['korean', '낮았습니까', '낮'],
    ['korean', '도로', '도로'], // a road, no particle
    ['russian', 'деревьев', 'дерев'],
    ['chinese', '方法', '方法'],
  ])('leaves of the %s %s what stays the same: %s', (language, word, stem) => {
    expect(stemIn(language, word)).toBe(stem);
  });
});
