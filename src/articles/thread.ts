/**
 * Finds the posts of a discussion thread: in a forum they are the content, while the comments below an article are not.
 * A thread says so in its markup (schema.org), or its first post is one of a series that holds the page's text.
 */
import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { isCommentName, namesOf, POST_EXTRAS, WHOLE_BODY } from '../html/class-names.ts';
import { lettersOf } from '../html/letters.ts';
import { NamePattern } from '../html/name-pattern.ts';
import { bodyOf, closest, createElement, createText, find, findAll, isWithin } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Collected } from './metadata/index.ts';
import { declaresArticle } from './page-type.ts';
import { authorOf, dateOf, hasLinkedHeading, isSigned } from './post-signature.ts';

/** Types of schema.org for a page that is a thread, as microdata and as JSON-LD. */
const THREAD_ITEM = /\/(?:DiscussionForumPosting|QAPage)\b/;
const THREAD_DATA = /"@type"\s*:\s*\[?\s*"(?:DiscussionForumPosting|QAPage)"/;

/** Whole names of the element around the text of one post, in forum software. */
const POST_TEXT = NamePattern.ofNames(`
  post cooked post-?bod(?:y|ies) post-?content\\d* post-?text post-?message(?:-\\d+)? message-?body message-?content message-?text
  message-user-content bb-wrapper c-post-content-wrap s-prose usertext-body msg-?(?:body|text) forum-post-content
  discussion-board-message user-content bz-comment-text reply-?(?:content|body|text) answer-?(?:content|body|text) comment-?(?:content|body|text)
  thread-?message message`);
const POST_ITEM = /^(?:text|articleBody|commentText)$/;
const CONTAINERS = new Set('div article section blockquote td li span pre'.split(' '));

/** Characters of all posts together of the shortest thread. */
const MIN_THREAD_CHARS = 100;
/** Share of the outer element's text that inner ones must have to be the posts instead: the rest is about the author. */
const MIN_INNER_SHARE = 0.35;
/** Without a declaration: share of the page's text in the posts, and text before the first one as a share of theirs. */
const MIN_PAGE_SHARE = 0.25;
const MAX_BEFORE_SHARE = 0.15;
/** Share of the posts that must have an author and a date. */
const MIN_SIGNED_SHARE = 0.5;
/** Posts of one thread; further ones are left out. */
const MAX_POSTS = 2_000;

/**
 * A new element with the posts of the thread in order, each after its author and date; undefined if the page is not a
 * thread. Moves the posts out of the tree. `description`: what the page says about itself.
 */
export function findThread(document: Document, page: Collected, description: string | undefined): Element | undefined {
  const body = bodyOf(document);
  const isDeclared =
    page.jsonLd.some((json) => THREAD_DATA.test(json)) ||
    page.typed.some((one) => THREAD_ITEM.test(one.attribs.itemtype ?? '') && isWithin(one, document));
  if (!isDeclared && declaresArticle(page)) return undefined;
  const candidates = findAll(body, (one) => isPostText(one) && !closest(one, isExtra)).slice(0, MAX_POSTS);
  // A single post is a thread only where the page says so.
  const minPosts = isDeclared || isReport(body) ? 1 : 2;
  if (candidates.length < minPosts) return undefined;
  const series = seriesOf(candidates);
  const [first] = series;
  if (!first || charsOf(series) < MIN_THREAD_CHARS) return undefined;
  if (!isDeclared && (series.length < minPosts || !isOwnThread(body, series, description))) return undefined;
  const posts = isDeclared ? withOpening(candidates, series) : series;
  const holders = holdersOf(posts);
  return createElement(
    'div',
    {},
    posts.flatMap((post) => [...headOf(holders.get(post) ?? post, post), post]),
  );
}

/** A paragraph with the author and date of a post; none if the author is not known. */
function headOf(holder: Element, post: Element): Element[] {
  const author = authorOf(holder, post);
  if (!author) return [];
  const date = dateOf(holder, post);
  const name = createElement('strong', {}, [createText(author)]);
  return [createElement('p', {}, date ? [name, createText(` ${date}`)] : [name])];
}

/** A signature may have the name of a text. */
function isExtra(element: Element): boolean {
  return POST_EXTRAS.test(namesOf(element));
}

function isPostText(element: Element): boolean {
  if (!CONTAINERS.has(element.name)) return false;
  const { itemprop } = element.attribs;
  return (itemprop !== undefined && POST_ITEM.test(itemprop)) || POST_TEXT.test(namesOf(element));
}

/**
 * The elements of one name that hold most text. Of nested names the inner one, unless it leaves out much: the rest is
 * about the author, and inner ones outside of the outer ones are posts that the software marks as special.
 */
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
    if (isBetter(group, chars, best, most)) {
      best = group;
      most = chars;
    }
  }
  return withoutHeads([...best]);
}

