/** The quotation marks of languages, as CLDR has them: what browsers write around `q`. */

/** Opening and closing marks, then those of a quotation within a quotation. */
export type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: QuotationMarks = ['“', '”', '‘', '’'];

/** French sets its marks apart. */
const FRENCH: QuotationMarks = ['«\u00a0', '\u00a0»', '“', '”'];

/** Languages that do not use the English ones, by their marks. */
const MARKS: readonly (readonly [languages: string, marks: QuotationMarks])[] = [
  ['de cs sk sl hr is mk lb hsb dsb', ['„', '“', '‚', '‘']],
  ['bg lt sr', ['„', '“', '‘', '’']],
  ['et ka', ['„', '“', '«', '»']],
  ['pl ro', ['„', '”', '«', '»']],
  ['hu', ['„', '”', '»', '«']],
  ['bs', ['„', '”', '‘', '’']],
  ['sv fi se', ['”', '”', '’', '’']],
  ['he', ['”', '”', '’', '’']],
  ['ar ur', ['”', '“', '’', '‘']],
  ['nl cy', ['‘', '’', '“', '”']],
  ['fr', FRENCH],
  ['fr-ch de-ch de-li it-ch fa', ['«', '»', '‹', '›']],
  ['es it ca el hy sq pt-pt', ['«', '»', '“', '”']],
  ['no nb nn', ['«', '»', '‘', '’']],
  ['ru uk be kk ky', ['«', '»', '„', '“']],
  ['es-us es-mx', ENGLISH],
  ['ja zh-hant zh-tw zh-hk zh-mo', ['「', '」', '『', '』']],
];

const BY_LANGUAGE = new Map(MARKS.flatMap(([languages, marks]) => languages.split(' ').map((one) => [one, marks])));

/** The marks of a BCP 47 language; those of English for others and for none. */
export function quotationMarksOf(language: string | undefined): QuotationMarks {
  let tag = (language ?? '').trim().toLowerCase().replaceAll('_', '-');
  while (tag !== '') {
    const marks = BY_LANGUAGE.get(tag);
    if (marks !== undefined) return marks;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  }
  return ENGLISH;
}
