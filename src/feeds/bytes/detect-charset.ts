/**
 * Guesses the charset of a document that declares none, or a wrong one, from its text alone: tags and addresses are ASCII
 * and make every language look like English.
 */
import chardet from 'chardet';

/** Bytes of the document that are read, and bytes of its text that are compared: enough for every charset. */
const maxRead = 512 * 1024;
const sampleSize = 64 * 1024;
/** With fewer bytes outside ASCII the tags decide no less than the text. */
const minHighBytes = 4;

const markup = /<[^<>]*>|<!\[CDATA\[|&lt;[^&]{0,200}?&gt;|&#?\w{1,10};|\bhttps?:\/\/[^\s<>"']+/g;

/** The charset as chardet names it, or undefined when the text fits none. */
export function detectCharset(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.subarray(0, maxRead)).toString('latin1').replace(markup, ' ').replace(/\s+/g, ' ');
  const sample = Buffer.from(text.slice(0, sampleSize), 'latin1');
  const high = sample.filter((byte) => byte >= 0x80).length;
  if (high < minHighBytes) return chardet.detect(bytes.subarray(0, sampleSize)) ?? undefined;
  return isThai(sample) ? 'windows-874' : (chardet.detect(sample) ?? undefined);
}

/** Escape sequences of ISO-2022-JP, all of whose bytes are ASCII: JIS X 0208, its first edition, 0212, and Roman. */
export function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['\u001b$B', '\u001b$@', '\u001b$(D'].some((sequence) => buffer.includes(sequence, 0, 'latin1'));
}

/** Letters, vowels and tone marks of Thai that a text of some words has. */
const minThai = 20;

/**
 * Whether the text is Thai (TIS-620, windows-874), which chardet does not know: nearly all bytes are Thai, vowels and
 * tone marks above and below follow a consonant, and vowels written in front precede one.
 */
function isThai(sample: Uint8Array): boolean {
  let thai = 0;
  let others = 0;
  let right = 0;
  let wrong = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte <= 0xa0) continue;
    if (byte > 0xfb || (byte > 0xda && byte < 0xdf)) others++;
    else thai++;
    const isAbove = byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
    const isInFront = byte >= 0xe0 && byte <= 0xe4;
    const neighbour = sample[isAbove ? i - 1 : i + 1] ?? 0;
    const isConsonant = neighbour >= 0xa1 && neighbour <= 0xce;
    const isMark = isAbove && (neighbour === 0xd1 || (neighbour >= 0xd4 && neighbour <= 0xda) || neighbour >= 0xe7);
    if (isAbove || isInFront) {
      if (isConsonant || isMark) right++;
      else wrong++;
    }
  }
  return thai >= minThai && others * 50 <= thai && right * 10 >= thai && wrong * 50 <= right;
}
