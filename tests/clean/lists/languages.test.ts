/** Checks every language file against what the rules expect of it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { languageOf } from '../../../src/clean/lists/detect.ts';
import { foldPhrase, KINDS, languages, wordsFor } from '../../../src/clean/lists/index.ts';

const FOLDER = join(import.meta.dirname, '../../../src/clean/lists/languages');

const phrasesOf = (text: string): string[] => text.split('|').map((phrase) => phrase.replace(/\s+/g, ' ').trim());

/** Kinds that every language needs, and the least number of their phrases. */
const ESSENTIAL = new Map([
  ['replyForm', 10],
  ['replyNotice', 6],
  ['replyField', 6],
  ['commentsHeading', 6],
  ['related', 20],
  ['share', 10],
  ['newsletter', 8],
  ['advertisement', 5],
  ['readMore', 8],
  ['cookie', 5],
] as const);

describe('the table of languages', () => {
  it('has every file, in alphabetical order', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'index.ts');
    expect(languages.map(({ language }) => `${language}.ts`)).toEqual(files.sort());
  });

  it('has at least 24 languages', () => expect(languages.length).toBeGreaterThanOrEqual(24));
});

describe.each(languages.map((words) => [words.language, words] as const))('%s', (language, words) => {
  test.each(KINDS)('%s: no phrase is empty, and each is found', (kind) => {
    const phrases = phrasesOf(words[kind]);
    const own = wordsFor(language);
    expect(phrases.filter((phrase) => foldPhrase(phrase) === '' && phrase !== '©')).toEqual([]);
    expect(phrases.filter((phrase) => foldPhrase(phrase) !== '' && !own.is(kind, phrase))).toEqual([]);
  });

  it('has enough phrases of the kinds that every page has', () => {
    const short = [...ESSENTIAL].filter(([kind, fewest]) => phrasesOf(words[kind]).length < fewest);
    expect(short).toEqual([]);
  });

  it('has no single common word among phrases that are searched within lines', () => {
    const parts = (['replyNotice', 'newsletter', 'cookie', 'paywall'] as const).flatMap((kind) =>
      phrasesOf(words[kind]),
    );
    const common = new Set(words.common.split(/\s+/).map(foldPhrase));
    const isVague = (phrase: string): boolean => phrase.length < 4 || common.has(foldPhrase(phrase));
    expect(parts.filter(isVague)).toEqual([]);
  });

  it('has common words by which it is detected', () => {
    expect(new Set(words.common.split(/\s+/)).size).toBeGreaterThanOrEqual(15);
  });
});

