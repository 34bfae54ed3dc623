/** Reads who wrote a post in a thread and when, from the elements around its text. */
import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { namesOf } from '../html/class-names.ts';
import { find, isWithin } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';

const AUTHOR =
  /-(?:(?:big-?)?user-?name|comment-user|author|creator|poster|user-?info|post-?author|author-?name|by-?line)(?=-)/;
/** Addresses of the page about a user, as forum software makes them. */
const PROFILE =
  /\/(?:u|users?|members?|profiles?)\/[^/?#]|\/(?:member|profile|userprofile)\.php\b|[?&]mode=viewprofile\b|\/[~@][\w.-]+\/?$/i;
const DATE = /-(?:date|time|timestamp|posted|post-?date|date-?time|relative-?time|posted-?on)(?=-)/;

/** A year, or an age such as `3h` or `2 years ago`. */
const DATE_TEXT = /\b(?:19|20)\d\d\b|\b\d+ ?(?:[a-z]{1,2}|\w+ ago)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** Characters of the longest name, date, and text around a post that is read. */
const MAX_NAME_CHARS = 60;
const MAX_DATE_CHARS = 40;
const MAX_AROUND_CHARS = 2_000;

function isAuthor(element: Element): boolean {
  return element.attribs.itemprop === 'author' || AUTHOR.test(namesOf(element).text);
}

function isProfileLink({ name, attribs, children }: Element): boolean {
  return name === 'a' && attribs.href !== undefined && PROFILE.test(attribs.href) && children.some(isText);
}

function isDate(element: Element): boolean {
  return element.name === 'time' || DATE.test(namesOf(element).text);
}

/** Whether `holder` names the author of `post`, and a date or an age, outside of its text. */
export function isSigned(holder: Element, post: Element): boolean {
  const isOutside = (one: Element): boolean => !isWithin(one, post);
  if (!find(holder, (one) => (isAuthor(one) || isProfileLink(one)) && isOutside(one))) return false;
  return find(holder, isDate) !== undefined || DATE_TEXT.test(textAround(holder, post));
}

/** Text of `holder` outside of `post`. */
function textAround(holder: Element, post: Element): string {
  let text = '';
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      if (child === post || text.length > MAX_AROUND_CHARS) continue;
      if (isText(child)) text += `${child.data} `;
      else if (isTag(child)) visit(child);
    }
  };
  visit(holder);
  return text;
}

/** The name of the post's author. */
export function authorOf(holder: Element, post: Element): string | undefined {
  const element = find(holder, (one) => isAuthor(one) && !isWithin(one, post) && !isWithin(post, one));
  const named =
    element &&
    (find(element, ({ attribs }) => attribs.itemprop === 'name') ??
      find(element, (one) => one.name === 'a' && textOf(one) !== '') ??
      element);
  const name = named ? textOf(named) : '';
  return name !== '' && name.length <= MAX_NAME_CHARS ? name : undefined;
}

/** The date of the post, as the page shows it. An age is out of date when it is read: the day of its `datetime` instead. */
export function dateOf(holder: Element, post: Element): string | undefined {
  const shown = find(
    holder,
    (one) => isDate(one) && !isWithin(one, post) && !isWithin(post, one) && dayIn(one) !== undefined,
  );
  return shown && dayIn(shown);
}

function dayIn(element: Element): string | undefined {
  const text = textOf(element);
  if (text.length <= MAX_DATE_CHARS && YEAR.test(text)) return text;
  return /^\d{4}-\d\d-\d\d/.exec(element.attribs.datetime ?? '')?.[0];
}

/** Whether it has a headline with a link: one of several articles. A name of an author is no headline. */
export function hasLinkedHeading(holder: Element): boolean {
  const heading = find(holder, (one) => /^h[1-4]$/.test(one.name) && !isAuthor(one) && !find(one, isAuthor));
  return (
    heading !== undefined &&
    find(heading, ({ name, attribs }) => name === 'a' && /^[^#]+$/.test(attribs.href ?? '')) !== undefined
  );
}
