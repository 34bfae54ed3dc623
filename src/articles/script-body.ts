/** Reads an article's text from the page's data where its markup has less: pages that a script would fill in. */
import type { Document, Element } from 'domhandler';
import { parseHtml } from '../html/document.ts';
import { lettersOf } from '../html/letters.ts';
import { createElement, createText, findAll } from '../html/nodes.ts';
import { startOfText, textOf } from '../html/text.ts';

/** Letters by which two texts are the same article. */
const COMPARED_CHARS = 60;
/** The data must have this many times the text of the markup. */
const MIN_GAIN = 1.3;
/** Characters of markup text below which it says nothing about the article. */
const MAX_SHELL_CHARS = 200;
/** Characters of the shortest article, and least sentences. */
const MIN_CHARS = 200;
const MIN_PARAGRAPHS = 2;
/** Depth and strings that are read of a script's data. */
const MAX_DEPTH = 14;
const MAX_STRINGS = 5_000;

/** What the page has besides its data. */
export interface MarkupText {
  /** The chosen element; undefined if there is none. */
  readonly element: Element | undefined;
  /** Summary, standfirst: texts that the article may begin with. */
  readonly starts: readonly (string | undefined)[];
}

/**
 * An element with the article's paragraphs from `articleBody` (JSON-LD) or else from the data of the page's scripts;
 * undefined where the markup has the article, or the data is of another one.
 */
export function bodyFromData(
  document: Document,
  articleBody: string | undefined,
  markup: MarkupText,
): Element | undefined {
  if (articleBody !== undefined && isBetter(articleBody, markup)) return elementOf(paragraphsOf(articleBody));
  if (markup.element && !isShell(markup.element)) return undefined;
  const paragraphs = paragraphsInScripts(document);
  return paragraphs.length >= MIN_PARAGRAPHS ? elementOf(paragraphs) : undefined;
}

/** Whether the element has so little text that it says nothing about the article. */
function isShell(element: Element): boolean {
  return startOfText(element, MAX_SHELL_CHARS + 1).length <= MAX_SHELL_CHARS;
}

/** Whether `body` is longer than the markup, and begins like it or like the page's summary. */
function isBetter(body: string, { element, starts }: MarkupText): boolean {
  const text = element ? textOf(element) : '';
  const own = lettersOf(body);
  const shown = lettersOf(text);
  if (body.length < MIN_CHARS || own.length < MIN_GAIN * shown.length) return false;
  const start = own.slice(0, COMPARED_CHARS);
  if (shown.length === 0 || text.length <= MAX_SHELL_CHARS) return true;
  return [text, ...starts].some((one) => one !== undefined && lettersOf(one).includes(start));
}

function paragraphsOf(body: string): string[] {
  const plain = /<(?:p|br|div)\b/i.test(body) ? parseHtml(body).children.map(textOf).join('\n') : body;
  return plain
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function elementOf(paragraphs: readonly string[]): Element {
  return createElement(
    'div',
    {},
    paragraphs.map((text) => createElement('p', {}, [createText(text)])),
  );
}

/** The list with most running text in the page's JSON: the paragraphs of its article. */
function paragraphsInScripts(document: Document): string[] {
  const scripts = findAll(document, ({ name, attribs }) => name === 'script' && attribs.type === 'application/json');
  let best: string[] = [];
  for (const script of scripts) {
    const found = longestList(parsed(script.children.map((child) => ('data' in child ? child.data : '')).join('')));
    if (charsOf(found) > charsOf(best)) best = found;
  }
  return charsOf(best) >= MIN_CHARS ? best : [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function longestList(data: unknown): string[] {
  let best: string[] = [];
  let left = MAX_STRINGS;
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || left-- <= 0) return;
    if (Array.isArray(value)) {
      const texts = value.flatMap(sentenceOf);
      if (texts.length >= MIN_PARAGRAPHS && charsOf(texts) > charsOf(best)) best = texts;
    }
    for (const one of Object.values(value)) visit(one, depth + 1);
  };
  visit(data, 0);
  return best;
}

/** Keys of the text in an entry of such a list. */
const TEXT_KEYS = ['content', 'text', 'html', 'value', 'body', 'paragraph'];

function sentenceOf(entry: unknown): string[] {
  const record = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
  const text =
    typeof entry === 'string' ? entry : TEXT_KEYS.map((key) => record[key]).find((one) => typeof one === 'string');
  if (typeof text !== 'string') return [];
  const [line, ...others] = paragraphsOf(text);
  return line !== undefined && /[.!?。…]["”’»)]*$/u.test(others.at(-1) ?? line) ? [line, ...others] : [];
}

function charsOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
