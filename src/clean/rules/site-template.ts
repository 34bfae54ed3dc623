/** Cuts lines seen on several pages of the host: they belong to the site, not to the article. */
import { leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { Rule } from '../rule.ts';

/** If the learned lines are a larger share of the text, the template is wrong for this article. */
const MAX_SHARE = 0.5;

/** Row `site-template` of the table in `index.ts`. */
export const siteTemplate: Rule = {
  id: 'site-template',
  kind: 'remove',
  claim: 'repeat',
  reason: 'repeated on several pages of this site',
  apply(article) {
    const { isTemplate } = article.facts;
    if (!isTemplate) return;
    const lines = leafBlocksOf(article).filter(({ text }) => isTemplate(text));
    const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (chars > MAX_SHARE * article.rest) return;
    for (const line of lines) removeLeafBlock(article, line);
  },
};
