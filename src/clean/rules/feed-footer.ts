/** Cuts "The post … appeared first on …", which the content system writes below the author's last line. */

import { removeLeafBlocks } from '../leaf-blocks.ts';
import { isFeedFooter } from '../lists/feed-footers.ts';
import type { Rule } from '../rule.ts';

/** Characters that may follow: some feeds add a note of their own. */
const MAX_CHARS_AFTER = 300;

/** Row `feed-footer` of the table in `index.ts`. */
export const feedFooter: Rule = {
  id: 'feed-footer',
  kind: 'remove',
  claim: 'line',
  reason: 'where the article first appeared',
  apply(article) {
    removeLeafBlocks(article, ({ after, text }) =>
      after <= MAX_CHARS_AFTER && isFeedFooter(text, article.facts.titles) ? {} : undefined,
    );
  },
};
