/**
 * Compares lines with the article's headlines: in other case or quotes, with the site's name after it, "Live:" before
 * it.
 */
import type { Element } from 'domhandler';
import { isFile, isSameSite } from '../html/links.ts';
import { plain } from './words.ts';

/** Words of a prefix or suffix around the headline: a site's name, "Live", a section. */
const MAX_AFFIX_WORDS = 4;
/** Letters and spaces. Shorter headlines are phrases that appear elsewhere too. */
const MIN_CONTAINED_CHARS = 15;

interface Title {
  readonly original: string;
  readonly plain: string;
}

/** The headlines of an article, prepared to be compared with many lines. */
export class Headlines {
  readonly #titles: readonly Title[];
  readonly #longest: number;
  /** Characters, with room for punctuation. */
  readonly #longestPlain: number;

  constructor(titles: readonly string[]) {
    const all = titles.map((original) => ({ original, plain: plain(original) }));
    this.#titles = all.filter(
      (title, index) => title.plain !== '' && all.findIndex((one) => one.plain === title.plain) === index,
    );
    this.#longestPlain = Math.max(0, ...this.#titles.map((title) => title.plain.length)) * 1.2 + 15;
    this.#longest = Math.max(0, ...titles.map((title) => title.length)) * 2 + 40;
  }

  /** Whether `text` is one of the headlines, apart from case, punctuation and marks. */
  is(text: string): boolean {
    if (text.length > this.#longestPlain) return false;
    const line = plain(text);
    return line !== '' && this.#titles.some((title) => title.plain === line);
  }

  /** The same, and with a few words before or after the headline: "Live: …", "… | The Paper". */
  isAlmost(text: string): boolean {
    if (text.length > this.#longest) return false;
    const line = plain(text);
    if (line === '') return false;
    return this.#titles.some(
      (title) =>
        title.plain === line || isAround(line, title.plain, text) || isAround(title.plain, line, title.original),
    );
  }
}

/** Whether `text` is nearly one of `titles`. For many lines, use {@link Headlines}. */
export function isNearHeadline(text: string, titles: readonly string[]): boolean {
  return new Headlines(titles).isAlmost(text);
}

/**
 * Whether `long` is `short` with a few words before or after it, separated by a mark in the `original` text of `long`.
 */
function isAround(long: string, short: string, original: string): boolean {
  if (short.length < MIN_CONTAINED_CHARS || long.length > short.length * 2) return false;
  const at = ` ${long} `.indexOf(` ${short} `);
  if (at < 0) return false;
  const before = long.slice(0, Math.max(0, at - 1)).trim();
  const after = long.slice(at + short.length).trim();
  return wordsIn(before) <= MAX_AFFIX_WORDS && wordsIn(after) <= MAX_AFFIX_WORDS && /[:|–—\-»·•/]|\s{2}/.test(original);
}

function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** Characters and words of a headline: shorter links are names and buttons, longer ones are sentences. */
const MIN_HEADLINE = 25;
const MAX_HEADLINE = 170;
const MIN_WORDS = 4;
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Whether `text`, the text of `link`, could be the headline of another article on the site of `ownUrls`: not a sentence
 * or URL.
 */
export function looksLikeHeadline(text: string, link: Element, ownUrls: readonly string[]): boolean {
  const href = link.attribs.href ?? '';
  if (href.startsWith('#') || isFile(href) || !isSameSite(href, ownUrls)) return false;
  if (UNSPACED.test(text)) return text.length >= 8 && text.length <= 80;
  if (text.length < MIN_HEADLINE || text.length > MAX_HEADLINE || wordsIn(text) < MIN_WORDS) return false;
  return !/[.;,]$/.test(text) && !/^(?:https?:|www\.)|@/.test(text);
}
