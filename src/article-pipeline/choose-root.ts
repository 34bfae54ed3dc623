/** Chooses the element to clean, what kind of content it is, and which rules are not for that kind. */
import type { Document, Element, ParentNode } from 'domhandler';
import { type Content, findContent } from '../articles/content.ts';
import { measure } from '../articles/measure.ts';
import type { Collected, Metadata } from '../articles/metadata/index.ts';
import { type ContentKind, cardsIn, cardsOf, contentKind, kindOfCards } from '../articles/page-type.ts';
import { bodyFromData } from '../articles/script-body.ts';
import { shortContent } from '../articles/short-content.ts';
import { findThread } from '../articles/thread.ts';
import { wholePage } from '../articles/whole-page.ts';
import { rules } from '../clean/rules/index.ts';
import { bodyOf, createElement } from '../html/nodes.ts';

/** What is cleaned. */
export interface ChosenRoot {
  readonly element: Element;
  readonly kind: ContentKind;
  /** How the element was found, if it is one of the page's own. */
  readonly content?: Content;
  /** Characters of its text, and the share (0 to 1) in links, before cleaning. */
  readonly chars: number;
  readonly linkShare: number;
  /** Ids of rules that are not for this kind. */
  readonly skip: readonly string[];
}

/** Rules that also hold for the posts of a thread, which readers wrote, and for lists, whose links are the content. */
const THREAD_RULES = new Set(['hidden', 'repeats', 'share', 'advert', 'forms', 'post-extras']);
const LIST_RULES = new Set([
  'hidden',
  'repeats',
  'headline',
  'comments',
  'navigation',
  'filters',
  'share',
  'advert',
  'newsletter',
  'overlay',
  'forms',
  'shop',
]);

function without(allowed: ReadonlySet<string>): string[] {
  return rules.filter(({ id, kind }) => kind === 'remove' && !allowed.has(id)).map(({ id }) => id);
}

const SKIP: Readonly<Partial<Record<ContentKind, readonly string[]>>> = {
  thread: without(THREAD_RULES),
  list: without(LIST_RULES),
  collection: without(LIST_RULES),
  // The links under a heading of a manual are its contents.
  documentation: ['link-lists', 'loose-ends'],
  // Slides are how such a page says what it offers.
  service: ['galleries'],
};

/** What is known about the article besides the markup of its page. */
interface Known {
  readonly description?: string | undefined;
  /** Plain texts that are part of the article. */
  readonly knownTexts: readonly string[];
  /** Whether a text is on several pages of the site. */
  readonly isTemplate?: ((text: string) => boolean) | undefined;
}

/** The element to clean in `document`. */
export function chooseRoot(
  document: Document,
  page: Collected,
  metadata: Metadata,
  { description, knownTexts, isTemplate }: Known,
): ChosenRoot {
  const thread = findThread(document, page, description);
  if (thread) return { ...newRoot(thread), kind: 'thread', skip: SKIP.thread ?? [] };
  const content = findContent(document, { texts: knownTexts, isTemplate });
  const markup = { element: content?.element, starts: [description] };
  const data = bodyFromData(document, metadata.articleBody, markup);
  if (data) return { ...newRoot(data), kind: 'article', skip: [] };
  const body = bodyOf(document);
  if (!content) {
    const short = shortContent(body, knownTexts) ?? createElement('div', {});
    return listWithoutProse(body) ?? { ...newRoot(short), kind: 'article', skip: [] };
  }
  const kind = contentKind(body, page, content);
  const skip = SKIP[kind] ?? [];
  const isList = kind === 'list' || kind === 'collection';
  const element = isList ? wholePage(body, content.measures, cardsOf(body, content).elements) : content.element;
  const counts = content.measures.get(content.element);
  const linkShare = counts ? counts.linkChars / Math.max(1, counts.chars) : 0;
  const chars = counts?.chars ?? 0;
  return isList ? { element, kind, skip, chars, linkShare } : { element, kind, skip, chars, linkShare, content };
}

/** A page without running text may be a list of headlines or goods; undefined if it has no cards. */
function listWithoutProse(body: ParentNode): ChosenRoot | undefined {
  const measures = measure(body);
  const cards = cardsIn(body, measures);
  const kind = kindOfCards(cards);
  if (!kind) return undefined;
  return { ...newRoot(wholePage(body, measures, cards.elements)), kind, skip: SKIP[kind] ?? [] };
}

function newRoot(element: Element): Pick<ChosenRoot, 'element' | 'chars' | 'linkShare'> {
  return { element, chars: 0, linkShare: 0 };
}
