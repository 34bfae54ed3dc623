/** Why: texts are compared as a reader would: letters and digits only, whatever the case, quotes and accents' encoding. */

/** Anything but ASCII and general punctuation; all else is in NFKC already, or no letter. */
const COMPATIBLE = /[\u0080-\u200f\u2028-\uffff]/;

/** Lower-case letters and digits of `text`, words apart by one space. */
export function plain(text: string): string {
  const composed = COMPATIBLE.test(text) ? text.normalize('NFKC') : text;
  return composed
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Share (0 to 1) of the words of `part` that stand in `whole`; 0 when `part` has none. */
export function wordsShared(part: string, whole: string): number {
  const wanted = plain(part).split(' ').filter(Boolean);
  if (wanted.length === 0) return 0;
  const there = new Set(plain(whole).split(' '));
  return wanted.filter((word) => there.has(word)).length / wanted.length;
}
