/**
 * Reads the `class` and `id` of an element as words. What does not name a part of the page is left out: utilities, hashes
 * of build tools, and ids made of a heading.
 */
import { type Element, isTag } from 'domhandler';
import { Names } from './name-pattern.ts';
import { find } from './nodes.ts';
import { textOf } from './text.ts';

/** An element that may cache its names: some fifty patterns are tested on each. */
interface Named extends Element {
  names?: Names | undefined;
}

/**
 * `class` and `id` as lower-case words between dashes, camel case split, a space between names: `-article-body-
 * -js-related-`. Left out are utilities for a state or size of screen (`hover:translate-x-1`, `group/tooltip`), and an id
 * that repeats the words of a heading, if it is long, the heading's own or that of a section in documentation: it says what
 * the text is about. Cached for each element; code that changes `class`
 * or `id` must make a new element.
 */
export function namesOf(element: Named): Names {
  const known = element.names;
  if (known !== undefined) return known;
  const { class: classes, id } = element.attribs;
  const names = classes || id ? readNames(classes, id && isSlug(element, id) ? undefined : id) : NO_NAMES;
  element.names = names;
  return names;
}

/** Words of an id from which it may be made of a heading, whatever the element is: "respond-to-review-comments". */
const MIN_SLUG_WORDS = 4;
/** Classes of sections that programs for documentation make, one for each heading. */
const SECTION = /(?:^|\s)(?:level|sect)\d(?=\s|$)/;

/** Whether `id` has the words of the heading that `element` is or holds first; a prefix of one word may be before them. */
function isSlug(element: Element, id: string): boolean {
  const words = id.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isLong = words.length >= MIN_SLUG_WORDS;
  if (words.length === 0 || (!isLong && !isHeading(element) && !isSection(element, id))) return false;
  const heading = isHeading(element) ? element : find(element, isHeading);
  const said = heading ? lettersOf(textOf(heading)) : '';
  const rest = words.slice(1).join('');
  return said !== '' && (said.includes(words.join('')) || (rest !== '' && said.includes(rest)));
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}

/** Whether a program for documentation made the section: by its class, or by the link to itself in its heading. */
function isSection(element: Element, id: string): boolean {
  const first = element.children.find(isTag);
  if (!first || !isHeading(first)) return false;
  if (SECTION.test(element.attribs.class ?? '')) return true;
  return find(first, ({ attribs }) => attribs.href === `#${id}`) !== undefined;
}

function lettersOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.join('') ?? ''
  );
}

const NO_NAMES = new Names('', '');

function readNames(classes: string | undefined, id: string | undefined): Names {
  const raw = id ? `${classes ?? ''}\n${id}` : (classes ?? '');
  const known = cache.get(raw);
  if (known !== undefined) return known;
  const words = wordsOf(raw.slice(0, 400));
  const names = new Names(words === '' ? '' : `-${words}-`, classes ?? '');
  if (cache.size >= MAX_CACHED_NAMES) cache.clear();
  cache.set(raw, names);
  return names;
}

/** Most class strings have neither capitals nor marks, and need none of the patterns for them. */
function wordsOf(raw: string): string {
  const own = /[:/[]/.test(raw) ? raw.replace(UTILITY, '') : raw;
  const hasCapitals = /[A-Z]/.test(own);
  const named = (hasCapitals && /\d/.test(own) ? own.replace(HASH, '').replace(KEY, '') : own).trim();
  const lower = (hasCapitals ? named.replace(/([a-z0-9])([A-Z])/g, '$1-$2') : named).toLowerCase();
  const separated = lower.replace(/\s+/g, '- -');
  return OTHER.test(separated) ? separated.replace(/[^a-z0-9\u00c0-\uffff ]+/g, '-') : separated;
}

/** What becomes a dash: other characters, and several dashes. */
const OTHER = /[^a-z0-9\u00c0-\uffff -]|--/;

/** Classes with a condition, a group or a value in them: `print:hidden`, `group/tooltip`, `top-[3px]`. */
const UTILITY = /(?<=^|[^\S\n])\S*[:/[]\S*/g;

/** What build tools append: the `AdF2E` of `item_AdF2E` is no advertisement. */
const HASH = /(?<=[_-])(?=[A-Za-z]*\d)(?=[A-Z\d]*[a-z])(?=[a-z\d]*[A-Z])[A-Za-z\d]{5,8}(?=\s|$)/g;
/** Ids of a database: letters of both cases and numbers in any order, as the `PFk9dDFp…` of a line of an editor. */
const KEY =
  /(?<![A-Za-z\d])(?=[A-Za-z]*\d+[A-Za-z]+\d)(?=[A-Z\d]*[a-z])(?=[a-z\d]*[A-Z])[A-Za-z\d]{16,}(?![A-Za-z\d])/g;

/** A page repeats a few hundred class strings. The cache is bounded and holds only results of a pure function. */
const MAX_CACHED_NAMES = 4000;
const cache = new Map<string, Names>();
