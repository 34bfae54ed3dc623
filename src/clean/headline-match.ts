/** Why: one headline is written many ways: other case or quotes, a site's name behind it, "Live:" before it. */
import type { Element } from 'domhandler';
import { isSameSite } from '../html/links.ts';
import { plain } from './words.ts';

/** Words that a prefix or suffix around the same headline may have: a site's name, "Live", a section. */
const MAX_AROUND = 4;

/** Whether `text` is one of `titles`, give or take case, punctuation, and a few words before or after it. */
export function saysHeadline(text: string, titles: readonly string[]): boolean {
  const said = plain(text);
  if (said === '') return false;
  return titles.some((title) => {
    const known = plain(title);
    if (known === '' || said.length > known.length * 2 + 40 || known.length > said.length * 2 + 40) return false;
    if (said === known) return true;
    return isAround(said, known, text) || isAround(known, said, title);
  });
}

/** Whether `long` is `short` with a prefix before `: ` or a suffix after a separator in its original writing. */
function isAround(long: string, short: string, original: string): boolean {
  if (short.length < 15 || !` ${long} `.includes(` ${short} `)) return false;
  const extra = long.length - short.length;
  if (extra > short.length) return false;
  const at = ` ${long} `.indexOf(` ${short} `);
  const before = long.slice(0, Math.max(0, at - 1)).trim();
  const after = long.slice(at + short.length).trim();
  return wordsIn(before) <= MAX_AROUND && wordsIn(after) <= MAX_AROUND && /[:|–—\-»·•/]|\s{2}/.test(original);
}

function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** Characters and words of a headline: shorter links are names and buttons, longer ones sentences. */
const MIN_HEADLINE = 25;
const MAX_HEADLINE = 170;
const MIN_WORDS = 4;
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;

/** Whether `text`, the text of `link`, could be the headline of another article on the site of `ownUrls`: no sentence, no address. */
export function looksLikeHeadline(text: string, link: Element, ownUrls: readonly string[]): boolean {
  if (UNSPACED.test(text)) return text.length >= 8 && text.length <= 80;
  if (text.length < MIN_HEADLINE || text.length > MAX_HEADLINE || wordsIn(text) < MIN_WORDS) return false;
  if (/[.;,]$/.test(text) || /^(?:https?:|www\.)|@/.test(text)) return false;
  return isSameSite(link.attribs.href ?? '', ownUrls);
}
