/** Cuts cookie notices, dialogs and sign-in forms, which a browser shows over the article. */
import type { Element } from 'domhandler';
import { CONSENT, namesOf, OVERLAY } from '../../html/class-names.ts';
import { isFigureBox, isMediaBox, removeContainers } from '../containers.ts';
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
    // A picture that opens over the page when it is clicked is named for that: it is the article's, with its caption.
    const isPicture = (element: Element): boolean =>
      element.name === 'figure' || isMediaBox(article, element) || isFigureBox(article, element);
    removeContainers(article, (element) => OVERLAY.test(namesOf(element)) && !isPicture(element), MAX_SHARE);
  },
};
