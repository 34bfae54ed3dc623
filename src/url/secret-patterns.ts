/** Whether an address or a text gives a private feed's address away, and the same text without what does. */
import { type Place, percentDecoded, type SecretParts } from './secret-parts.ts';

/** What finds the secrets of a feed in texts and addresses. */
export interface SecretPatterns {
  /** Matches what is taken out of any text. */
  readonly text: RegExp;
  /** Matches addresses that are not published: the same, and shorter words. */
  readonly address: RegExp;
}

/** Stands where a secret was. */
const HIDDEN_TEXT = '…';

/** An address may be percent-encoded as part of another one, which may be part of a third. */
const DECODING_ROUNDS = 3;

/** As a pattern; an ampersand also as XML and HTML write it. */
const escaped = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('&', '&(?:amp;|#38;)?');

function placePattern({ host, segments, search }: Place): string {
  const path = segments.map((segment) => `\\/+${escaped(segment)}`).join('');
  return `(?<![\\p{L}\\p{N}.-])(?:www\\.)?${escaped(host)}\\.?(?::\\d{1,5})?${path}${
    search === undefined ? '' : `\\/?${escaped(search)}`
  }`;
}

/** Patterns for `parts` together; undefined when nothing is secret. */
export function secretPatterns(parts: readonly SecretParts[]): SecretPatterns | undefined {
  const each = (of: (part: SecretParts) => readonly string[]): readonly string[] => [...new Set(parts.flatMap(of))];
  const certain = [
    ...each(({ tokens }) => tokens.map(escaped)),
    ...each(({ places }) => places.map((place) => `${placePattern(place)}(?![\\p{L}\\p{N}%_~-])`)),
    ...each(({ exact }) => exact.map((place) => `${placePattern(place)}(?![\\p{L}\\p{N}%_~/?&=.-])`)),
  ];
  const words = each((part) => part.words.map((word) => `(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`));
  if (certain.length + words.length === 0) return undefined;
  // The longest first, so that nothing of a secret is left that begins with another one.
  const any = (patterns: readonly string[]): RegExp =>
    new RegExp(patterns.length === 0 ? '(?!)' : [...patterns].sort((a, b) => b.length - a.length).join('|'), 'giu');
  return { text: any(certain), address: any([...certain, ...words]) };
}

function isIn(pattern: RegExp, text: string): boolean {
  let decoded = text;
  for (let round = 0; ; round++) {
    if (decoded.search(pattern) !== -1 || decoded.replaceAll('+', ' ').search(pattern) !== -1) return true;
    const next = percentDecoded(decoded);
    if (next === decoded || round === DECODING_ROUNDS) return false;
    decoded = next;
  }
}

/** Whether `address` (or markup that may hold one) gives a secret away, percent-encoded or not. */
export function revealsSecret({ address }: SecretPatterns, text: string): boolean {
  return isIn(address, text);
}

/** An address with what stands around it, but for quotation marks, backslashes and markup. */
const RUN = /[!#-&(-;=?-[\]-~]+/g;

function masked(text: string, certain: RegExp, inAddress: RegExp): string {
  return text.replace(certain, HIDDEN_TEXT).replace(RUN, (run) => {
    if (!/[/=@%]/.test(run)) return run;
    const left = run.replace(inAddress, HIDDEN_TEXT);
    return left.includes('%') && isIn(inAddress, left) ? HIDDEN_TEXT : left;
  });
}

/** `text` with `…` for every secret in it; an address that hides one by percent-encoding goes as a whole. */
export function maskSecrets({ text: certain, address }: SecretPatterns, text: string): string {
  return masked(text, certain, address);
}

/** The same for a whole file, whoever's texts are in it: words that other publishers may use as well stay. */
export function maskInFile({ text: certain }: SecretPatterns, file: string): string {
  return isIn(certain, file) ? masked(file, certain, certain) : file;
}
