/** Why: the sentence that content systems put below each item of a feed stays when the feed is flattened. */
import { isFeedFooter } from '../lists/feed-footers.ts';
import type { TextRule } from './text-editor.ts';

/** Lines from the end among which it stands. */
const LAST_LINES = 4;

export const feedFooter: TextRule = {
  id: 'feed-footer',
  reason: 'where the article first stood',
  apply(article) {
    const titles = article.title === undefined ? [] : [article.title];
    article.cutEach((line, at, lines) =>
      at >= lines.length - LAST_LINES && isFeedFooter(line.text, titles) ? 'where the article first stood' : undefined,
    );
  },
};
