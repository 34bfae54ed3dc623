/** Makes formulas readable without a renderer: their TeX source, or superscripts and subscripts. */
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
  reason: 'formula rewritten as TeX or plain HTML',
  apply(article) {
    for (const math of elementsNamed(article, MATH)) {
      if (!math.parent) continue;
      removeCopies(article, math);
      simplify(article, math);
    }
    for (const script of elementsNamed(article, SCRIPT)) if (isTexScript(script)) replaceRendered(article, script);
    for (const svg of elementsNamed(article, SVG)) readSvg(article, svg);
  },
};

const MATH = new Set(['math']);
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
  for (let at = script.prev; at && isTag(at) && /^MathJax/i.test(at.attribs.class ?? ''); at = script.prev)
    replaceWith(at, []);
  replaceWith(script, [createElement('code', {}, [createText(tex)])]);
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

function simplify(article: ArticleEditor, math: Element): void {
  const { parent } = math;
  const source = find(math, ({ name, attribs }) => name === 'annotation' && /tex/i.test(attribs.encoding ?? ''));
  const tex = source ? textOf(source) : (math.attribs.alttext ?? '');
  if (tex !== '') replaceWith(math, [createElement('code', {}, [createText(tex)])]);
  else toHtml(math);
  if (parent && isTag(parent)) article.forget(parent);
}

/** Elements with an index below, a power above or both: where the children after the first are. */
const SCRIPTS: ReadonlyMap<string, readonly ('sub' | 'sup')[]> = new Map([
  ['msup', ['sup']],
  ['msub', ['sub']],
  ['msubsup', ['sub', 'sup']],
  ['munder', ['sub']],
  ['mover', ['sup']],
  ['munderover', ['sub', 'sup']],
]);

/** Writes powers and indices as `sup` and `sub`, fractions with a slash, and roots with their sign; the rest becomes its text. */
function toHtml(math: Element): void {
  for (const annotation of findAll(math, ({ name }) => name.startsWith('annotation'))) replaceWith(annotation, []);
  for (const element of findAll(math, () => true).reverse()) {
    const scripts = SCRIPTS.get(element.name);
    if (scripts) writeScripts(element, scripts);
    else if (element.name === 'mfrac') writeFraction(element);
    else if (element.name === 'msqrt' || element.name === 'mroot') writeRoot(element);
    else if (element.name === 'mfenced') putAround(element, element.attribs.open ?? '(', element.attribs.close ?? ')');
    else if (element.name === 'mtr' || element.name === 'mtd') separate(element);
  }
  unwrap(math);
}

function writeScripts(element: Element, scripts: readonly ('sub' | 'sup')[]): void {
  const [, ...others] = element.children.filter(isTag);
  others.forEach((other, at) => {
    const name = scripts[at];
    if (name && !isAccent(other)) replaceWith(other, [createElement(name, {}, [...other.children])]);
  });
}

/** A line or arrow over a letter is read with it, as written. */
function isAccent(element: Element): boolean {
  const { parent } = element;
  return element.name === 'mo' && parent !== null && isTag(parent) && /^m(?:over|under)$/.test(parent.name);
}

/** `a/b`, in brackets where one side is more than a number or a letter. */
function writeFraction(element: Element): void {
  const [first, second] = element.children.filter(isTag);
  if (!first || !second) return;
  for (const side of [first, second]) if (needsBrackets(side)) putAround(side, '(', ')');
  replaceWith(second, [createText('/'), second]);
}

/** `√x` and `√(x + y)`; the degree of another root before the sign, raised. */
function writeRoot(element: Element): void {
  const parts = element.children.filter(isTag);
  const degree = element.name === 'mroot' ? parts[1] : undefined;
  if (degree) replaceWith(degree, []);
  const [only] = parts;
  const isShort = only !== undefined && (degree !== undefined || parts.length === 1) && !needsBrackets(only);
  putAround(element, isShort ? '√' : '√(', isShort ? '' : ')');
  if (degree) setChildren(element, [createElement('sup', {}, [...degree.children]), ...element.children]);
}

function needsBrackets(side: Element): boolean {
  return side.name === 'mfrac' || find(side, ({ name }) => name === 'mo' || name === 'mfrac') !== undefined;
}

function putAround(element: Element, open: string, close: string): void {
  setChildren(element, [createText(open), ...element.children, ...(close === '' ? [] : [createText(close)])]);
}

/** A space between the cells of a matrix, and a semicolon between its rows. */
function separate(element: Element): void {
  let next = element.next;
  while (next && !isTag(next)) next = next.next;
  if (next) setChildren(element, [...element.children, createText(element.name === 'mtr' ? '; ' : ' ')]);
}
