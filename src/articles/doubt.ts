/**
 * Judges whether the chosen element is the article, by witnesses that know nothing of each other: the feed's text, the
 * page's own copy of the article, its description, its headline, where its running text is, and the site's other pages.
 * The choice itself is made by markup and text; where the witnesses contradict it, the page is doubtful. Pure.
 */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { lettersOf } from '../html/letters.ts';
import { textOf } from '../html/text.ts';
import type { Content } from './content.ts';
import { countInLetters, lettersUnder, sentencesOf } from './feed-text-match.ts';
import { isOfSite, type TemplateTest } from './site-text.ts';

/** What is known about the article besides the page's markup. */
export interface Testimony {
  /** Plain texts of the feed. */
  readonly feedTexts: readonly string[];
  readonly articleBody?: string | undefined;
  readonly description?: string | undefined;
  readonly titles: readonly string[];
  readonly headings: readonly Element[];
  /** Whether a text is on several pages of the site. */
  readonly isTemplate?: TemplateTest | undefined;
}

/** The statement of one witness: 1 for the choice, -1 against it, 0 if it does not know. */
interface Statement {
  readonly vote: -1 | 0 | 1;
  /** What speaks against the choice. */
  readonly against: string;
}

/** Witnesses against the choice from which the page is doubtful, if no more of them speak for it. */
const MIN_AGAINST = 2;
/** Sentences of which none is found by chance in another text. */
const MIN_SENTENCES = 2;
/** Shares of the page's running text in the element. */
const SMALL_SHARE = 0.4;
const LARGE_SHARE = 0.6;

/** Why the choice of `content` is doubtful; undefined if it is not. To be called before the content is cleaned. */
export function doubtOf(body: ParentNode, content: Content, testimony: Testimony): string | undefined {
  const headline = headlineVote(content, testimony);
  const prose = proseVote(body, content);
  const site = siteVote(content, testimony.isTemplate);
  const { feedTexts, description } = testimony;
  const articleBody = present(testimony.articleBody);
  // Reading the text costs more than all other witnesses: only where enough of them may speak against the choice.
  const readers = [feedTexts, articleBody].filter((texts) => texts.length > 0);
  if (readers.length + [headline, prose, site].filter(isAgainst).length < MIN_AGAINST) return undefined;
  const count = counterIn(content.element);
  const statements = [
    textVote(count, feedTexts, 'the text of the feed is not in it'),
    textVote(count, articleBody, 'the text in the structured data is not in it'),
    descriptionVote(count, description),
    headline,
    prose,
    site,
  ];
  const against = statements.filter(isAgainst);
  const sum = statements.reduce((total, { vote }) => total + vote, 0);
  return against.length >= MIN_AGAINST && sum < 0 ? against.map((one) => one.against).join('; ') : undefined;
}

function isAgainst({ vote }: Statement): boolean {
  return vote < 0;
}

/** How many of some sentences are in the chosen element. */
type Count = (sentences: readonly string[]) => number;

/** The text is read once, and not at all without sentences. */
function counterIn(element: Element): Count {
  let text: string | undefined;
  return (sentences) => {
    if (sentences.length === 0) return 0;
    text ??= lettersUnder(element);
    return countInLetters(text, sentences);
  };
}

function textVote(count: Count, texts: readonly string[], against: string): Statement {
  const sentences = sentencesOf(texts);
  const found = count(sentences);
  const vote =
    found > 0 && found * 2 >= sentences.length ? 1 : found === 0 && sentences.length >= MIN_SENTENCES ? -1 : 0;
  return { vote, against };
}

/** Many descriptions are written for search engines, so a missing one says nothing. */
function descriptionVote(count: Count, description: string | undefined): Statement {
  return { vote: count(sentencesOf(present(description))) > 0 ? 1 : 0, against: '' };
}

/** The headline is in the article or before it, never after it. */
function headlineVote({ element }: Content, { headings, titles }: Testimony): Statement {
  const known = new Set(titles.map(lettersOf));
  const headline = headings.find((heading) => known.has(lettersOf(textOf(heading))));
  const vote = headline === undefined ? 0 : isBefore(element, headline) ? -1 : 1;
  return { vote, against: 'the headline comes after it' };
}

function proseVote(body: ParentNode, { element, measures }: Content): Statement {
  const total = body.children.reduce((sum, child) => sum + (isTag(child) ? (measures.get(child)?.prose ?? 0) : 0), 0);
  const share = (measures.get(element)?.prose ?? 0) / Math.max(1, total);
  return {
    vote: share < SMALL_SHARE ? -1 : share > LARGE_SHARE ? 1 : 0,
    against: 'most text of the page is outside of it',
  };
}

/** Text on no other page says nothing: another article's teaser is new too. */
function siteVote({ element }: Content, isTemplate: TemplateTest | undefined): Statement {
  const vote = isTemplate && isOfSite(element, isTemplate) ? -1 : 0;
  return { vote, against: 'most of it is on other pages of the site' };
}

/** Whether `element` ends before `other` starts. */
function isBefore(element: Element, other: Element): boolean {
  const [a, b] = [pathTo(element), pathTo(other)];
  const at = a.findIndex((node, index) => node !== b[index]);
  const [one, two] = [a[at], b[at]];
  if (!one || !two || !isTag(one) || !isTag(two)) return false;
  const siblings = one.parent?.children ?? [];
  return siblings.indexOf(one) < siblings.indexOf(two);
}

/** The ancestors of `element` from the root, and itself. */
function pathTo(element: Element): ParentNode[] {
  const path: ParentNode[] = [];
  for (let at: ParentNode | null = element; at; at = at.parent) path.unshift(at);
  return path;
}

function present(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}
