/** Why: parameters that follow readers from site to site are no part of an address. */
import { hostOf, linksIn } from '../../html/links.ts';
import { stripTracking } from '../../url/strip-tracking.ts';
import type { Rule } from '../rule.ts';

export const links: Rule = {
  id: 'links',
  reason: 'follows the reader',
  apply(article) {
    for (const link of linksIn(article.root)) {
      const href = link.attribs.href?.trim() ?? '';
      if (href.includes('?') && hostOf(href) !== undefined) link.attribs.href = stripTracking(href);
    }
  },
};
