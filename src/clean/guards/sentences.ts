/** Guards of running text: a block that reads as a sentence, and the heading above one. */
import { type Element, isTag } from 'domhandler';
import { find } from '../../html/nodes.ts';
import { readsAsSentence } from '../sentences.ts';
import { plain } from '../words.ts';
import { type Guard, type GuardedArticle, HEADING, leavesOf, nextText } from './guard.ts';

const NOTICE = /^(?:copyright\s*)?(?:©|\(c\))|^copyright\s+(?:19|20)\d\d\b/i;

/** Whether a block of it reads as a sentence. A line that starts with a copyright sign is a notice. */
export const holdsSentence: Guard = (article, node) =>
  isTag(node) &&
  leavesOf(node).some((leaf) => {
    const text = article.text(leaf);
    return !NOTICE.test(text) && readsAsSentence(text, article.linkShare(leaf));
  });

/** Whether it is a heading, and running text follows. */
export const headsProse: Guard = (article, node, together) => {
  if (!isTag(node)) return false;
  const heading = HEADING.test(node.name) ? node : find(node, ({ name }) => HEADING.test(name));
  if (!heading || article.text(heading) !== article.text(node) || isLinkAway(article, heading)) return false;
  const next = nextText(article, node, together);
  if (next === undefined || !readsAsSentence(article.text(next), article.linkShare(next))) return false;
  const title = article.text(heading);
  // The label of an advertisement is no heading, unless the text below is about one.
  return !article.words.is('advertisement', title) || plain(article.text(next)).includes(plain(title));
};

/** Whether the heading is a link to another page, as in a list of other articles. */
function isLinkAway(article: GuardedArticle, heading: Element): boolean {
  const link = find(heading, ({ name, attribs }) => name === 'a' && /^[^#]/.test(attribs.href ?? ''));
  return link !== undefined && article.linkShare(heading) > 0.9;
}