/** Whether `group`, with `chars` of text, is rather the posts than `best`, with `most`. */
function isBetter(group: ReadonlySet<Element>, chars: number, best: ReadonlySet<Element>, most: number): boolean {
  const inner = [...group].filter((one) => isBelow(one, best)).length;
  if (inner > 0) return (inner === best.size || best.size === 1) && chars >= MIN_INNER_SHARE * most;
  const isOuter = [...best].some((one) => isBelow(one, group));
  return isOuter ? chars * MIN_INNER_SHARE > most : chars > most;
}

/** Plain names of the text in a post, below the name of the whole post. */
const INNER_TEXT = /(?:^| )-(?:post-?)?(?:content|body|text)-(?= |$)/;

/** The texts of `posts`, if each has one element of that name with most of it; else the posts. */
function withoutHeads(posts: Element[]): Element[] {
  const texts = posts.map((post) => {
    const inner = find(post, (one) => CONTAINERS.has(one.name) && INNER_TEXT.test(namesOf(one).text));
    return inner && textOf(inner).length >= MIN_INNER_SHARE * textOf(post).length ? inner : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts : posts;
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

/**
 * Whether the posts are the page: signed, with nearly all of its text, and none of them the comment on an article. A
 * first post that the page describes itself with is no comment, nor are those of a page without an article.
 */
function isOwnThread(body: ParentNode, series: readonly Element[], description: string | undefined): boolean {
  const byPost = holdersOf(series);
  const holders = [...byPost.values()];
  const [first] = series;
  const [firstHolder] = holders;
  if (!first || !firstHolder) return false;
  const before = proseBefore(firstHolder, body);
  if (holders.some(isOfComments) && !startsLike(textOf(first), description) && (before > 0 || hasBody(body, series)))
    return false;
  const signed = [...byPost].filter(([post, holder]) => isSigned(holder, post) && !hasLinkedHeading(holder));
  if (signed.length < MIN_SIGNED_SHARE * holders.length) return false;
  const chars = charsOf(series);
  const page = body.children.reduce((sum, child) => sum + textOf(child).length, 0);
  return chars >= MIN_PAGE_SHARE * page && before <= MAX_BEFORE_SHARE * chars;
}

/** Names of the page of one report in a tracker, and how its headline gives the number. */
const REPORT = /-(?:issues?|bugs?|bugzilla|tickets?|pull-?requests?|merge-?requests?)(?=-)/;
const NUMBERED = /(?:^|\s)#\d+(?=\s|$)|^\p{L}+\s#?\d+(?=\s|[:–—-]|$)/u;

/** Whether the page is a report of a tracker, whose first comment is what is reported. */
function isReport(body: ParentNode): boolean {
  const headline = find(body, ({ name }) => name === 'h1');
  if (!headline || !NUMBERED.test(textOf(headline))) return false;
  const isNamed = (one: Element): boolean => REPORT.test(namesOf(one).text);
  return find(headline, isNamed) !== undefined || closest(headline, isNamed) !== undefined;
}

/** Whether an element outside of the posts is named as the body of an article, however short: a picture, a note. */
function hasBody(body: ParentNode, series: readonly Element[]): boolean {
  const posts = new Set(series);
  const visit = (node: ParentNode): boolean =>
    node.children.some((child) => isTag(child) && !posts.has(child) && (isBody(child) || visit(child)));
  return visit(body);
}

function isBody(element: Element): boolean {
  return element.attribs.itemprop === 'articleBody' || WHOLE_BODY.test(namesOf(element));
}

/** Letters by which a text starts like the description. */
const COMPARED_CHARS = 40;

function startsLike(text: string, description: string | undefined): boolean {
  const start = lettersOf(description ?? '').slice(0, COMPARED_CHARS);
  return start.length === COMPARED_CHARS && lettersOf(text.slice(0, 4 * COMPARED_CHARS)).startsWith(start);
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
