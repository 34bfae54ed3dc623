/** Makes formulas readable without a renderer: their TeX source, or superscripts and subscripts. */
import { type Element, isTag } from 'domhandler';
import { createElement, createText, find, findAll, replaceWith, unwrap } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Row `maths` of the table in `index.ts`. */
export const maths: Rule = {
  id: 'maths',
  kind: 'repair',
  reason: 'formula rewritten as TeX or plain HTML',
  apply(article) {
    for (const math of findAll(article.root, ({ name }) => name === 'math')) if (math.parent) simplify(article, math);
  },
};

function simplify(article: ArticleEditor, math: Element): void {
  const { parent } = math;
  const source = find(math, ({ name, attribs }) => name === 'annotation' && /tex/i.test(attribs.encoding ?? ''));
  const tex = source ? textOf(source) : (math.attribs.alttext ?? '');
  if (tex !== '') replaceWith(math, [createElement('code', {}, [createText(tex)])]);
  else toHtml(math);
  if (parent && isTag(parent)) article.forget(parent);
}

/** Writes powers and indices as `sup` and `sub` and fractions with a slash; the rest becomes its text. */
function toHtml(math: Element): void {
  for (const annotation of findAll(math, ({ name }) => name.startsWith('annotation'))) replaceWith(annotation, []);
  for (const element of findAll(math, ({ name }) => name === 'msup' || name === 'msub' || name === 'mfrac')) {
    const [, second] = element.children.filter(isTag);
    if (!second) continue;
    if (element.name === 'mfrac') replaceWith(second, [createText('/'), second]);
    else replaceWith(second, [createElement(element.name === 'msup' ? 'sup' : 'sub', {}, [...second.children])]);
  }
  unwrap(math);
}
