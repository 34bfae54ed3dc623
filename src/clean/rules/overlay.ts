/** Why: cookie notes, dialogs and sign-in boxes lie over the article and are not in it. */
import { CONSENT, namesOf, OVERLAY } from '../../html/class-names.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too; texts of consent may be longer than the article. */
const MOST = 0.25;
const MAX_CONSENT = 0.9;

export const overlay: Rule = {
  id: 'overlay',
  reason: 'notice, dialog or sign-in',
  apply(article) {
    removeContainers(article, (element) => CONSENT.test(namesOf(element)), MAX_CONSENT, MAX_CONSENT);
    removeContainers(article, (element) => OVERLAY.test(namesOf(element)), MOST);
  },
};
