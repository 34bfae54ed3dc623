/**
 * Gives lazily loaded pictures their address, from `data-*` attributes, `srcset` or `noscript`, and cuts tracking
 * pixels.
 */
import { type Element, isTag } from 'domhandler';
import { elementsOf, find, findAll, remove, replaceWith } from '../../html/nodes.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Attributes in which lazy loaders store the address, most common first. */
const LAZY_SRC =
  'data-src data-lazy-src data-original data-lazy data-orig-file data-hi-res-src data-full-src data-img-src data-image data-url'.split(
    ' ',
  );
const LAZY_SRCSET = 'data-srcset data-lazy-srcset data-original-set'.split(' ');
/** Addresses of placeholders: inline data, transparent pixels, spinners. */
const PLACEHOLDER =
  /^\s*(?:data:|about:|#|$)|(?:blank|spacer|placeholder|transparent|pixel|loading|lazy(?:load)?|1x1|grey)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
/** Pixels. Images of this size or less are tracking pixels. */
const MAX_TRACKER_PX = 2;

/** Row `images` of the table in `index.ts`. */
export const images: Rule = {
  id: 'images',
  kind: 'repair',
  reason: 'tracking pixel',
  apply(article) {
    for (const element of findAll(article.root, ({ name }) => name === 'amp-img' || name === 'amp-anim'))
      element.name = 'img';
    for (const noscript of findAll(article.root, ({ name }) => name === 'noscript')) openNoscript(article, noscript);
    for (const image of findAll(article.root, ({ name }) => name === 'img')) restore(article, image);
  },
};

/** Replaces the placeholder with the picture in `noscript`. */
function openNoscript(article: ArticleEditor, noscript: Element): void {
  const image = find(noscript, ({ name }) => name === 'img');
  if (!image || !noscript.parent) return;
  const before = previousElement(noscript);
  const placeholder = before && (before.name === 'img' ? before : find(before, ({ name }) => name === 'img'));
  if (placeholder && !addressOf(placeholder)) remove(placeholder);
  else if (placeholder) return;
  replaceWith(noscript, [image]);
  article.forget(image.parent);
}

function previousElement(node: Element): Element | undefined {
  let at = node.prev;
  while (at && !isTag(at)) at = at.prev;
  return at ?? undefined;
}

function restore(article: ArticleEditor, image: Element): void {
  if (isTracker(image)) {
    article.remove(image);
    return;
  }
  const address = addressOf(image);
  if (address !== undefined) image.attribs.src = address;
  const srcset = LAZY_SRCSET.map((name) => image.attribs[name]).find(Boolean);
  if (srcset !== undefined) image.attribs.srcset = srcset;
}

/** The picture's real address, from its own attributes or the sources of its `picture`. */
function addressOf(image: Element): string | undefined {
  const { src } = image.attribs;
  if (src !== undefined && !PLACEHOLDER.test(src)) return src;
  const lazy = LAZY_SRC.map((name) => image.attribs[name]).find(
    (value) => value !== undefined && !PLACEHOLDER.test(value),
  );
  if (lazy !== undefined) return lazy;
  const sets = [...LAZY_SRCSET, 'srcset'].map((name) => image.attribs[name]);
  const { parent } = image;
  if (parent && isTag(parent) && parent.name === 'picture') {
    for (const source of elementsOf(parent)) sets.push(source.attribs['data-srcset'], source.attribs.srcset);
  }
  return sets.map((set) => largestOf(set ?? '')).find((address) => address !== undefined);
}

/** The candidate of a `srcset` with the highest width or density. */
function largestOf(srcset: string): string | undefined {
  const candidates = srcset.split(/,\s+|,(?=https?:|\/)/).map((one) => one.trim().split(/\s+/));
  const real = candidates.filter(([address]) => address !== undefined && address !== '' && !PLACEHOLDER.test(address));
  const size = (descriptor: string | undefined): number => Number.parseFloat(descriptor ?? '1') || 1;
  return real.sort(([, a], [, b]) => size(b) - size(a))[0]?.[0];
}

function isTracker({ attribs }: Element): boolean {
  const isTiny = (value: string | undefined): boolean =>
    value !== undefined && /^\s*\d+(?:px)?\s*$/.test(value) && Number.parseInt(value, 10) <= MAX_TRACKER_PX;
  return isTiny(attribs.width) || isTiny(attribs.height) || /(?:width|height)\s*:\s*[012]px/i.test(attribs.style ?? '');
}
