/** Why: names and titles come from outside; what XML 1.0 forbids, or what fakes another reading order, must not leave. */

/** All that XML 1.0 §2.2 does not allow, what it discourages (C1 controls, noncharacters), and lone surrogates. */
const forbidden =
  /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}\u{40000}-\u{10fffd}]/gu;
/** The same and what is replaced: one look tells that a text is fine, as nearly all are. */
const unsafe =
  /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}\u{40000}-\u{10fffd}]/u;

/** Embeddings, overrides and isolates of UAX #9: in a title they can make the rest of the page read backwards. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * `text` with only characters that every format can carry: forbidden ones dropped, line ends as `\n`.
 * U+FFFD, the mark of a broken decoding, becomes `?`: feed validators call the mark itself an error.
 */
export function safeCharacters(text: string): string {
  if (!unsafe.test(text)) return text;
  return text
    .replace(/\u0085/g, '\n')
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/\ufffd/g, '?');
}

/** One line of plain text: safe characters, no bidi controls, white space folded and trimmed. */
export function plainText(text: string): string {
  return safeCharacters(text).replace(bidiControls, '').replace(/\s+/g, ' ').trim();
}

/** `text` as one line of at most `limit` characters (code points), cut at a word where there is one, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const line = plainText(text);
  // Cut by UTF-16 units first, so that a title of megabytes costs no array of its characters.
  const points = [...line.slice(0, limit * 2 + 2)];
  if (points.length <= limit) return line.length <= limit * 2 + 2 ? line : `${points.join('')}…`;
  const cut = points.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  // A cut that would lose more than a third is no word boundary worth keeping (languages without spaces).
  return `${(space > cut.length * 0.66 ? cut.slice(0, space) : cut).replace(/[\s.,;:…–—-]+$/, '')}…`;
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Hanifi_Rohingya}]/gu;
/** Letters by which a text's direction is judged: a name in Latin letters at its start must not turn it. */
const JUDGED = 400;

/** Whether most letters of `text` belong to scripts that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  const judged = text.slice(0, JUDGED);
  // Most texts have none, and every item of every format is judged.
  if (judged.search(RIGHT_TO_LEFT) < 0) return false;
  const letters = judged.match(/\p{L}/gu)?.join('') ?? '';
  return (letters.match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > letters.length;
}

/** The canonical BCP 47 form of a language tag, or undefined when it is none. */
export function languageTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}
