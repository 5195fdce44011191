import {
  ara,
  ben,
  bul,
  cat,
  ces,
  dan,
  deu,
  ell,
  eng,
  fas,
  fin,
  fra,
  heb,
  hin,
  hun,
  ind,
  ita,
  jpn,
  kor,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tha,
  tur,
  ukr,
  urd,
  vie,
  zho,
} from 'stopword';

/** The letters that tell the languages of one script from those of another. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'devanagari'
  | 'bengali'
  | 'thai'
  | 'han'
  | 'kana'
  | 'hangul';

/** What is known of a language for reading it. */
export interface LanguageFacts {
  readonly script: Script;
  /** Its words that tell nothing about a subject, from the package `stopword`. */
  readonly stopWords: readonly string[];
  /** The words of its questions that this list leaves out. */
  readonly asking: string;
  /** Its algorithm in Snowball; absent where there is none, and words are compared as they stand. */
  readonly snowball?: string;
}

/** By their English names, as a person is told them. Of one script, those that more papers are written in stand first. */
export const LANGUAGE_TABLE = {
  english: {
    script: 'latin',
    stopWords: eng,
    asking:
      'again against am below cannot does doing done down during few further hers herself himself hence however ' +
      'its itself just may myself nor off once ours ourselves own shall she themselves theirs thus together until ' +
      'upon us via when whether whom whose why within without yet yours yourself please tell ' +
      's t d ll m re ve don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn',
  },
  german: {
    script: 'latin',
    stopWords: deu,
    asking: 'wieviel wieviele wie viel viele welche welcher welches welchen welchem warum wieso weshalb',
    snowball: 'german',
  },
  french: {
    script: 'latin',
    stopWords: fra,
    asking: 'combien quel quelle quels quelles pourquoi comment quand où qui que quoi est-ce lequel laquelle',
    snowball: 'french',
  },
  spanish: {
    script: 'latin',
    stopWords: spa,
    asking:
      'cómo cuál cuáles cuándo cuánto cuánta cuántos cuántas dónde qué quién quiénes por porqué es son fue fueron ha han se',
    snowball: 'spanish',
  },
  portuguese: {
    script: 'latin',
    stopWords: por,
    asking: 'quanto quanta quantos quantas qual quais quem quando onde porque porquê por quê é são foi foram',
    snowball: 'portuguese',
  },
  italian: {
    script: 'latin',
    stopWords: ita,
    asking: 'quanto quanta quanti quante quale quali chi cosa quando dove come perché è sono',
    snowball: 'italian',
  },
  dutch: {
    script: 'latin',
    stopWords: nld,
    asking: 'hoeveel welke welk wie wat waar wanneer waarom hoe',
    snowball: 'dutch',
  },
  swedish: {
    script: 'latin',
    stopWords: swe,
    asking: 'vilken vilket vilka vem vad var när varför hur många mycket',
    snowball: 'swedish',
  },
  danish: {
    script: 'latin',
    stopWords: dan,
    asking: 'hvilken hvilket hvilke hvem hvad hvor hvornår hvorfor hvordan mange meget',
    snowball: 'danish',
  },
  norwegian: {
    script: 'latin',
    stopWords: nob,
    asking: 'hvilken hvilket hvilke hvem hva hvor når hvorfor hvordan mange mye',
    snowball: 'norwegian',
  },
  finnish: {
    script: 'latin',
    stopWords: fin,
    asking: 'kuinka paljon monta mikä mitkä mitä kuka milloin missä miksi miten',
    snowball: 'finnish',
  },
  romanian: {
    script: 'latin',
    stopWords: ron,
    asking: 'cât câtă câți câte care cine ce când unde cum',
    snowball: 'romanian',
  },
  catalan: {
    script: 'latin',
    stopWords: cat,
    asking: 'quant quanta quants quantes quin quina quins quines qui què quan',
    snowball: 'catalan',
  },
  hungarian: {
    script: 'latin',
    stopWords: hun,
    asking: 'mennyi mennyivel hány melyik mely ki mi mit mikor hol miért hogyan',
    snowball: 'hungarian',
  },
  turkish: {
    script: 'latin',
    stopWords: tur,
    asking: 'kaç kadar ne nedir nasıl neden niçin kim hangi nerede mi mı mu mü',
    snowball: 'turkish',
  },
  polish: {
    script: 'latin',
    stopWords: pol,
    asking: 'ile jaki jaka jakie który która które kto co kiedy gdzie dlaczego jak',
  },
  czech: {
    script: 'latin',
    stopWords: ces,
    asking: 'kolik jaký jaká jaké který která které kdo co kdy kde proč jak',
    snowball: 'czech',
  },
  indonesian: { script: 'latin', stopWords: ind, asking: 'berapa apa siapa kapan mana mengapa bagaimana' },
  vietnamese: { script: 'latin', stopWords: vie, asking: 'bao nhiêu gì ai nào đâu sao thế' },
  russian: {
    script: 'cyrillic',
    stopWords: rus,
    asking:
      'сколько насколько какой какая какое какие каков какова каковы который которая которые чем как почему зачем где кто когда ли',
    snowball: 'russian',
  },
  ukrainian: {
    script: 'cyrillic',
    stopWords: ukr,
    asking: 'скільки наскільки який яка яке які чому де хто коли чи як',
  },
  bulgarian: {
    script: 'cyrillic',
    stopWords: bul,
    asking: 'колко кой коя кое кои какъв каква какво какви защо къде кога дали как',
  },
  greek: {
    script: 'greek',
    stopWords: ell,
    asking: 'πόσο πόσα πόσοι ποιος ποια ποιο ποιες τι πότε πού γιατί πώς',
  },
  hebrew: { script: 'hebrew', stopWords: heb, asking: 'כמה מה מי איזה אילו מתי איפה למה מדוע איך האם' },
  arabic: {
    script: 'arabic',
    stopWords: ara,
    asking: 'كم ما ماذا من هل كيف لماذا متى أين أي أية',
    snowball: 'arabic',
  },
  persian: { script: 'arabic', stopWords: fas, asking: 'چند چقدر چه کدام کی کجا چرا چگونه آیا است' },
  urdu: {
    script: 'arabic',
    stopWords: urd,
    asking: 'کتنا کتنی کتنے کیا کون کونسا کب کہاں کیوں کیسے ہے ہیں کے کی کا',
  },
  hindi: {
    script: 'devanagari',
    stopWords: hin,
    asking: 'कितना कितनी कितने क्या कौन कौनसा कब कहाँ क्यों कैसे है हैं का की के में',
  },
  bengali: { script: 'bengali', stopWords: ben, asking: 'কত কী কে কোন কখন কোথায় কেন কীভাবে' },
  thai: {
    script: 'thai',
    stopWords: tha,
    asking: 'อะไร กี่ เท่าไร เท่าใด เท่าไหร่ อย่างไร ยังไง ทำไม ใคร เมื่อไร เมื่อไหร่ ที่ไหน ไหน ไหม หรือไม่ ใด',
  },
  chinese: {
    script: 'han',
    stopWords: zho,
    asking:
      '什么 多少 哪些 哪个 哪里 如何 怎么 怎样 为什么 是否 吗 呢 什麼 哪個 怎麼 怎樣 為什麼 嗎 該 與 們',
  },
  japanese: {
    script: 'kana',
    stopWords: jpn,
    asking:
      '何 何度 何人 何件 どの どれ どう いつ どこ 誰 なぜ いくつ いくら どのくらい どれくらい どのように か です ました ましょう っ',
  },
  korean: {
    script: 'hangul',
    stopWords: kor,
    asking:
      '무엇 무엇을 무엇인가 얼마나 얼마 몇 어떤 어느 어떻게 왜 누가 누구 언제 어디 어디서 있습니까 입니까 인가',
  },
} as const satisfies Record<string, LanguageFacts>;
