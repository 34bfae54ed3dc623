/** Why: the headline is the article's first level, so its sections begin at the second and no level is left out. */
import { findAll } from '../../html/nodes.ts';
import type { Rule } from '../rule.ts';

/** Level of sections in the published article. */
const TOP = 2;
const LOWEST = 6;

export const headings: Rule = {
  id: 'headings',
  reason: 'levels of headings put in order',
  apply(article) {
    const found = findAll(article.root, ({ name }) => /^h[1-6]$/.test(name));
    const levels = [...new Set(found.map(({ name }) => Number(name[1])))].sort();
    for (const heading of found) {
      heading.name = `h${Math.min(LOWEST, TOP + levels.indexOf(Number(heading.name[1])))}`;
    }
  },
};