/** A sentence or two in each language that is detected; the others are too similar to a neighbour. */
const SAMPLES: readonly (readonly [string, string])[] = [
  [
    'ar',
    'قالت رئيسة الميناء إن العبارة الجديدة ستبدأ العمل في الربيع، وإن ذلك سيجعل الوصول إلى الجزيرة أسهل من ما كان عليه بعد أن أغلق الجسر.',
  ],
  [
    'bg',
    'Новият ферибот ще започне да се движи през пролетта и според кмета на града това е най-доброто, което може да се направи за острова след затварянето на моста.',
  ],
  [
    'de',
    'Die neue Fähre soll im Frühjahr fahren, und der Hafen wird für die Zeit nicht geschlossen, sagte die Leiterin auf einer Sitzung mit den Fischern.',
  ],
  ['el', 'Το νέο πλοίο θα ξεκινήσει την άνοιξη και το λιμάνι δεν θα κλείσει.'],
  [
    'en',
    'The new ferry is to sail in the spring, and the harbour will not be closed for it, the director said at a meeting with the fishers.',
  ],
  [
    'es',
    'El nuevo transbordador empezará a navegar en la primavera y el puerto no se cerrará, dijo la directora en una reunión con los pescadores de la isla.',
  ],
  [
    'fi',
    'Uusi lautta on liikenteessä keväällä, ja satama ei ole kiinni, kun laituri korjataan, mutta se on myös saaren ainoa yhteys, sanoi johtaja.',
  ],
  [
    'fr',
    'Le nouveau ferry doit naviguer au printemps, et le port ne sera pas fermé pour les travaux, a dit la directrice dans une réunion avec les pêcheurs.',
  ],
  ['he', 'המעבורת החדשה תתחיל לפעול באביב והנמל לא ייסגר בזמן העבודות.'],
  ['hi', 'नई नौका वसंत में चलेगी और बंदरगाह बंद नहीं होगा।'],
  [
    'hu',
    'Az új komp tavasszal indul, és a kikötőt nem zárják be, mondta az igazgató egy olyan ülésen, ahol a halászok is ott voltak, de még nem döntöttek.',
  ],
  [
    'id',
    'Feri baru itu akan berlayar pada musim semi dan pelabuhan tidak akan ditutup untuk pekerjaan ini, kata direktur dalam rapat dengan para nelayan dari pulau.',
  ],
  [
    'it',
    'Il nuovo traghetto partirà in primavera e il porto non sarà chiuso per i lavori, ha detto la direttrice in una riunione con i pescatori che sono della zona.',
  ],
  ['ja', '新しいフェリーは春に運航を始め、港は工事の間も閉まらないという。'],
  ['ko', '새 여객선은 봄에 운항을 시작하며 항구는 공사 중에도 닫지 않는다.'],
  [
    'nl',
    'De nieuwe veerboot gaat in het voorjaar varen en de haven wordt niet gesloten, zei de directeur op een bijeenkomst met de vissers van het eiland.',
  ],
  [
    'pl',
    'Nowy prom ma pływać od wiosny, jak mówi dyrektor, która jest przekonana, że port nie będzie zamknięty, ale przez cały czas prac może być tylko dla małych łodzi, co się nie podoba.',
  ],
  [
    'pt',
    'O novo ferry vai navegar na primavera e o porto não será fechado para as obras, disse a diretora em uma reunião com os pescadores da ilha.',
  ],
  [
    'ro',
    'Noul feribot va pleca în primăvară și portul nu va fi închis pentru lucrări, a spus directoarea la o întâlnire cu pescarii care sunt din zonă.',
  ],
  [
    'ru',
    'Новый паром начнёт ходить весной, и порт не закроют на время работ, сказала директор на встрече с рыбаками, но это ещё не всё, что для этого нужно.',
  ],
  [
    'sv',
    'Den nya färjan ska gå i vår och hamnen är inte stängd för arbetet, sade chefen på ett möte med fiskarna som har båtar där, men det är inte klart.',
  ],
  ['th', 'เรือข้ามฟากลำใหม่จะเริ่มเดินเรือในฤดูใบไม้ผลิ'],
  [
    'tr',
    'Yeni vapur bu ilkbaharda sefere başlayacak ve liman için daha çok iş var, ancak bir yıl sonra her şey eskisi gibi olacak.',
  ],
  [
    'uk',
    'Новий пором почне ходити навесні, і порт не закриють на час робіт, сказала директорка на зустрічі з рибалками, але це ще не все, що для цього потрібно.',
  ],
  [
    'vi',
    'Phà mới sẽ chạy vào mùa xuân và cảng không đóng cửa trong thời gian này, giám đốc đã nói với các ngư dân của đảo.',
  ],
  ['zh', '新渡轮将于春季启航，港口在施工期间不会关闭。'],
];

describe('languageOf', () => {
  test.each(SAMPLES)('%s', (language, text) => expect(languageOf(text)).toBe(language));

  it('is undefined for text without a clear language', () => {
    expect(languageOf('')).toBeUndefined();
    expect(languageOf('12345 — 67')).toBeUndefined();
    expect(languageOf('Xyzzy plugh frobnicate quux')).toBeUndefined();
  });
});
