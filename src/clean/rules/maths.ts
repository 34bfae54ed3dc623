/**
 * Makes formulas readable without the script that draws them: MathML where the page has it, else their TeX source. Feed readers that
 * show pages as browsers do draw MathML; its source is in `alttext` for the article's text.
 */
import { type Element, isTag } from 'domhandler';
import { createElement, createText, find, findAll, replaceWith, setChildren, unwrap } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import { elementsNamed } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Row `maths` of the table in `index.ts`. */
export const maths: Rule = {
  id: 'maths',
  kind: 'repair',
  claim: 'invisible',
  reason: 'formula kept once, as MathML or TeX',
  apply(article) {
    for (const prefixed of elementsNamed(article, PREFIXED)) withoutPrefix(prefixed);
    for (const math of elementsNamed(article, MATH)) {
      if (!math.parent) continue;
      removeCopies(article, math);
      repair(article, math);
    }
    for (const script of elementsNamed(article, SCRIPT)) if (isTexScript(script)) replaceRendered(article, script);
    for (const svg of elementsNamed(article, SVG)) readSvg(article, svg);
  },
};

const MATH = new Set(['math', 'm:math', 'mml:math']);
/** The prefixes that XHTML gives to MathML: HTML knows none. */
const PREFIXED = new Set(['m:math', 'mml:math']);

function withoutPrefix(prefixed: Element): void {
  for (const element of [prefixed, ...findAll(prefixed, () => true)])
    element.name = element.name.replace(/^m(?:ml)?:/, '');
}
const SCRIPT = new Set(['script']);
const SVG = new Set(['svg']);

/** Class names of the elements that renderers put around a formula. */
const RENDERER = /katex|mathjax|mjx|math/i;

const isRenderer = ({ attribs, name }: Element): boolean => RENDERER.test(attribs.class ?? '') || /^mjx-/.test(name);

/** The outermost element that a renderer put around the formula. */
function wrapperOf({ root }: ArticleEditor, formula: Element): Element | undefined {
  let wrapper: Element | undefined;
  for (let at = formula.parent; at && isTag(at) && at !== root && isRenderer(at); at = at.parent) wrapper = at;
  return wrapper;
}

/** Removes the copy of the formula that a renderer draws with styled boxes, and hides from screen readers. */
function removeCopies(article: ArticleEditor, math: Element): void {
  const wrapper = wrapperOf(article, math);
  if (!wrapper) return;
  for (const copy of findAll(wrapper, ({ attribs }) => attribs['aria-hidden'] === 'true'))
    if (!find(copy, ({ name }) => name === 'math') && copy.name !== 'img') replaceWith(copy, []);
  article.forget(wrapper);
}

function isTexScript({ attribs }: Element): boolean {
  return /^math\/tex/i.test(attribs.type ?? '');
}

/** Puts the TeX source in place of what MathJax 2 drew before it. */
function replaceRendered(article: ArticleEditor, script: Element): void {
  const { parent } = script;
  const tex = script.children
    .map((child) => ('data' in child ? child.data : ''))
    .join('')
    .trim();
  let math: Element | undefined;
  for (let at = script.prev; at && isTag(at) && /^MathJax/i.test(at.attribs.class ?? ''); at = script.prev) {
    math ??= find(at, ({ name }) => name === 'math');
    replaceWith(at, []);
  }
  if (math && tex !== '') math.attribs.alttext ??= tex;
  replaceWith(script, [math ?? createElement('code', {}, [createText(tex)])]);
  article.forget(parent);
}

/** A formula drawn as SVG: its text, which is not read otherwise. */
function readSvg(article: ArticleEditor, svg: Element): void {
  const { parent } = svg;
  if (!parent || !isTag(parent) || !isRenderer(parent)) return;
  const drawn = findAll(svg, ({ name }) => name === 'text')
    .map(textOf)
    .join(' ');
  const tex = drawn || parent.attribs['data-formula'] || svg.attribs['aria-label'] || '';
  if (tex !== '') replaceWith(svg, [createElement('code', {}, [createText(tex)])]);
  article.forget(parent);
}

/** The `math` element with what a sanitiser and a browser would not show as it is meant written in other elements. */
function repair(article: ArticleEditor, math: Element): void {
  const { parent } = math;
  const source = find(math, ({ name, attribs }) => name === 'annotation' && /tex/i.test(attribs.encoding ?? ''));
  const tex = (source ? textOf(source) : (math.attribs.alttext ?? '')).trim();
  for (const annotation of findAll(math, ({ name }) => name.startsWith('annotation'))) replaceWith(annotation, []);
  if (!find(math, ({ name }) => TOKENS.has(name))) withoutMarkup(math, tex);
  else {
    if (tex !== '') math.attribs.alttext ??= tex;
    for (const element of findAll(math, ({ name }) => name === 'mfenced')) openFences(element);
    for (const element of findAll(math, ({ name }) => name === 'maction').reverse()) takeShown(element);
  }
  if (parent && isTag(parent)) article.forget(parent);
}

/** Elements with the letters, numbers and signs of a formula. */
const TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

/** A formula that is only its source, which a script would draw. */
function withoutMarkup(math: Element, tex: string): void {
  if (tex === '') unwrap(math);
  else replaceWith(math, [createElement('code', {}, [createText(tex)])]);
}

/** Writes the brackets and commas of `mfenced`, which browsers have given up, as elements. */
function openFences(element: Element): void {
  const { open = '(', close = ')', separators = ',' } = element.attribs;
  const signs = [...separators.replace(/\s/g, '')];
  const parts = element.children.filter(isTag);
  const between = parts.flatMap((part, at) => {
    const sign = at === 0 ? undefined : (signs[at - 1] ?? signs.at(-1));
    return sign === undefined ? [part] : [createSign(sign), part];
  });
  element.name = 'mrow';
  setChildren(element, [createSign(open), ...between, createSign(close)]);
}

function createSign(sign: string): Element {
  return createElement('mo', {}, [createText(sign)]);
}

/** Of the choices between which a reader could switch, the one that is shown first. */
function takeShown(element: Element): void {
  const parts = element.children.filter(isTag);
  const shown = parts[Number(element.attribs.selection ?? 1) - 1] ?? parts[0];
  replaceWith(element, shown ? [shown] : []);
}
