/**
 * Words before the number of a part, an episode or a chapter, folded, in the languages of `text/calendar-words.ts` and in
 * Croatian, Arabic, Hebrew, Hindi, Thai and Vietnamese. They count between punctuation only ("(Teil 2)", "Part 2: …"), as
 * several mean something else elsewhere ("del 2 de marzo").
 */
export const PART_WORDS: readonly string[] = [
  ...[
    'part',
    'pt',
    'episode',
    'chapter',
    'teil',
    'folge',
    'kapitel',
    'partie',
    'volet',
    'chapitre',
    'parte',
    'episodio',
  ],
  ...['capitulo', 'puntata', 'capitolo', 'deel', 'aflevering', 'hoofdstuk', 'del', 'avsnitt', 'afsnit', 'osa', 'jakso'],
  ...['czesc', 'odcinek', 'rozdzial', 'cast', 'dil', 'epizoda', 'kapitola', 'partea', 'episodul', 'capitolul', 'resz'],
  ...[
    'fejezet',
    'bolum',
    'kisim',
    'часть',
    'серия',
    'выпуск',
    'глава',
    'частина',
    'серия',
    'випуск',
    'розділ',
    'μερος',
  ],
  ...[
    'επεισοδιο',
    'κεφαλαιο',
    'bagian',
    'episod',
    'bab',
    'bahagi',
    'yugto',
    'dio',
    'nastavak',
    'الجزء',
    'الحلقة',
    'חלק',
  ],
  ...['פרק', 'भाग', 'एपिसोड', 'ตอนที่', 'phan', 'tap'],
];

/** The same in scripts without spaces, and in Korean: what is before the number, and what is after it. */
export const PART_FRAMES: readonly (readonly [before: string, after: string])[] = [
  ['第', '[部回章話话集篇编編]'],
  ['제?', '[부편회화]'],
];

/** Marks of the parts of one text, in brackets: first, second (of three), last. */
export const PART_MARKS: readonly string[] = ['上前상', '中중', '下後后하'];
