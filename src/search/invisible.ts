/**
 * Removes characters that readers neither see nor type, so that a word with soft hyphens, marks of direction or variation selectors is
 * the same as without. What Unicode calls default-ignorable is removed, with two exceptions that depend on the script.
 */

const MAY_HAVE_INVISIBLE = /[^\0-\u00ac]/;

/** Default-ignorable in every script; fillers of Hangul are letters, and take up space. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}(?<![\u115f\u1160\u200b\u200c\u3164\uffa0])/gu;

/**
 * The zero width non-joiner is a narrow space to readers of Persian, who type a space for it. In other scripts it only chooses a
 * shape, as the joiner does everywhere.
 */
const NON_JOINER = /(?=\u200c)(?<![\p{scx=Arab}\p{scx=Syrc}]\p{M}{0,4})\u200c+(?![\p{scx=Arab}\p{scx=Syrc}])/gu;

/**
 * The zero width space lets a line break inside of a long word, or between the words of a script without spaces. In these scripts it
 * is the only boundary, except in those that are cut into pairs, where any part is found and readers mostly leave it out.
 */
const ZERO_WIDTH_SPACE =
  /(?=\u200b)(?<![\p{sc=Tale}\p{sc=Talu}\p{sc=Lana}\p{sc=Tavt}\p{sc=Ahom}\p{sc=Bali}\p{sc=Java}\p{sc=Cham}\p{sc=Batk}])\u200b+/gu;

/** `text` without characters that are invisible inside of words; those that end a word in their script stay. */
export function withoutInvisible(text: string): string {
  if (!MAY_HAVE_INVISIBLE.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(NON_JOINER, '').replace(ZERO_WIDTH_SPACE, '');
}
