/** Tells the name of who speaks in an interview or debate from the author's: both are named as authors. */
import { type Element, isTag } from 'domhandler';
import { BYLINE, namesOf } from '../html/class-names.ts';
import { linksIn } from '../html/links.ts';
import { find, findAll } from '../html/nodes.ts';
import { HEADING, leavesOf, nextText } from './guards/guard.ts';
import type { ArticleEditor } from './rule.ts';
import { readsAsSentence } from './sentences.ts';

/** Words of the longest name. */
const MAX_NAME_WORDS = 6;
/** Levels from a name up to the box of the turn. */
const MAX_LEVELS = 3;

/** Whether it is a name with a colon above a sentence, or a name in one of several boxes of names and sentences. */
export function isSpeaker(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  if (text === '' || text.split(' ').length > MAX_NAME_WORDS || /\p{N}/u.test(text)) return false;
  if (article.words.starts('byline', text)) return false;
  return (/\p{L}\s?[:：]$/u.test(text) && isAboveSentence(article, element)) || isOfTurns(article, element);
}

function isAboveSentence(article: ArticleEditor, element: Element): boolean {
  const next = nextText(article, element, new Set());
  return next !== undefined && readsAsSentence(article.text(next), article.linkShare(next));
}

function isOfTurns(article: ArticleEditor, element: Element): boolean {
  let at = element;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const { parent }: Element = at;
    if (!parent || !isTag(parent) || at === article.root) return false;
    at = parent;
    if (isTurn(article, at)) return turnsWith(article, at, article.text(element));
  }
  return false;
}

/** Siblings looked at on each side: the limit makes it linear on hostile pages. */
const MAX_STEPS = 5;

/** Whether another name speaks in a box of the same class next to it. */
function turnsWith(article: ArticleEditor, turn: Element, name: string): boolean {
  return (['prev', 'next'] as const).some((side) => {
    let at = turn[side];
    for (let steps = 0; at && steps < MAX_STEPS; steps++, at = at[side]) {
      if (!isTag(at) || at.name !== turn.name || at.attribs.class !== turn.attribs.class) continue;
      if (isTurn(article, at) && !article.text(at).startsWith(name)) return true;
    }
    return false;
  });
}

/** Each box is read once: thousands of names may be in one. */
function isTurn(article: ArticleEditor, box: Element): boolean {
  const known = article.turns.get(box);
  if (known !== undefined) return known;
  const isOne = startsWithName(article, box);
  article.turns.set(box, isOne);
  return isOne;
}

/** Whether it starts with a name and has a sentence, without a heading or link. */
function startsWithName(article: ArticleEditor, box: Element): boolean {
  if (box.attribs.class === undefined || linksIn(box).length > 0) return false;
  if (find(box, ({ name }) => HEADING.test(name))) return false;
  const [name] = findAll(box, (one) => BYLINE.test(namesOf(one)) && article.text(one) !== '');
  if (!name || !article.text(box).startsWith(article.text(name))) return false;
  return leavesOf(box).some((leaf) => readsAsSentence(article.text(leaf), article.linkShare(leaf)));
}
