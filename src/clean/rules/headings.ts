/** Renumbers headings: the headline is level 1, so sections start at level 2 and no level is skipped. */
import { findAll } from '../../html/nodes.ts';
import type { Rule } from '../rule.ts';

/** Levels of the top sections and of the deepest headings in the published article. */
const TOP = 2;
const LOWEST = 6;

/** Row `headings` of the table in `index.ts`. */
export const headings: Rule = {
  id: 'headings',
  kind: 'repair',
  claim: 'invisible',
  reason: 'heading levels renumbered',
  apply(article) {
    const found = findAll(article.root, ({ name }) => /^h[1-6]$/.test(name));
    const levels = [...new Set(found.map(({ name }) => Number(name[1])))].sort();
    for (const heading of found) {
      heading.name = `h${Math.min(LOWEST, TOP + levels.indexOf(Number(heading.name[1])))}`;
    }
  },
};
