/**
 * Finds the article of a page without running text: a short notice, a change log, a comic, a film. Only an element that the
 * markup names as the article is taken: what a script has yet to fill in is a line such as "Loading …".
 */
import type { Element, ParentNode } from 'domhandler';
import { linksIn } from '../html/links.ts';
import { find, findAll, walk } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import { pointers } from './candidates.ts';
import { countIn, sentencesOf } from './feed-text-match.ts';

/** Share of the text in links from which it is a list of other pages. */
const MAX_LINK_SHARE = 0.6;
const EXACT = pointers.filter(({ source }) => source !== 'main');
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'amp-img']);
const ITEMS = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'h2', 'h3']);

/**
 * The element that the markup names as the article, if there is one of them and it has something to show; undefined
 * otherwise. `texts`: plain texts that are part of the article; an element without any of them is not taken.
 */
export function shortContent(body: ParentNode, texts: readonly string[]): Element | undefined {
  for (const { test } of EXACT) {
    const [element, ...others] = findAll(body, test);
    if (!element) continue;
    if (others.length > 0 || !showsSomething(element)) return undefined;
    const sentences = sentencesOf(texts);
    return sentences.length === 0 || countIn(element, sentences) > 0 ? element : undefined;
  }
  return undefined;
}

/** Characters in links; a link in a link counts once. */
function charsInLinks(element: Element): number {
  let chars = 0;
  walk(element, (one) => {
    if (one.name !== 'a' || one.attribs.href === undefined) return true;
    chars += textOf(one).length;
    return false;
  });
  return chars;
}

/** Whether it has a picture or player, items, or a sentence, and does not wait for a script. */
function showsSomething(element: Element): boolean {
  const text = textOf(element);
  if (/javascript/i.test(text)) return false;
  if (charsInLinks(element) > MAX_LINK_SHARE * text.length) return isLinkWithNote(element, text);
  if (find(element, ({ name }) => MEDIA.has(name) || ITEMS.has(name))) return true;
  return (
    SENTENCE_END.test(text) || find(element, (one) => one.name === 'p' && SENTENCE_END.test(textOf(one))) !== undefined
  );
}

const SENTENCE_END = /\p{L}[.!?。！？]["'”’»)\]]*\s*$/u;
/** Words of the shortest note. */
const MIN_NOTE_WORDS = 3;

/** Whether it is one link with a sentence of the author next to it, as in a link blog. */
function isLinkWithNote(element: Element, text: string): boolean {
  const [link, ...others] = linksIn(element);
  if (!link || others.length > 0 || !SENTENCE_END.test(text)) return false;
  const note = text.replace(textOf(link), '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return note.length >= MIN_NOTE_WORDS;
}
