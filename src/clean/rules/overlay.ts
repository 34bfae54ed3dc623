/** Cuts cookie notices, dialogs and sign-in forms, which a browser shows over the article. */
import type { Element } from 'domhandler';
import { CONSENT, EMBED_CONSENT, namesOf, OVERLAY } from '../../html/class-names.ts';
import { leadElsewhere, linksIn } from '../../html/links.ts';
import { find } from '../../html/nodes.ts';
import { isFigureBox, isMediaBox, removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Largest share of the article's text; a consent text may be longer than the article. */
const MAX_SHARE = 0.25;
const MAX_CONSENT_SHARE = 0.9;
const MAX_EMBED_SHARE = 0.5;

const MEDIA = new Set('figure img video audio iframe blockquote'.split(' '));

/** Whether it holds what it asks consent for, or the link to it. */
function showsEmbed({ facts }: ArticleEditor, element: Element): boolean {
  return find(element, ({ name }) => MEDIA.has(name)) !== undefined || leadElsewhere(linksIn(element), facts.ownUrls);
}

/** Row `overlay` of the table in `index.ts`. */
export const overlay: Rule = {
  id: 'overlay',
  kind: 'remove',
  claim: 'box',
  reason: 'notice, dialog or sign-in',
  apply(article) {
    // A picture that opens over the page when it is clicked is named for that: it is the article's, with its caption.
    const isPicture = (element: Element): boolean =>
      element.name === 'figure' || isMediaBox(article, element) || isFigureBox(article, element);
    removeContainers(
      article,
      (element) => CONSENT.test(namesOf(element)) && !isPicture(element),
      MAX_CONSENT_SHARE,
      MAX_CONSENT_SHARE,
    );
    removeContainers(
      article,
      (element) => EMBED_CONSENT.test(namesOf(element)) && !showsEmbed(article, element),
      MAX_EMBED_SHARE,
    );
    removeContainers(article, (element) => OVERLAY.test(namesOf(element)) && !isPicture(element), MAX_SHARE);
  },
};
