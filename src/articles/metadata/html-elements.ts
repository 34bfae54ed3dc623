/** Reads plain HTML (`lang`, `dir`, `rel`, `<time>`) and the visible byline and date under the headline. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../../html/class-names.ts';
import { closest } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import type { Collected } from './collect.ts';
import { isSentence } from './names.ts';
import type { MetadataReader } from './reader.ts';

/** Characters. A longer text in an author element is a biography. */
const MAX_BYLINE_CHARS = 120;
/** Elements that are read: the article's own come before those of lists and comments. */
const MAX_TIMES = 12;
const MAX_RELATIONS = 40;
const MODIFIED = /modif|updat|actuali[sz]|aktualis|mise-a-jour/;

/** Row `html-elements` of the table in `index.ts`. */
export const htmlElements: MetadataReader = {
  id: 'html-elements',
  read: (page) => {
    const times = (): Element[] => page.times.slice(0, MAX_TIMES).filter(isOfArticle);
    const isModified = (time: Element): boolean => MODIFIED.test(namesOf(time).text) || parentIsModified(time);
    const relations = (rel: RegExp): Element[] =>
      page.relations
        .filter((link) => rel.test(link.attribs.rel ?? ''))
        .slice(0, MAX_RELATIONS)
        .filter(isOfArticle);
    return {
      titles: page.headings.slice(0, 1).map(textOf),
      // Searched only if no vocabulary in the head names them.
      get authors() {
        return [relations(/\bauthor\b/i).map(textOf), bylines(page)].find((names) => names.length > 0) ?? [];
      },
      get published() {
        return times()
          .filter((time) => !isModified(time))
          .map(dateOf);
      },
      get modified() {
        return times().filter(isModified).map(dateOf);
      },
      languages: [page.html?.attribs.lang ?? page.html?.attribs['xml:lang'] ?? page.body?.attribs.lang],
      direction: page.html?.attribs.dir ?? page.body?.attribs.dir,
      images: linked(page, 'image_src').map((url) => ({ url: url ?? '' })),
      get tags() {
        return relations(/\btag\b/i).map(textOf);
      },
    };
  },
};

function dateOf(time: Element): string {
  return time.attribs.datetime || textOf(time);
}

function parentIsModified({ parent }: Element): boolean {
  return parent !== null && 'name' in parent && MODIFIED.test(namesOf(parent).text);
}

/** The `href` of each `<link>` with this `rel`. */
export function linked({ links }: Collected, rel: string): (string | undefined)[] {
  return links.filter(({ attribs }) => attribs.rel?.toLowerCase() === rel).map(({ attribs }) => attribs.href);
}

/** The text of the first author element: the article's own comes before those of teasers. */
function bylines({ bylines: all }: Collected): string[] {
  for (const element of all) {
    const text = isOfArticle(element) ? textOf(element) : '';
    if (text !== '' && text.length <= MAX_BYLINE_CHARS && !isSentence(text)) return [text];
  }
  return [];
}

/** Whether the element is outside of teasers, comments and site furniture. */
function isOfArticle(element: Element): boolean {
  return !closest(element, (at) => {
    if (at.name === 'aside' || at.name === 'nav' || at.name === 'footer' || at.name === 'li') return true;
    const names = namesOf(at);
    return (
      at.name !== 'body' &&
      (isCommentName(names) || /-(?:related|teaser|card|sidebar|popular|latest)(?=-)/.test(names.text))
    );
  });
}
