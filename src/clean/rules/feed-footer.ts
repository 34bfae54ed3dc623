/** Why: "The post … appeared first on …" is written for feed readers by the content system, below the author's last line. */

import { leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import { isFeedFooter } from '../lists/feed-footers.ts';
import type { Rule } from '../rule.ts';

/** Characters that may follow: some feeds put a note of their own below it. */
const MAX_AFTER = 300;

export const feedFooter: Rule = {
  id: 'feed-footer',
  reason: 'where the article first stood',
  apply(article) {
    for (const line of leafBlocksOf(article)) {
      if (line.after <= MAX_AFTER && isFeedFooter(line.text, article.facts.titles)) removeLeafBlock(article, line);
    }
  },
};
