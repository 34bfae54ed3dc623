/**
 * Unicode normal forms in time proportional to the text. `String.prototype.normalize` sorts the combining marks of a letter in quadratic
 * time: 100,000 of them take ten seconds.
 */

/** Marks on one letter from which no text needs them; the Stream-Safe Text Format (UAX 15) has at most as many. */
const MAX_MARKS = 30;

const TOO_MANY = new RegExp(`(\\p{M}{${MAX_MARKS}})\\p{M}+`, 'gu');
/** The first range of marks starts here. */
const MAY_HAVE_MARKS = /[\u0300-\uffff]/;

/** `text` in the normal form, for comparisons: marks beyond 30 on one letter are dropped. */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  const safe = text.length > MAX_MARKS && MAY_HAVE_MARKS.test(text) ? text.replace(TOO_MANY, '$1') : text;
  return safe.normalize(form);
}
