/** Why: slide shows bring controls, counters and captions of their own between the paragraphs; their pictures stay. */
import { type Element, isTag } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { outermost } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

const GALLERY =
  /-(?:galler(?:y|ies)|(?:res|image|photo|media)gallery|slideshow|slide-show|carousel|swiper|slick|slider|fotostrecke|lightbox|galeria|diaporama)(?=-)/;

/** Share of the text: a gallery with more is the article. */
const MOST = 0.2;
/** Characters of a block of text that is more than a caption. */
const MAX_CAPTION = 140;

export const galleries: Rule = {
  id: 'galleries',
  reason: 'controls and captions of a slide show',
  apply(article) {
    const shows = outermost(article, (element) => GALLERY.test(namesOf(element)) && !article.isMost(element, MOST));
    for (const show of shows) if (hasPictures(show) || article.text(show).length < 40) strip(article, show);
  },
};

/** Cuts the outermost elements that hold text and no picture. */
function strip(article: ArticleEditor, element: Element): void {
  for (const child of [...element.children]) {
    if (!isTag(child) || child.name === 'figcaption') continue;
    if (hasPictures(child)) strip(article, child);
    else if (article.text(child) !== '' && article.text(child).length <= MAX_CAPTION) article.remove(child);
  }
}

function hasPictures(element: Element): boolean {
  return element.children.some(
    (child) => isTag(child) && (child.name === 'img' || child.name === 'picture' || hasPictures(child)),
  );
}
