/**
 * Plain text for every format: untrusted names and titles without what XML 1.0 forbids or what fakes another reading
 * order.
 */

/** Characters that XML 1.0 §2.2 forbids or discourages (C1 controls, noncharacters), and lone surrogates. */
const forbidden =
  /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}\u{40000}-\u{10fffd}]/gu;
/** The same plus those that are replaced: one test finds that a text is safe, as nearly all are. */
const unsafe =
  /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}\u{40000}-\u{10fffd}]/u;

/** What may be unsafe, found in a third of the time; also all characters beyond the first plane. */
const suspect = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc]/;

/** Embeddings, overrides and isolates (UAX #9), which can reverse the text after a title. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * `text` with only characters that every format can carry: forbidden ones are dropped, line ends become `\n`.
 * U+FFFD becomes `?`, since feed validators report it as an error.
 */
export function safeCharacters(text: string): string {
  if (isSafe(text)) return text;
  return text
    .replace(/\u0085/g, '\n')
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/\ufffd/g, '?');
}

function isSafe(text: string): boolean {
  return !suspect.test(text) || !unsafe.test(text);
}

/** What folding would change, as little as is needed to see that nearly all texts have nothing of it. */
const foldable = /[\u202a-\u202e\u2066-\u2069]|[^\S ]| {2}|^ | $/;

/** One line of plain text: safe characters, no bidi controls, white space folded and trimmed. */
export function plainText(text: string): string {
  if (isSafe(text) && !foldable.test(text)) return text;
  return safeCharacters(text).replace(bidiControls, '').replace(/\s+/g, ' ').trim();
}

const surrogate = /[\ud800-\udfff]/;

/**
 * `text` as one line of at most `limit` characters (code points), cut at a word where there is one, with an ellipsis.
 */
export function shorten(text: string, limit: number): string {
  const line = plainText(text);
  // A text has no more code points than UTF-16 units.
  if (line.length <= limit) return line;
  if (!surrogate.test(line.slice(0, limit + 1))) return atWord(line.slice(0, limit - 1));
  // Cut by UTF-16 units first, so that a title of megabytes costs no array of its characters.
  const points = [...line.slice(0, limit * 2 + 2)];
  if (points.length <= limit) return line.length <= limit * 2 + 2 ? line : `${points.join('')}…`;
  return atWord(points.slice(0, limit - 1).join(''));
}

/** `cut` up to its last word, with an ellipsis. */
function atWord(cut: string): string {
  const space = cut.lastIndexOf(' ');
  // In languages without spaces the last one may be far back: then cut inside the word.
  return `${(space > cut.length * 0.66 ? cut.slice(0, space) : cut).replace(/[\s.,;:…–—-]+$/, '')}…`;
}

/** Letters of right-to-left scripts. */
const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Hanifi_Rohingya}]/gu;
/** Where those scripts are, also others beyond the first plane: found in a tenth of the time. */
const NEAR_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufeff\ud800-\udfff]/;
/** Characters that decide a text's direction: more than a Latin name at its start. */
const MAX_SAMPLE = 400;

/** Whether most letters of `text` belong to right-to-left scripts. */
export function isRightToLeft(text: string): boolean {
  const sample = text.slice(0, MAX_SAMPLE);
  // A quick exit: most texts have none, and this runs for every item of every format.
  if (!NEAR_RIGHT_TO_LEFT.test(sample) || sample.search(RIGHT_TO_LEFT) < 0) return false;
  const letters = sample.match(/\p{L}/gu) ?? [];
  return (letters.join('').match(RIGHT_TO_LEFT)?.length ?? 0) * 2 > letters.length;
}

/** The canonical BCP 47 form of a language tag; undefined when it is not valid. */
export function languageTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, '-'))[0];
  } catch {
    return undefined;
  }
}

/** Plain text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
