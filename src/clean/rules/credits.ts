/** Why: lines at the edges that name author, source, picture, tags or rights are facts about the article, not its text. */
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { plain } from '../words.ts';

/** Characters. */
const MAX_BYLINE = 120;
const MAX_TAGS = 300;
const MAX_RIGHTS = 300;
const MAX_CREDIT = 160;
/** Characters of text before or after which a line stands at the edge. */
const EDGE = 300;

function reasonFor(article: ArticleEditor, line: LeafBlock): string | undefined {
  const { words, facts } = article;
  const { text, before, after } = line;
  if (text.length > MAX_TAGS) return undefined;
  const isFirst = before < EDGE;
  const isLast = after < EDGE;
  if (text.length <= MAX_BYLINE && (isFirst || isLast) && isAuthor(text, facts.authors, words.after('byline', text)))
    return 'author';
  if (isLast && words.starts('tags', text) && (/^[^.!?]{2,40}:/.test(text) || article.linkShare(line.element) > 0.5))
    return 'tags';
  if (isLast && text.length <= MAX_RIGHTS && (words.starts('copyright', text) || /^(?:©|\(c\))/i.test(text)))
    return 'rights notice';
  if (text.length <= MAX_CREDIT && words.starts('photoCredit', text) && /^[^.!?]{2,30}[:©/|]/.test(text))
    return 'credit';
  return undefined;
}

/** A line that is an author's name, alone or after "By". */
function isAuthor(text: string, authors: readonly string[], afterBy: string | undefined): boolean {
  const said = plain(text);
  for (const author of authors) {
    const name = plain(author);
    if (name.length > 3 && (said === name || (afterBy !== undefined && said.includes(name)))) return true;
  }
  if (afterBy !== undefined && /\b(?:19|20)\d{2}\b/.test(text) && !/[.!?](?:\s|$)/.test(text.replace(/\d+\./g, '')))
    return true;
  return afterBy !== undefined && /^\p{L}+\s+\p{Lu}\p{L}+(?:[\s-]\p{Lu}\p{L}+){0,3}$/u.test(text);
}

export const credits: Rule = {
  id: 'credits',
  reason: 'author, source, tags or rights',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      const reason = reasonFor(article, line);
      if (reason) removeLeafBlock(article, line, reason);
    }
  },
};
