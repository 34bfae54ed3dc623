/**
 * Gives lazily loaded pictures their address, from `data-*` attributes, `srcset` or `noscript`, and cuts tracking
 * pixels.
 */
import { type Element, isTag } from 'domhandler';
import { createElement, createText, elementsOf, find, findAll, remove, replaceWith } from '../../html/nodes.ts';
import { elementsNamed } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Attributes in which lazy loaders store the address, most common first. */
const LAZY_SRC = (
  'data-src data-lazy-src nitro-lazy-src lazy-src data-original data-lazy data-orig-file data-hi-res-src data-full-src ' +
  'data-img-src data-image data-url'
).split(' ');
/** Names of attributes with another picture than the one shown: previews, pins, links. */
const NOT_THE_PICTURE = /thumb|small|tiny|low|lqip|blur|placeholder|preview|pin|link|href|avatar|icon/;
const PICTURE_ADDRESS = /^\s*(?:https?:|\/)?[^\s{}<>"]+\.(?:jpe?g|png|webp|gif|avif)(?:[?#][^\s{}"]*)?\s*$/i;
const LAZY_SRCSET = 'data-srcset data-lazy-srcset data-original-set'.split(' ');
/** Addresses of placeholders: inline data, transparent pixels, spinners. */
const PLACEHOLDER =
  /^\s*(?:data:|about:|#|$)|(?:blank|spacer|placeholder|transparent|pixel|loading|loader|spinner|lazy(?:load)?|1x1|grey)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
/** Pixels. Images of this size or less are tracking pixels. */
const MAX_TRACKER_PX = 2;

/** Row `images` of the table in `index.ts`. */
export const images: Rule = {
  id: 'images',
  kind: 'repair',
  claim: 'invisible',
  reason: 'tracking pixel',
  apply(article) {
    for (const element of elementsNamed(article, AMP)) element.name = NAMES.get(element.name) ?? element.name;
    for (const element of elementsNamed(article, ZOOM)) if (hasPicture(element)) element.name = 'span';
    for (const noscript of elementsNamed(article, NOSCRIPT)) openNoscript(article, noscript);
    for (const image of findAll(article.root, ({ name }) => name === 'img')) restore(article, image);
  },
};

/** AMP elements and the ones they replace. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['amp-img', 'img'],
  ['amp-anim', 'img'],
  ['amp-video', 'video'],
  ['amp-audio', 'audio'],
]);

const AMP = new Set(NAMES.keys());
const NOSCRIPT = new Set(['noscript']);

/** Buttons and labels that may only enlarge the picture in them, and the result of a form that scripts fill with one. */
const ZOOM = new Set(['button', 'label', 'output']);

function hasPicture(element: Element): boolean {
  return find(element, ({ name }) => name === 'img') !== undefined;
}

/** Replaces the placeholder with the picture in `noscript`. */
function openNoscript(article: ArticleEditor, noscript: Element): void {
  const image = find(noscript, ({ name }) => name === 'img');
  if (!image || !noscript.parent) return;
  const before = previousElement(noscript);
  const placeholder = before && (before.name === 'img' ? before : find(before, ({ name }) => name === 'img'));
  if (placeholder && (!addressOf(placeholder) || isPreview(placeholder, image))) remove(placeholder);
  else if (placeholder) return;
  replaceWith(noscript, [image]);
  article.forget(image.parent);
}

/** Whether `placeholder` is a small version of `image`: the same file under another address. */
function isPreview(placeholder: Element, image: Element): boolean {
  const fileOf = ({ attribs }: Element): string => /[^/?#]+(?=[?#]|$)/.exec(attribs.src ?? '')?.[0] ?? '';
  const width = ({ attribs }: Element): number => Number.parseInt(attribs.width ?? '', 10) || 0;
  return fileOf(image) !== '' && fileOf(image) === fileOf(placeholder) && width(image) > width(placeholder);
}

function previousElement(node: Element): Element | undefined {
  let at = node.prev;
  while (at && !isTag(at)) at = at.prev;
  if (at) return at;
  // Loose content next to a block was wrapped in a paragraph.
  const { parent } = node;
  return parent && isTag(parent) && parent.name === 'p' ? previousElement(parent) : undefined;
}

function restore(article: ArticleEditor, image: Element): void {
  if (isTracker(image)) {
    article.remove(image);
    return;
  }
  const address = addressOf(image);
  if (address !== undefined) {
    // Loaders hide the placeholder until the picture is there.
    if (address !== image.attribs.src) delete image.attribs.style;
    image.attribs.src = address;
  }
  if (address === undefined && isInlinePicture(image)) {
    if ((image.attribs.alt ?? '').trim() !== '') describe(article, image);
    else article.remove(image, { reason: 'picture inside the page, without a description' });
    return;
  }
  const srcset = LAZY_SRCSET.map((name) => image.attribs[name]).find(Boolean);
  if (srcset !== undefined) image.attribs.srcset = srcset;
}

/** Characters of inline data from which it is a picture: placeholders of one pixel have about 100. */
const MIN_INLINE_CHARS = 200;
/** Inline vector drawings of a known size are common placeholders, so they must be longer. */
const MIN_DRAWING_CHARS = 1000;

function isInlinePicture({ attribs: { src = '' } }: Element): boolean {
  const isRaster = /^\s*data:image\/(?:png|jpe?g|gif|webp|avif|bmp)/i.test(src);
  return /^\s*data:/i.test(src) && src.length >= (isRaster ? MIN_INLINE_CHARS : MIN_DRAWING_CHARS);
}

/** Inline data is not published: the description of the picture takes its place, as a caption. */
function describe(article: ArticleEditor, image: Element): void {
  const { parent } = image;
  const caption = createElement('figcaption', {}, [createText(image.attribs.alt ?? '')]);
  const isFigure = parent && isTag(parent) && parent.name === 'figure';
  replaceWith(image, [isFigure ? caption : createElement('figure', {}, [caption])]);
  article.forget(parent);
}

/** The picture's real address, from its own attributes or the sources of its `picture`. */
function addressOf(image: Element): string | undefined {
  const { src } = image.attribs;
  if (src !== undefined && !PLACEHOLDER.test(src)) return src;
  const lazy = LAZY_SRC.map((name) => plainAddress(image.attribs[name])).find(
    (value) => value !== undefined && !PLACEHOLDER.test(value),
  );
  if (lazy !== undefined) return lazy;
  const other = otherAddress(image.attribs);
  if (other !== undefined) return other;
  const sets = [...LAZY_SRCSET, 'srcset'].map((name) => image.attribs[name]);
  const { parent } = image;
  if (parent && isTag(parent) && parent.name === 'picture') {
    for (const source of elementsOf(parent)) sets.push(source.attribs['data-srcset'], source.attribs.srcset);
  }
  return sets.map((set) => largestOf(set ?? '')).find((address) => address !== undefined);
}

/** The address in an attribute's value, which some loaders write as JSON. */
function plainAddress(value: string | undefined): string | undefined {
  if (value === undefined || !/^\s*[{[]/.test(value)) return value;
  return [...value.matchAll(/"([^"]+)"/g)].map(([, one]) => one).find((one) => one && PICTURE_ADDRESS.test(one));
}

/** The first other `data-*` attribute with a picture's address: every loader has its own name for it. */
function otherAddress(attribs: Element['attribs']): string | undefined {
  for (const [name, value] of Object.entries(attribs)) {
    if (!name.startsWith('data-') || NOT_THE_PICTURE.test(name)) continue;
    const address = plainAddress(value);
    if (address && PICTURE_ADDRESS.test(address) && !PLACEHOLDER.test(address)) return address.trim();
  }
  return undefined;
}

/** The candidate of a `srcset` with the highest width or density. */
function largestOf(srcset: string): string | undefined {
  const candidates = srcset.split(/,\s+|,(?=https?:|\/)/).map((one) => one.trim().split(/\s+/));
  const real = candidates.filter(([address]) => address !== undefined && address !== '' && !PLACEHOLDER.test(address));
  const size = (descriptor: string | undefined): number => Number.parseFloat(descriptor ?? '1') || 1;
  return real.sort(([, a], [, b]) => size(b) - size(a))[0]?.[0];
}

/** Not the width of a border, as in `border-top-width: 0px`, nor the height of a line. */
const TINY_STYLE = /(?:^|[\s;])(?:max-)?(?:width|height)\s*:\s*[012]px/i;

function isTracker({ attribs }: Element): boolean {
  const isTiny = (value: string | undefined): boolean =>
    value !== undefined && /^\s*\d+(?:px)?\s*$/.test(value) && Number.parseInt(value, 10) <= MAX_TRACKER_PX;
  return isTiny(attribs.width) || isTiny(attribs.height) || TINY_STYLE.test(attribs.style ?? '');
}
