/** Why: when lists below them are gone, headings and "…:" lines at the end announce nothing any more. */
import { cutLine, linesOf } from '../lines.ts';
import type { Rule } from '../rule.ts';

/** Characters. Longer last lines are text, even when they end with a colon. */
const MAX_LINE = 120;

export const looseEnds: Rule = {
  id: 'loose-ends',
  reason: 'announces what is no longer there',
  apply(article) {
    const lines = linesOf(article);
    for (let line = lines.pop(); line && lines.length > 0; line = lines.pop()) {
      const isHeading = /^h[1-6]$/.test(line.element.name);
      if (line.text.length > MAX_LINE || !(isHeading || /[:：]$/.test(line.text))) return;
      cutLine(article, line);
    }
  },
};
