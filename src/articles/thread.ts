/**
 * Finds the posts of a discussion thread: in a forum they are the content, while the comments below an article are not.
 * A thread says so in its markup (schema.org), or its first post is one of a series that holds the page's text.
 */
import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { isCommentName, namesOf } from '../html/class-names.ts';
import { bodyOf, createElement, createText, find, findAll, isWithin } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Collected } from './metadata/index.ts';
import { declaredBy } from './page-type.ts';

/** Types of schema.org for a page that is a thread, as microdata and as JSON-LD. */
const THREAD_ITEM = /\/(?:DiscussionForumPosting|QAPage)\b/;
const THREAD_DATA = /"@type"\s*:\s*\[?\s*"(?:DiscussionForumPosting|QAPage)"/;

/** Whole names of the element around the text of one post, in forum software. */
const POST_TEXT = new RegExp(
  `(?:^| )-(?:js-)?(?:${(
    'post cooked post-?bod(?:y|ies) post-?content\\d* post-?text post-?message(?:-\\d+)? message-?body message-?content ' +
      'message-?text message-user-content bb-wrapper c-post-content-wrap s-prose usertext-body msg-?(?:body|text) ' +
      'forum-post-content discussion-board-message user-content reply-?(?:content|body|text) answer-?(?:content|body|text) ' +
      'comment-?(?:content|body|text) thread-?message message'
  ).replaceAll(' ', '|')})-(?= |$)`,
);
const POST_ITEM = /^(?:text|articleBody|commentText)$/;
const CONTAINERS = new Set('div article section blockquote td li span'.split(' '));

/** Characters of all posts together of the shortest thread. */
const MIN_THREAD_CHARS = 100;
/** Share of the outer element's text that inner ones must have to be the posts instead: the rest is about the author. */
const MIN_INNER_SHARE = 0.35;
/** Without a declaration: share of the page's text in the posts, and text before the first one as a share of theirs. */
const MIN_PAGE_SHARE = 0.25;
const MAX_BEFORE_SHARE = 0.15;
/** Share of the posts that must have an author and a date. */
const MIN_SIGNED_SHARE = 0.8;
/** Posts of one thread; further ones are left out. */
const MAX_POSTS = 2_000;

/**
 * A new element with the posts of the thread in order, each after the name of its author; undefined if the page is not a
 * thread. Moves the posts out of the tree.
 */
export function findThread(document: Document, page: Collected): Element | undefined {
  const body = bodyOf(document);
  const isDeclared =
    page.jsonLd.some((json) => THREAD_DATA.test(json)) ||
    find(document, ({ attribs }) => attribs.itemtype !== undefined && THREAD_ITEM.test(attribs.itemtype)) !== undefined;
  const candidates = findAll(body, isPostText).slice(0, MAX_POSTS);
  const series = seriesOf(candidates);
  const [first] = series;
  if (!first || charsOf(series) < MIN_THREAD_CHARS) return undefined;
  if (!isDeclared && (declaredBy(page).isArticle || !isOwnThread(body, series))) return undefined;
  const posts = isDeclared ? withOpening(candidates, series) : series;
  const holders = holdersOf(posts);
  const parts = posts.flatMap((post) => {
    const author = authorOf(holders.get(post) ?? post, post);
    return [...(author ? [createElement('p', {}, [createElement('strong', {}, [createText(author)])])] : []), post];
  });
  return createElement('div', {}, parts);
}

function isPostText(element: Element): boolean {
  if (!CONTAINERS.has(element.name)) return false;
  const { itemprop } = element.attribs;
  return (itemprop !== undefined && POST_ITEM.test(itemprop)) || POST_TEXT.test(namesOf(element));
}

/** The elements of one name that hold most text; of nested names the inner one, unless it leaves out much. */
function seriesOf(candidates: readonly Element[]): Element[] {
  const groups = new Map<string, Set<Element>>();
  for (const element of candidates) {
    const name = seriesNameOf(element);
    const group = groups.get(name) ?? new Set();
    groups.set(name, group);
    if (!isBelow(element, group)) group.add(element);
  }
  let best: ReadonlySet<Element> = new Set();
  let most = 0;
  for (const group of groups.values()) {
    const chars = charsOf(group);
    const isInner = [...group].some((one) => isBelow(one, best));
    if (isInner ? group.size === best.size && chars >= MIN_INNER_SHARE * most : chars > most) {
      best = group;
      most = chars;
    }
  }
  return [...best];
}

/** Whether an ancestor of `element` is in `set`. */
function isBelow(element: Element, set: ReadonlySet<Element>): boolean {
  for (let at: ParentNode | null = element.parent; at && isTag(at); at = at.parent) if (set.has(at)) return true;
  return false;
}

/** What the posts of one thread share: tag, the first class names and the property, without numbers. */
function seriesNameOf({ name, attribs }: Element): string {
  const classes = attribs.class?.trim().split(/\s+/).slice(0, 2).join(' ') ?? attribs.id ?? '';
  return `${name} ${classes.replace(/\d+/g, '')} ${attribs.itemprop ?? ''}`;
}

function charsOf(elements: Iterable<Element>): number {
  return [...elements].reduce((sum, element) => sum + textOf(element).length, 0);
}

/** The series with the post that opens the thread, which some software names otherwise than the replies. */
function withOpening(candidates: readonly Element[], series: readonly Element[]): Element[] {
  const [first] = series;
  const before = new Set(candidates.slice(0, first ? candidates.indexOf(first) : 0));
  for (const post of series)
    for (let at: ParentNode | null = post.parent; at && isTag(at); at = at.parent) before.delete(at);
  const opening = [...before].find((one) => textOf(one) !== '');
  return opening ? [opening, ...series] : [...series];
}

/** Whether the posts are the page: signed, with nearly all of its text, and none of them the comment on an article. */
function isOwnThread(body: ParentNode, series: readonly Element[]): boolean {
  const byPost = holdersOf(series);
  const holders = [...byPost.values()];
  if (series.length < 2 || holders.some(isOfComments)) return false;
  const signed = [...byPost].filter(([post, holder]) => isSigned(holder, post) && !hasLinkedHeading(holder));
  if (signed.length < MIN_SIGNED_SHARE * holders.length) return false;
  const chars = charsOf(series);
  const page = body.children.reduce((sum, child) => sum + textOf(child).length, 0);
  const [first] = holders;
  return chars >= MIN_PAGE_SHARE * page && first !== undefined && proseBefore(first, body) <= MAX_BEFORE_SHARE * chars;
}

/** For each post the outermost element that holds it and no other one. */
function holdersOf(posts: readonly Element[]): Map<Element, Element> {
  const counts = new Map<ParentNode, number>();
  for (const post of posts)
    for (let at: ParentNode | null = post; at; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  const outermost = (post: Element): Element => {
    let at = post;
    while (at.parent && isTag(at.parent) && at.parent.name !== 'body' && counts.get(at.parent) === 1) at = at.parent;
    return at;
  };
  return new Map(posts.map((post) => [post, outermost(post)]));
}

function isOfComments(holder: Element): boolean {
  const { parent } = holder;
  return isCommentName(namesOf(holder)) || (parent !== null && isTag(parent) && isCommentName(namesOf(parent)));
}

const AUTHOR = /-(?:user-?name|author|creator|poster|user-?info|post-?author|author-?name|by-?line)(?=-)/;
const DATE = /-(?:date|time|timestamp|posted|post-?date|date-?time|relative-?time|posted-?on)(?=-)/;

function isAuthor(element: Element): boolean {
  return element.attribs.itemprop === 'author' || AUTHOR.test(namesOf(element));
}

/** A date or an age in the line of the author. */
const DATE_TEXT = /\b(?:19|20)\d\d\b|\b\d+ ?(?:[a-z]{1,2}|\w+ ago)\b/i;

function isSigned(holder: Element, post: Element): boolean {
  const isDate = (element: Element): boolean => element.name === 'time' || DATE.test(namesOf(element));
  const author = find(holder, (one) => isAuthor(one) && !isWithin(one, post));
  return author !== undefined && (find(holder, isDate) !== undefined || DATE_TEXT.test(textOf(author)));
}

/** Whether it has a headline with a link: one of several articles. */
function hasLinkedHeading(holder: Element): boolean {
  const heading = find(holder, ({ name }) => /^h[1-4]$/.test(name));
  return (
    heading !== undefined &&
    find(heading, ({ name, attribs }) => name === 'a' && /^[^#]+$/.test(attribs.href ?? '')) !== undefined
  );
}

/** Characters of text in paragraphs before `element`. */
function proseBefore(element: Element, body: ParentNode): number {
  let chars = 0;
  for (let at: Element = element; at !== body; ) {
    for (let before = at.prev; before; before = before.prev)
      if (isTag(before)) for (const one of paragraphsOf(before)) chars += textOf(one).length;
    const { parent }: Element = at;
    if (!parent || !isTag(parent)) break;
    at = parent;
  }
  return chars;
}

function paragraphsOf(element: Element): Element[] {
  return element.name === 'p' ? [element] : findAll(element, ({ name }) => name === 'p');
}

const MAX_NAME_CHARS = 60;

/** The name of the post's author, outside of its text. */
function authorOf(holder: Element, post: Element): string | undefined {
  const element = find(holder, (one) => isAuthor(one) && !isWithin(one, post) && !isWithin(post, one));
  const named =
    element &&
    (find(element, ({ attribs }) => attribs.itemprop === 'name') ??
      find(element, (one) => one.name === 'a' && textOf(one) !== '') ??
      element);
  const name = named ? textOf(named) : '';
  return name !== '' && name.length <= MAX_NAME_CHARS ? name : undefined;
}
