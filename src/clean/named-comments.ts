/** Tells text of the article that is named as comments from readers' comments: quoted ones, questions, notes, letters. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../html/class-names.ts';
import { linksIn } from '../html/links.ts';
import { find, findAll, isWithin } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import { elementBeside, MAX_STEPS, type Side } from './guards/guard.ts';
import type { ArticleEditor } from './rule.ts';
import { readsAsSentence } from './sentences.ts';

const OF_FORMS = new Set(['form', 'textarea', 'input', 'button', 'time', 'img']);
const OF_THREADS = new Set([...OF_FORMS, 'li', 'a']);
const QUESTION = /^(?:h[1-6]|dt)$/;
/** A number or sign that leads to a note. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z*†‡§]{1,2})[\])]?$/iu;
/** Characters of the name below a letter. */
const MAX_NAME_CHARS = 80;

/** Whether an element is marked as readers' comments. */
export function isComments(element: Element): boolean {
  if (element.name === 'body' || element.name === 'article' || element.name === 'main') return false;
  if (isCommentName(namesOf(element))) return true;
  return /\b(?:Comment|UserComments)\b/.test(element.attribs.itemtype ?? '') || element.attribs.itemprop === 'comment';
}

/** Finds what is the article's among the elements that are marked as comments. */
export class NamedComments {
  readonly #article: ArticleEditor;
  #marks: ReadonlyMap<string, readonly Element[]> | undefined;
  #hasThread: boolean | undefined;

  constructor(article: ArticleEditor) {
    this.#article = article;
  }

  /** Whether it is a quoted comment, questions with answers, notes, or the name below a letter. */
  isArticles(element: Element): boolean {
    return this.#isQuoted(element) || this.#isSignature(element) || this.#isAnswersOrNotes(element);
  }

  /** Whether it is, with others, between two paragraphs of the text, without what a thread has. */
  #isQuoted(element: Element): boolean {
    if (hasPartOfThread(element)) return false;
    return (['prev', 'next'] as const).every((side) => this.#isSentence(this.#besideComments(element, side)));
  }

  /** The next sibling on that side that is no such comment itself. */
  #besideComments(element: Element, side: Side): Element | undefined {
    let at = elementBeside(this.#article, element, side);
    for (let steps = 0; at && isComments(at) && !hasPartOfThread(at); at = elementBeside(this.#article, at, side))
      if (++steps > MAX_STEPS) return undefined;
    return at;
  }

  /** Whether it is a line below a paragraph, and no thread is on the page: a newspaper prints letters as its text. */
  #isSignature(element: Element): boolean {
    const text = this.#article.text(element);
    if (element.name !== 'p' || text.length > MAX_NAME_CHARS || hasPartOfThread(element)) return false;
    const before = elementBeside(this.#article, element, 'prev');
    if (!before || isComments(before) || !this.#isSentence(before)) return false;
    this.#hasThread ??= this.#article.elements.some(
      (one) => isComments(one) && this.#article.text(one).length > MAX_NAME_CHARS,
    );
    return !this.#hasThread;
  }

  /** Whether most of its headings are questions, or marks in the text lead into it. */
  #isAnswersOrNotes(element: Element): boolean {
    if (find(element, ({ name }) => OF_FORMS.has(name))) return false;
    const headings = findAll(element, ({ name }) => QUESTION.test(name)).map((one) => this.#article.text(one));
    const questions = headings.filter((text) => /[?？؟]$/u.test(text));
    return (questions.length > 0 && questions.length * 2 >= headings.length) || this.#holdsNotes(element);
  }

  #holdsNotes(element: Element): boolean {
    this.#marks ??= marksIn(this.#article.root);
    if (this.#marks.size === 0) return false;
    const marks = findAll(element, ({ attribs }) => Boolean(attribs.id)).flatMap(
      ({ attribs }) => this.#marks?.get(`#${attribs.id}`) ?? [],
    );
    return marks.some((mark) => !isWithin(mark, element));
  }

  #isSentence(element: Element | undefined): boolean {
    if (element?.name !== 'p') return false;
    return readsAsSentence(this.#article.text(element), this.#article.linkShare(element));
  }
}

function hasPartOfThread(element: Element): boolean {
  return find(element, ({ name }) => OF_THREADS.has(name)) !== undefined;
}

/** The marks of notes, by where they lead. */
function marksIn(root: Element): ReadonlyMap<string, readonly Element[]> {
  const marks = new Map<string, Element[]>();
  for (const link of linksIn(root)) {
    const { href = '' } = link.attribs;
    if (href.startsWith('#') && MARK.test(textOf(link)))
      marks.set(href, [...(marks.get(href) ?? []), link].slice(0, 9));
  }
  return marks;
}
