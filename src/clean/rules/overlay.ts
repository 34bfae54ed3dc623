/** Cuts cookie notices, dialogs and sign-in forms, which a browser shows over the article. */
import { CONSENT, namesOf, OVERLAY } from '../../html/class-names.ts';
import { isMediaBox, removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the article's text; a consent text may be longer than the article. */
const MAX_SHARE = 0.25;
const MAX_CONSENT_SHARE = 0.9;

/** Row `overlay` of the table in `index.ts`. */
export const overlay: Rule = {
  id: 'overlay',
  kind: 'remove',
  claim: 'box',
  reason: 'notice, dialog or sign-in',
  apply(article) {
    removeContainers(article, (element) => CONSENT.test(namesOf(element)), MAX_CONSENT_SHARE, MAX_CONSENT_SHARE);
    removeContainers(article, (element) => OVERLAY.test(namesOf(element)) && !isMediaBox(article, element), MAX_SHARE);
  },
};
