/** Why: a line that stands on several pages of one host is the host's own, whatever it says. */
import { leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { Rule } from '../rule.ts';

/** When the learned lines make up more of this article, it is an article about itself, or what was learned is wrong. */
const MOST = 0.5;

export const siteTemplate: Rule = {
  id: 'site-template',
  reason: 'stands on several pages of this site',
  apply(article) {
    const { isTemplate } = article.facts;
    if (!isTemplate) return;
    const lines = leafBlocksOf(article).filter(({ text }) => isTemplate(text));
    const chars = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (chars > MOST * article.rest) return;
    for (const line of lines) removeLeafBlock(article, line);
  },
};
