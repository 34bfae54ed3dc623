/** Normalizes text for comparison: letters and digits only, whatever the case, quotes and encoding of accents. */

/** Anything but ASCII and general punctuation, which is in NFKC already or no letter. */
const COMPATIBLE = /[\u0080-\u200f\u2028-\uffff]/;

/** Lower-case letters and digits of `text`, with one space between words. */
export function plain(text: string): string {
  const composed = COMPATIBLE.test(text) ? text.normalize('NFKC') : text;
  return composed
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
