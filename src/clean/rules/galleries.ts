/** Cuts the controls, counters and captions of slide shows between the paragraphs; their pictures stay. */
import { type Element, isTag } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { NamePattern } from '../../html/name-pattern.ts';
import { find } from '../../html/nodes.ts';
import { cutCaption } from '../caption-owner.ts';
import { outermost } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

const GALLERY = NamePattern.ofWords(`
  galler(?:y|ies) resgallery imagegallery photogallery mediagallery slideshow slide-show carousel swiper slick slider fotostrecke
  lightbox galeria diaporama`);

/** Share of the text above which a gallery is the article itself. */
const MAX_SHARE = 0.2;
/** Longer blocks of text are more than a caption, in characters. */
const MAX_CAPTION_CHARS = 140;

/** Row `galleries` of the table in `index.ts`. */
export const galleries: Rule = {
  id: 'galleries',
  kind: 'remove',
  claim: 'beside',
  reason: 'controls and captions of a slide show',
  apply(article) {
    const shows = outermost(
      article,
      (element) => GALLERY.test(namesOf(element)) && !article.isMost(element, MAX_SHARE),
    );
    for (const show of shows) if (hasPictures(show) || article.text(show).length < 40) strip(article, show);
  },
};

/** Cuts the outermost elements that hold text and no picture. */
function strip(article: ArticleEditor, element: Element): void {
  for (const child of [...element.children]) {
    if (!isTag(child) || child.name === 'figcaption') continue;
    if (hasPictures(child)) strip(article, child);
    else if (article.text(child) === '' || article.text(child).length > MAX_CAPTION_CHARS) continue;
    else if (isCaption(article, child)) cutCaption(article, child);
    else article.remove(child);
  }
}

/** Words of a caption; a control has fewer, or is a button or link. */
const MIN_CAPTION_WORDS = 3;
const CONTROLS = new Set(['a', 'button', 'input', 'select']);

function isCaption(article: ArticleEditor, element: Element): boolean {
  if (CONTROLS.has(element.name) || find(element, ({ name }) => CONTROLS.has(name))) return false;
  return (article.text(element).match(/\p{L}{2,}/gu)?.length ?? 0) >= MIN_CAPTION_WORDS;
}

function hasPictures(element: Element): boolean {
  return element.children.some(
    (child) => isTag(child) && (child.name === 'img' || child.name === 'picture' || hasPictures(child)),
  );
}
