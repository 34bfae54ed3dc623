/** Removes tracking parameters from links. */
import { hostOf, linksIn } from '../../html/links.ts';
import { stripTracking } from '../../url/strip-tracking.ts';
import type { Rule } from '../rule.ts';

/** Row `links` of the table in `index.ts`. */
export const links: Rule = {
  id: 'links',
  kind: 'repair',
  claim: 'invisible',
  reason: 'tracking parameters',
  apply(article) {
    for (const link of linksIn(article.root)) {
      const href = link.attribs.href?.trim() ?? '';
      if (href.includes('?') && hostOf(href) !== undefined) link.attribs.href = stripTracking(href);
    }
  },
};
